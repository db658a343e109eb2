import type { Desk } from '#contract/desk.ts'
import { Tick } from '#web/desk/tick.tsx'
import { deskText as text } from '#texts/desk.ts'
import { SelectField } from '#web/ui/field.tsx'

const within = [15, 30, 60, 120, 240, 480]
const waits = [1, 2, 3, 5, 10, 15, 30, 60]

/** What was set another way, by the API, stands among the choices. */
function choices(minutes: readonly number[], value: number): [string, string][] {
  return [...new Set([...minutes, value])]
    .toSorted((a, b) => a - b)
    .map((one) => [String(one), text.minutes(one)])
}

/** How long visitors wait for one member, and what they are promised when nobody comes. */
export function MissedFields({ desk, onChange }: { desk: Desk; onChange: (change: Partial<Desk>) => void }) {
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{text.missed}</legend>
      <div className="grid gap-4">
        <div className="grid items-start gap-4 md:grid-cols-2">
          <SelectField
            label={text.wait}
            hint={text.waitHint}
            value={desk.waitMinutes}
            options={choices(waits, desk.waitMinutes)}
            onChange={({ target }) => onChange({ waitMinutes: Number(target.value) })}
          />
          <SelectField
            label={text.within}
            hint={text.withinHint}
            value={desk.answerMinutes}
            disabled={!desk.promises}
            options={choices(within, desk.answerMinutes)}
            onChange={({ target }) => onChange({ answerMinutes: Number(target.value) })}
          />
        </div>
        <Tick
          label={text.promises}
          hint={text.promisesHint}
          on={desk.promises}
          onChange={(promises) => onChange({ promises })}
        />
      </div>
    </fieldset>
  )
}
