import { useLeadWords } from '#web/accounts/me.ts'
import { words } from '#web/words.ts'

const head = words.leads.column
const rows = [122, 108, 130, 116, 104, 126, 112, 120, 106, 118, 124, 110, 122, 108, 130, 116]

const columns =
  'grid grid-cols-[minmax(0,1fr)_72px] items-center gap-x-3 px-4 ' +
  'md:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_108px_112px_36px_64px] md:px-6'

/** A picture of the list, made of shapes: the same for everybody, whatever is kept. */
export function GateShapes() {
  const { One } = useLeadWords()
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 overflow-hidden [mask-image:linear-gradient(#000_30%,transparent_96%)]"
    >
      <div className={`${columns} h-8 border-b border-line text-xs text-ink-3 max-md:hidden`}>
        {[One, head.words, head.status, head.score, head.assignee].map((name) => (
          <span key={name}>{name}</span>
        ))}
        <span className="justify-self-end">{head.active}</span>
      </div>
      <div className="blur-[1.5px]">
        {rows.map((width, index) => (
          <div key={index} className={`${columns} h-11 border-b border-line`}>
            <span className="flex items-center gap-2.5">
              <Shape className="size-7 !rounded-full" />
              <Shape className="h-3" width={width} />
            </span>
            <Shape className="h-3 max-md:hidden" width={180 + ((width * 7) % 60)} />
            <Shape className="h-6 w-20 !rounded-md max-md:hidden" />
            <Shape className="h-3 w-24 max-md:hidden" />
            <Shape className="size-5 !rounded-full max-md:hidden" />
            <Shape className="h-3 w-10 justify-self-end" />
          </div>
        ))}
      </div>
    </div>
  )
}

function Shape({ className, width }: { className: string; width?: number }) {
  return (
    <span
      className={`block max-w-full rounded-sm bg-muted ${className}`}
      style={width === undefined ? {} : { width }}
    />
  )
}
