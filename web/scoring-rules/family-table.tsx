import type { RuleKey } from '#rules/scoring/rule-changes.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { NumberField, ProblemLine, useNumberIds, type NumberState } from '#web/scoring-rules/number-field.tsx'
import type { Family } from '#web/scoring/receipt-groups.ts'
import { words } from '#web/words.ts'

type RowKey = keyof typeof text.rows

const rowsOf: Record<Family, readonly RowKey[]> = {
  contact: ['contact.firstWay', 'contact.secondWay', 'contact.name'],
  intent: ['intent.price', 'intent.buy', 'intent.book', 'intent.delivery', 'intent.person'],
  questions: ['questions.question'],
  time: ['time.minute'],
  return: ['return.day'],
}

/** The lines of one family with what each means and earns, and the most they can earn together. */
export function FamilyTable(props: {
  family: Family
  timeZone: string
  stateOf: (key: RuleKey) => NumberState
}) {
  const { family, timeZone, stateOf } = props
  const idOf = useNumberIds()
  const name = words.score.family[family]
  const cap = stateOf(`${family}.cap`)
  return (
    <section aria-label={name} className="rounded-md border border-line">
      <header className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 rounded-t-md bg-subtle py-1.5 pe-3 ps-4">
        <h3 className="me-auto text-sm font-semibold">{name}</h3>
        <span className="text-xs text-ink-2">{text.atMost}</span>
        <NumberField label={text.capOf(name)} id={idOf('cap')} state={cap} />
        <ProblemLine id={idOf('cap')} state={cap} />
      </header>
      <ul>
        {rowsOf[family].map((key) => {
          const [label, meaning] = text.rows[key]
          const state = stateOf(key)
          const off = state.shown === '0' || cap.shown === '0'
          return (
            <li
              key={key}
              className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-1 border-t border-line py-1 pe-3 ps-4 text-sm"
            >
              <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
                <span className={off ? 'text-ink-3' : ''}>{label}</span>
                <span className="text-xs text-ink-3 text-pretty">
                  {meaning}
                  {key === 'return.day' && `. ${text.zone(timeZone)}`}
                </span>
              </span>
              {off && <span className="text-xs text-ink-3">{text.off}</span>}
              <NumberField label={text.points(label)} id={idOf(key)} state={state} plus />
              <ProblemLine id={idOf(key)} state={state} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
