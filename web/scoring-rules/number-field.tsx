import { useId } from 'react'
import { scoringText as text } from '#texts/scoring.ts'

export type NumberState = {
  /** As it was typed, or as it is saved. */
  shown: string
  changed: boolean
  problem: 'number' | 'order' | null
  readOnly: boolean
  onType: (text: string) => void
}

/** A small number in a table. What is wrong with it stands below its row, by `ProblemLine`. */
export function NumberField(props: { label: string; id: string; state: NumberState; plus?: boolean }) {
  const { label, id, state, plus = false } = props
  if (state.readOnly) {
    return (
      <span className="num min-w-13 pe-2 text-end font-medium">
        {plus && state.shown !== '0' ? '+' : ''}
        {state.shown}
      </span>
    )
  }
  return (
    <span dir="ltr" className="relative shrink-0">
      {plus && (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 start-2 grid place-items-center text-ink-3"
        >
          +
        </span>
      )}
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={state.problem !== null}
        aria-describedby={state.problem === null ? undefined : `${id}-problem`}
        value={state.shown}
        onChange={(event) => state.onType(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => {
          const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
          const value = Number(state.shown)
          if (step === undefined || !Number.isInteger(value)) return
          event.preventDefault()
          state.onType(String(Math.min(100, Math.max(0, value + step))))
        }}
        className={`num h-7 w-14 rounded-md border px-2 text-end text-sm outline-none focus:border-focus focus:bg-bg focus:ring-1 focus:ring-focus aria-invalid:border-danger aria-invalid:ring-danger pointer-coarse:h-11 pointer-coarse:w-18 pointer-coarse:text-base ${
          state.changed ? 'border-accent-line bg-accent-soft font-semibold' : 'border-line-strong bg-bg'
        }`}
      />
    </span>
  )
}

export function ProblemLine({ id, state, band = false }: { id: string; state: NumberState; band?: boolean }) {
  const { problem } = state
  if (problem === null) return null
  return (
    <p id={`${id}-problem`} className="w-full basis-full text-end text-xs text-danger-ink">
      {problem === 'number' && band ? text.wrong.band : text.wrong[problem]}
    </p>
  )
}

/** An id for each of the numbers of a form. */
export function useNumberIds(): (key: string) => string {
  const id = useId()
  return (key) => `${id}${key}`
}
