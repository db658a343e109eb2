import { WhenDialog } from '#web/inbox/when-dialog.tsx'
import { promisesText } from '#texts/promises.ts'

const { moveTitle: title, moveText: text, move: submit, past } = promisesText.dialog

/** Another time for a promise. */
export function MoveDialog(props: { from: Date; onClose: () => void; onMove: (to: Date) => void }) {
  const { from, onClose, onMove } = props
  return <WhenDialog start={from} onClose={onClose} onChoose={onMove} words={{ title, text, submit, past }} />
}
