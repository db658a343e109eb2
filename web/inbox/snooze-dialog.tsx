import { useState } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { WhenDialog } from '#web/inbox/when-dialog.tsx'
import { inboxText } from '#texts/inbox.ts'

const text = inboxText.snooze
const day = 24 * 60 * 60_000

/** Any other time to put a conversation off to. */
export function SnoozeDialog(props: {
  title: string | undefined
  onClose: () => void
  onChoose: (until: Date) => void
}) {
  const { timeZone } = useWorkspace()
  const [start] = useState(() => new Date(Date.now() + day))
  const { customTitle, submit, past } = text
  const title = props.title ?? customTitle
  return (
    <WhenDialog {...props} start={start} words={{ title, text: text.customText(timeZone), submit, past }} />
  )
}
