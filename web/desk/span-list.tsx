import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import type { OpeningSpan } from '#contract/desk.ts'
import { mayHaveMore, problemOf, shownEnd, typedEnd, withMore, type Spans } from '#web/desk/edit-hours.ts'
import { deskText as text } from '#texts/desk.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'

/** The hours of one day: none is closed, several have a pause between them. */
export function SpanList(props: {
  day: string
  spans: Spans
  readOnly: boolean
  onChange: (spans: OpeningSpan[]) => void
}) {
  const { day, spans, readOnly, onChange } = props
  const id = useId()
  const problem = problemOf(spans)
  const put = (index: number, change: Partial<OpeningSpan>) =>
    onChange(spans.map((span, at) => (at === index ? { ...span, ...change } : span)))
  const wiring = {
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
    className: `${inputLook} num !w-[124px] h-8 pointer-coarse:h-11 pointer-coarse:[&::-webkit-calendar-picker-indicator]:hidden`,
    type: 'time',
    required: true,
  } as const
  return (
    <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="grid min-w-0 gap-2">
        {spans.length === 0 && (
          <span className="text-sm leading-8 text-ink-3 pointer-coarse:leading-11">{text.closedDay}</span>
        )}
        {spans.map((span, index) => (
          // Their order is all that tells two spans of a day apart.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="flex items-center gap-2">
            <input
              {...wiring}
              aria-label={text.from(day)}
              value={span.from}
              onChange={({ target }) => put(index, { from: target.value })}
            />
            <span aria-hidden className="text-ink-3">
              –
            </span>
            <input
              {...wiring}
              aria-label={text.to(day)}
              value={shownEnd(span.to)}
              onChange={({ target }) => put(index, { to: typedEnd(target.value) })}
            />
            {!readOnly && (
              <IconButton
                label={text.removeHours(day, span.from, shownEnd(span.to))}
                onClick={() => onChange(spans.filter((_, at) => at !== index))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </div>
        ))}
        {problem !== null && (
          <p id={`${id}-problem`} role="alert" className="text-xs text-danger-ink text-pretty">
            {text[problem]}
          </p>
        )}
      </div>
      {!readOnly && mayHaveMore(spans) && (
        <Button look="quiet" aria-label={text.addHoursTo(day)} onClick={() => onChange(withMore(spans))}>
          <Plus aria-hidden />
          {text.addHours}
        </Button>
      )}
    </div>
  )
}
