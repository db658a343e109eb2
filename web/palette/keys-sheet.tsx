import { useLocation } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { keysText as text } from '#texts/keys.ts'
import { commandKey } from '#web/palette/command-key.ts'
import { keySections } from '#web/palette/key-table.ts'
import type { KeyRow } from '#web/palette/key-table.ts'
import { Dialog } from '#web/ui/dialog.tsx'

/** All keys by page, those of the page on screen first. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const { opens } = useWorkspace()
  const page = useLocation({ select: ({ pathname }) => pathname })
  const sections = keySections
    .filter(({ needs }) => needs === undefined || opens.includes(needs))
    .toSorted((a, b) => Number(b.on?.test(page) ?? false) - Number(a.on?.test(page) ?? false))
  return (
    <Dialog title={text.title} text={text.text} wide open onOpenChange={(open) => !open && onClose()}>
      <div
        // Scrolls by the keys, too.
        tabIndex={0}
        role="region"
        aria-label={text.title}
        className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2 pb-6 md:columns-2 md:gap-10"
      >
        {sections.map(({ title, rows }) => (
          <section key={title} className="mb-6 break-inside-avoid">
            <h3 className="pb-1 text-sm font-semibold">{title}</h3>
            <dl>
              {rows
                .filter(({ needs }) => needs === undefined || opens.includes(needs))
                .map((row) => (
                  <div
                    key={row.keys.join()}
                    className="flex min-h-8 items-center justify-between gap-4 border-b border-line"
                  >
                    <dt className="text-sm text-ink-2">{row.does}</dt>
                    <dd className="flex shrink-0 items-center gap-1 text-xs text-ink-3">
                      <Keys keys={row.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Keys({ keys }: Pick<KeyRow, 'keys'>) {
  return keys.map((chord, index) => (
    <Fragment key={chord}>
      {index > 0 && <span className="sr-only">{text.and}</span>}
      {chord.split(' ').map((press, at) => (
        <Fragment key={press}>
          {at > 0 && <span>{text.then}</span>}
          {press.split('+').map((key) => (
            <kbd
              key={key}
              className="min-w-5 rounded-sm border border-line-strong bg-bg px-[5px] text-center font-sans text-xs leading-[18px] font-medium text-ink-2"
            >
              {key === 'mod' ? commandKey : (text.names[key] ?? (key.length === 1 ? key.toUpperCase() : key))}
            </kbd>
          ))}
        </Fragment>
      ))}
    </Fragment>
  ))
}
