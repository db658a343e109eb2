import { useMutation } from '@tanstack/react-query'
import type { Lead } from '#contract/leads.ts'
import { FormError } from '#web/accounts/door.tsx'
import { reasonOf } from '#web/api.ts'
import { mergedName } from '#web/identity/merged-name.ts'
import { useIdentity } from '#web/identity/use-identity.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

const text = words.identity.splitDialog

/** Says what goes and what stays before two people are made of one lead. */
export function SplitDialog(props: { lead: Lead; merged: Lead['merged'][number]; onClose: () => void }) {
  const { lead, merged, onClose } = props
  const { split } = useIdentity()
  const name = mergedName(merged, lead)
  const splitting = useMutation({
    // Offline it fails at once, and the dialog says so.
    networkMode: 'always',
    mutationFn: () => split({ survivorId: lead.id, mergedId: merged.id }),
    onSuccess: onClose,
  })
  return (
    <Dialog title={text.title(name)} open onOpenChange={(open) => !open && onClose()}>
      <form
        className="grid gap-3 text-sm text-ink-2"
        onSubmit={(event) => {
          event.preventDefault()
          splitting.mutate()
        }}
      >
        <p className="text-pretty">{text.goes(name)}</p>
        <p className="text-pretty">{text.stays(nameOf(lead))}</p>
        <FormError>{splitting.error && reasonOf(splitting.error)}</FormError>
        <div className="mt-3 flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={splitting.isPending}>
            {splitting.isPending ? text.submitting : text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
