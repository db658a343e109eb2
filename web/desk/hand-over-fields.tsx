import type { Desk } from '#contract/desk.ts'
import { Tick } from '#web/desk/tick.tsx'
import { deskText as text } from '#texts/desk.ts'
import { Field, inputLook } from '#web/ui/field.tsx'

type Rules = Desk['handOver']

/** When the assistant calls somebody. Keywords are kept as they are typed, one a line, until they are saved. */
export function HandOverFields(props: {
  rules: Rules
  keywords: string
  error: string | undefined
  onChange: (rules: Rules) => void
  onKeywords: (text: string) => void
}) {
  const { rules, onChange } = props
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{text.handOver}</legend>
      <div className="grid gap-2">
        <Tick label={text.asked} hint={text.askedHint} on />
        <Tick
          label={text.unsure}
          hint={text.unsureHint}
          on={rules.unsure}
          onChange={(unsure) => onChange({ ...rules, unsure })}
        />
        <Tick
          label={text.hot}
          hint={text.hotHint}
          on={rules.hot}
          onChange={(hot) => onChange({ ...rules, hot })}
        />
        <div className="mt-2">
          <Field label={text.keywords} hint={text.keywordsHint} error={props.error}>
            {(wiring) => (
              <textarea
                // Of a field of several lines browsers look only for the caret, and that only above the edge.
                onFocus={({ currentTarget }) => currentTarget.scrollIntoView({ block: 'nearest' })}
                {...wiring}
                rows={4}
                value={props.keywords}
                onChange={({ target }) => props.onKeywords(target.value)}
                className={`${inputLook} resize-y py-1.5 leading-5`}
              />
            )}
          </Field>
        </div>
      </div>
    </fieldset>
  )
}
