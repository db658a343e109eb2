import { useId } from 'react'

/** A rule that is on or off, with what it means; without a way to change it, one that always holds. */
export function Tick(props: { label: string; hint: string; on: boolean; onChange?: (on: boolean) => void }) {
  const { onChange } = props
  const id = useId()
  return (
    <div className="relative flex items-start gap-3 py-1">
      <input
        id={id}
        type="checkbox"
        checked={props.on}
        disabled={onChange === undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange?.(target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-(--accent)"
      />
      <span className="grid">
        <label htmlFor={id} className="text-sm font-medium before:absolute before:inset-0">
          {props.label}
        </label>
        <span id={`${id}-hint`} className="text-xs text-ink-2 text-pretty">
          {props.hint}
        </span>
      </span>
    </div>
  )
}
