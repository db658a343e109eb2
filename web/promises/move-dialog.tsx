import { useState } from 'react'
import { useWhen, WhenFields } from '#web/inbox/when-fields.tsx'
import { promisesEn } from '#web/messages/promises-en.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

const text = promisesEn.dialog

/** Another time for a promise. */
export function MoveDialog(props: { from: Date; onClose: () => void; onMove: (to: Date) => void }) {
  const when = useWhen(props.from)
  const [wrong, setWrong] = useState(false)
  return (
    <Dialog
      title={text.moveTitle}
      text={text.moveText}
      open
      onOpenChange={(open) => !open && props.onClose()}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (when.at === null || when.at.getTime() <= Date.now()) return setWrong(true)
          props.onMove(when.at)
          props.onClose()
        }}
        className="grid gap-5"
      >
        <WhenFields when={when} error={wrong ? text.past : undefined} />
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{words.app.cancel}</Button>
          <Button type="submit" look="primary">
            {text.move}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
