import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** What stands where content would be: says what happened and offers the next step. */
export function State(props: {
  icon: LucideIcon
  title: string
  text?: string | undefined
  actions?: ReactNode
  role?: 'alert' | 'status'
  /** When it is all there is on the page. */
  page?: boolean
}) {
  const Icon = props.icon
  const Title = props.page ? 'h1' : 'h2'
  return (
    <div role={props.role} className="mx-auto grid max-w-[328px] justify-items-start gap-3 px-4 py-16">
      <span className="grid size-10 place-items-center rounded-md border border-line-strong text-ink-2">
        <Icon className="size-5" aria-hidden />
      </span>
      <div>
        <Title className="text-lg font-semibold text-balance">{props.title}</Title>
        {props.text !== undefined && <p className="mt-1 text-base text-ink-2 text-pretty">{props.text}</p>}
      </div>
      {props.actions !== undefined && <div className="flex flex-wrap gap-2">{props.actions}</div>}
    </div>
  )
}

/** A grey shape in the place of what is on its way. */
export function Bone({ className }: { className: string }) {
  return <span aria-hidden className={`delayed block rounded-sm bg-ink/7 ${className}`} />
}
