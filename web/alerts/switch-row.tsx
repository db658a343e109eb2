import { useId } from 'react'
import type { ReactNode } from 'react'

/** One thing that is on or off, with what it means; saved at once. */
export function SwitchRow(props: {
  label: string
  hint?: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
  children?: ReactNode
}) {
  const id = useId()
  return (
    <div className="relative flex min-h-11 items-center gap-3 px-3.5 py-2.5 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus not-has-disabled:hover:bg-muted">
      <span className="grid min-w-0 flex-1 gap-0.5">
        <label htmlFor={id} className="text-sm font-medium before:absolute before:inset-0">
          {props.label}
        </label>
        {props.hint !== undefined && (
          <span id={`${id}-hint`} className="text-xs text-ink-2">
            {props.hint}
          </span>
        )}
      </span>
      {props.children !== undefined && <span className="relative">{props.children}</span>}
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        disabled={props.disabled}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => props.onChange(event.target.checked)}
        className="relative h-5 w-9 shrink-0 appearance-none rounded-full bg-line-control outline-none transition-colors duration-(--t-fast) before:absolute before:top-0.5 before:start-0.5 before:size-4 before:rounded-full before:bg-bg before:transition-[inset-inline-start] before:duration-(--t-fast) checked:bg-accent checked:before:start-[18px] disabled:opacity-50"
      />
    </div>
  )
}
