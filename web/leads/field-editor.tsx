import { useId, useRef, useState } from 'react'
import type { FactField, Lead } from '#contract/leads.ts'
import { ApiProblem, reasonOf } from '#web/api.ts'
import { carriedTo, forgetTyped, keepTyped } from '#web/leads/typed.ts'
import { ChangedMeanwhile, useCorrect, valueText } from '#web/leads/use-correct.ts'
import { inputLook } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const text = words.facts.edit
const types = { name: 'text', email: 'email', phone: 'tel', company: 'text', location: 'text' } as const

/** What the field says now, as people write it. */
function shownIn(lead: Lead, field: FactField): string | null {
  const value = lead[field]
  return value === null ? null : valueText(field, value)
}

/** A field while somebody writes in it. It closes when saved; what could not be saved stays, with the reason below. */
export function FieldEditor(props: { lead: Lead; field: FactField; onClose: () => void }) {
  const { field, onClose } = props
  const [seen, setSeen] = useState(props.lead)
  const [carried] = useState(() => {
    const typed = carriedTo(props.lead.id)
    return typed?.field === field ? typed : null
  })
  const [value, setValue] = useState(carried?.value ?? props.lead[field] ?? '')
  const [wrong, setWrong] = useState<string | null>(
    carried && text.carried(carried.from, shownIn(props.lead, field)),
  )
  const { isPending, correct } = useCorrect(seen.id)
  const below = useId()
  const left = useRef(false)

  /** The focus that goes with it must not save what is being left. */
  function close() {
    left.current = true
    forgetTyped(seen.id)
    onClose()
  }

  async function save() {
    const wanted = value.trim() === '' ? null : value.trim()
    if (isPending || left.current) return
    if (wanted === seen[field]) return close()
    try {
      await correct(seen, { type: 'set', field, value: wanted })
      close()
    } catch (problem) {
      if (problem instanceof ChangedMeanwhile) {
        const theirs = problem.now[field]
        setSeen(problem.now)
        setWrong(theirs === null ? text.changedToNothing : text.changedMeanwhile(valueText(field, theirs)))
        return
      }
      const told = problem instanceof ApiProblem ? problem.fields.get(field) : undefined
      setWrong(told ?? words.problems.notSaved(reasonOf(problem)))
    }
  }

  return (
    <div className="-my-1.5 -ms-2 grid gap-1 py-0.5">
      <input
        // The reader has just asked for it.
        autoFocus
        type={types[field]}
        aria-label={words.field[field]}
        aria-invalid={wrong !== null}
        aria-describedby={below}
        autoComplete="off"
        value={value}
        maxLength={field === 'email' ? 254 : field === 'phone' ? 40 : 200}
        onChange={(event) => {
          setValue(event.target.value)
          keepTyped(seen.id, { field, value: event.target.value })
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter') void save()
          if (event.key === 'Escape') close()
        }}
        className={`${inputLook} h-7 !px-[7px] pointer-coarse:h-11`}
      />
      <p
        id={below}
        role={wrong === null ? undefined : 'alert'}
        className={wrong === null ? 'sr-only' : 'px-2 text-xs text-danger-ink'}
      >
        {wrong ?? text.hint}
      </p>
    </div>
  )
}
