import type { ReactNode } from 'react'

/** Nothing to list, and what to do about it. */
export function Empty(props: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-1 rounded-md border border-dashed border-line-strong px-3.5 py-3">
      <p className="text-sm font-medium [overflow-wrap:anywhere]">{props.title}</p>
      {props.text !== undefined && <p className="text-sm text-ink-2 text-pretty">{props.text}</p>}
      {props.children}
    </div>
  )
}
