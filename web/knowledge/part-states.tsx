import type { ReactNode } from 'react'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** Rows on their way. */
export function ListBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="grid gap-px">
      <Bone className="h-16 w-full" />
      <Bone className="h-16 w-full" />
      <Bone className="h-16 w-full" />
    </div>
  )
}

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
