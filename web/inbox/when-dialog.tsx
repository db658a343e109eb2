import { useState } from 'react'
import { useWhen, WhenFields } from '#web/inbox/when-fields.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

type Words = { title: string; text: string; submit: string; past: string }

/** Asks for a time that lies ahead. */
export function WhenDialog(props: {
  start: Date
  words: Words
  onClose: () => void
  onChoose: (at: Date) => void
}) {
  const { title, text, submit, past } = props.words
  const when = useWhen(props.start)
  const [wrong, setWrong] = useState(false)
  return (
    <Dialog title={title} text={text} open onOpenChange={(open) => !open && props.onClose()}>
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
        <WhenFields when={when} error={wrong ? past : undefined} />
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{words.app.cancel}</Button>
          <Button type="submit" look="primary">
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
