import type { LeadItem } from '#contract/leads.ts'
import { LogCallForm } from '#web/leads/log-call-form.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

const text = words.facts.call

/** To note a call where there is no button for it: from a row, and with somebody whose number is not known here. */
export function LogCallDialog(props: { lead: LeadItem; returnTo: HTMLElement | null; onClose: () => void }) {
  return (
    <Dialog
      title={text.log}
      text={text.text}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <LogCallForm lead={props.lead} onDone={props.onClose} />
    </Dialog>
  )
}
