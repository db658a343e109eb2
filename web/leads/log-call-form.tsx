import { useState } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import type { LeadItem } from '#contract/leads.ts'
import { inboxText } from '#texts/inbox.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { ApiProblem, reasonOf } from '#web/api.ts'
import { snoozeTimes } from '#web/inbox/snooze-times.ts'
import { useLogCall } from '#web/leads/use-log-call.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook } from '#web/ui/field.tsx'
import { comingTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = words.facts.call
const outcomes = ['reached', 'left_message', 'no_answer'] as const satisfies readonly CallOutcome[]

/** How a call went; whom it did not reach can be tried again at a time. */
export function LogCallForm({ lead, onDone }: { lead: LeadItem; onDone: () => void }) {
  const { timeZone } = useWorkspace()
  const [outcome, setOutcome] = useState<CallOutcome>('reached')
  const [opened] = useState(() => Date.now())
  const log = useLogCall(lead, onDone)
  const fields = log.error instanceof ApiProblem ? log.error.fields : new Map<string, string>()
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (log.isPending) return
        const form = new FormData(event.currentTarget)
        const remark = String(form.get('remark') ?? '').trim()
        const again = String(form.get('again') ?? '')
        log.mutate({
          outcome,
          ...(remark !== '' && { remark }),
          ...(again !== '' && { followUpAt: again }),
        })
      }}
    >
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{text.outcome}</legend>
        <div className="grid gap-0.5">
          {outcomes.map((one) => (
            <label
              key={one}
              className="-mx-2 flex h-8 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-surface-hover pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="outcome"
                value={one}
                checked={outcome === one}
                onChange={() => setOutcome(one)}
                className="size-4 accent-(--accent)"
              />
              {text.outcomes[one]}
            </label>
          ))}
        </div>
      </fieldset>
      {lead.waitingSince !== null && <p className="text-xs text-ink-2">{text.waits}</p>}
      {outcome !== 'reached' && (
        <Field label={text.tryAgain}>
          {(wiring) => (
            <select {...wiring} name="again" defaultValue="" className={inputLook}>
              <option value="">{text.notAgain}</option>
              {snoozeTimes(new Date(opened), timeZone).map(({ choice, at }) => (
                <option key={choice} value={at.toISOString()}>
                  {`${inboxText.snooze.choices[choice]}, ${comingTime(at.toISOString(), opened, timeZone)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={text.remark} hint={text.remarkHint} error={fields.get('remark')}>
        {(wiring) => (
          <textarea
            {...wiring}
            name="remark"
            rows={2}
            maxLength={500}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
            className={`${inputLook} resize-y py-1.5 leading-5`}
          />
        )}
      </Field>
      <FormError>{log.error && !fields.has('remark') ? reasonOf(log.error) : null}</FormError>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {words.app.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={log.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  )
}
