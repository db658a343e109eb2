import { useState } from 'react'
import type { PromiseKind } from '#contract/promises.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import type { PromiseDraft } from '#web/inbox/outbox.ts'
import { snoozeTimes } from '#web/inbox/snooze-times.ts'
import { useWhen, WhenFields } from '#web/inbox/when-fields.tsx'
import { promisesText } from '#texts/promises.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field, inputLook, SelectField } from '#web/ui/field.tsx'
import { comingTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = promisesText.dialog

/** A sentence and a time: goes into the reply, and is written down when that is sent. */
export function PromiseDialog(props: {
  lead: { id: string; name: string | null }
  onMake: (promise: PromiseDraft) => void
  onClose: () => void
  returnTo?: HTMLElement | null
}) {
  const { lead } = props
  const { timeZone } = useWorkspace()
  const [start] = useState(
    () => snoozeTimes(new Date(), timeZone).find(({ choice }) => choice === 'tomorrow')?.at ?? new Date(),
  )
  const when = useWhen(start)
  const [kind, setKind] = useState<PromiseKind>('call')
  const [own, setOwn] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const firstName = lead.name?.split(/\s+/)[0] ?? null
  const time = when.at === null ? '' : comingTime(when.at.toISOString(), Date.now(), timeZone, 'within')
  // Until it is written otherwise, the sentence says what is chosen.
  const sentence = own ?? (kind === 'call' ? text.call(firstName, time) : text.reply(time))
  const isPast = when.at === null || when.at.getTime() <= Date.now()
  const isEmpty = sentence.trim() === ''
  return (
    <Dialog
      title={text.title}
      text={text.text(firstName ?? words.leads.visitor)}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (isPast || isEmpty || when.at === null) return
          props.onMake({
            sentence: sentence.trim(),
            dueAt: when.at.toISOString(),
            kind,
            leadId: lead.id,
          })
        }}
        className="grid gap-4"
      >
        <SelectField
          label={text.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as PromiseKind)}
          options={[
            ['call', text.kinds.call],
            ['reply', text.kinds.reply],
          ]}
        />
        <WhenFields when={when} error={tried && isPast ? text.past : undefined} />
        <Field label={text.sentence} error={tried && isEmpty ? text.empty : undefined}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={500}
              value={sentence}
              onChange={(event) => setOwn(event.target.value)}
              className={`${inputLook} resize-none py-1.5 leading-5`}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{words.app.cancel}</Button>
          <Button type="submit" look="primary">
            {text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
