import { useLeadWords } from '#web/accounts/me.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

const text = words.firstRun

/** Asks before the samples go, as nothing brings them back. */
export function RemoveSamplesDialog(props: { count: number; onRemove: () => void; onClose: () => void }) {
  const leadWords = useLeadWords()
  return (
    <Dialog
      title={text.removeTitle(props.count)}
      text={text.removeText(leadWords)}
      open
      onOpenChange={(open) => !open && props.onClose()}
    >
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={props.onClose}>
          {words.app.cancel}
        </Button>
        <Button
          look="primary"
          onClick={() => {
            props.onClose()
            props.onRemove()
          }}
        >
          {text.remove}
        </Button>
      </div>
    </Dialog>
  )
}
