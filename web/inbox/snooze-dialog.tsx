import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { useWhen, WhenFields } from '#web/inbox/when-fields.tsx'
import { inboxEn } from '#web/messages/inbox-en.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

const text = inboxEn.snooze
const day = 24 * 60 * 60_000

/** Any other time to put a conversation off to. */
export function SnoozeDialog(props: { onClose: () => void; onChoose: (until: Date) => void }) {
  const { timeZone } = useWorkspace()
  const [start] = useState(() => new Date(Date.now() + day))
  const when = useWhen(start)
  const [wrong, setWrong] = useState(false)
  return (
    <Dialog
      title={text.customTitle}
      text={text.customText(timeZone)}
      open
      onOpenChange={(open) => !open && props.onClose()}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (when.at === null || when.at.getTime() <= Date.now()) return setWrong(true)
          props.onChoose(when.at)
          props.onClose()
        }}
        className="grid gap-5"
      >
        <WhenFields when={when} error={wrong ? text.past : undefined} />
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
