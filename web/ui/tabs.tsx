import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { Contained } from '#web/ui/contained.tsx'

export type TabItem<V extends string> = {
  value: V
  label: string
  count?: number | undefined
  /** Something waits there: how much, and what, for those who only hear it. */
  waits?: { count: number; says: string } | undefined
  content: ReactNode
}

/** Tabs over one panel; `spread` gives each the same width, for phones. */
export function Tabs<V extends string>(props: {
  label: string
  value: V
  onChange: (value: V) => void
  items: readonly TabItem<V>[]
  spread?: boolean
}) {
  const { spread = false } = props
  return (
    <Base.Root
      value={props.value}
      onValueChange={(value: V) => props.onChange(value)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <Base.List
        aria-label={props.label}
        activateOnFocus
        className={`flex shrink-0 border-b border-line ${spread ? '' : 'gap-5 px-6'}`}
      >
        {props.items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className={`relative -mb-px inline-flex h-10 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink-2 outline-offset-[-2px] select-none hover:text-ink data-active:border-accent data-active:text-ink pointer-coarse:h-11 ${spread ? 'flex-1 justify-center' : ''}`}
          >
            {item.label}
            {item.count !== undefined && (
              <span className="num text-xs font-normal text-ink-3">{item.count}</span>
            )}
            {item.waits !== undefined && (
              <span
                title={item.waits.says}
                className="num grid h-4 min-w-4 place-items-center rounded-full bg-strong px-1 text-[11px] leading-none font-semibold text-ink"
              >
                <span aria-hidden>{item.waits.count}</span>
                <span className="sr-only">{item.waits.says}</span>
              </span>
            )}
          </Base.Tab>
        ))}
      </Base.List>
      {props.items.map((item) => (
        <Base.Panel
          key={item.value}
          value={item.value}
          className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]"
        >
          <Contained>{item.content}</Contained>
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
