import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CallOutcome } from '#contract/messages.ts'
import type { Lead } from '#contract/leads.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { patchLead, rowOf } from '#web/leads/lead-cache.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { useChangeLead } from '#web/leads/use-change-lead.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.facts.call
const outcomes = ['reached', 'left_message', 'no_answer'] as const satisfies readonly CallOutcome[]

/** How a call went. What the workspace wants of a contact then happens to the status, and is told with its way back. */
export function LogCallForm({ lead, onDone }: { lead: Lead; onDone: () => void }) {
  const queryClient = useQueryClient()
  const workspace = useWorkspace()
  const { setStatus } = useChangeLead(lead.id)
  const log = useMutation({
    mutationFn: (form: FormData) => {
      const remark = String(form.get('remark') ?? '').trim()
      const outcome = outcomes.find((one) => one === form.get('outcome')) ?? 'reached'
      return api('POST /api/v1/leads/{id}/calls', {
        params: { id: lead.id },
        body: { outcome, ...(remark === '' ? {} : { remark }) },
      })
    },
    onSuccess: (called) => {
      onDone()
      patchLead(queryClient, lead.id, rowOf(called))
      queryClient.setQueryData(keys.profile(lead.id), called)
      void queryClient.invalidateQueries({ queryKey: keys.events(lead.id) })
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspace.id) })
      tell(called)
    },
  })

  function tell(called: Lead) {
    const name = nameOf(called)
    if (called.status !== lead.status) {
      say(text.loggedMoved(name, words.status[called.status]), () => setStatus(called, lead.status))
      return
    }
    if (called.waitingSince !== null) return say(text.loggedWaits(name))
    // What it may mean for the status is asked under the head, once.
    say(lead.waitingSince !== null ? text.loggedEnds(name) : text.logged(name))
  }

  const fields = log.error instanceof ApiProblem ? log.error.fields : new Map<string, string>()
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        log.mutate(new FormData(event.currentTarget))
      }}
    >
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{text.outcome}</legend>
        <div className="grid gap-0.5">
          {outcomes.map((outcome, index) => (
            <label
              key={outcome}
              className="-mx-2 flex h-8 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-surface-hover pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="outcome"
                value={outcome}
                defaultChecked={index === 0}
                className="size-4 accent-(--accent)"
              />
              {text.outcomes[outcome]}
            </label>
          ))}
        </div>
      </fieldset>
      {lead.waitingSince !== null && <p className="text-xs text-ink-2">{text.waits}</p>}
      <Field label={text.remark} hint={text.remarkHint} error={fields.get('remark')}>
        {(wiring) => (
          <textarea
            {...wiring}
            name="remark"
            rows={2}
            maxLength={500}
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
