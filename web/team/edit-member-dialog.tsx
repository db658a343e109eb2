import { teamText } from '#texts/team.ts'
import { FormError } from '#web/accounts/door.tsx'
import type { RefObject } from 'react'
import type { Member } from '#contract/team.ts'
import { useMe } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { wrongIn } from '#web/team/invite-dialog.tsx'
import { MemberFields, readMember } from '#web/team/member-fields.tsx'
import { useChangeMember } from '#web/team/use-change-member.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = teamText

export function EditMemberDialog({
  shown,
  opener,
  onClose,
}: {
  shown: Member | null
  opener: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const me = useMe()
  const change = useChangeMember()
  const wrong = wrongIn(change.error)
  function close() {
    change.reset()
    onClose()
  }
  return (
    <Dialog
      title={text.editTitle(shown?.name ?? '')}
      open={shown !== null}
      returnTo={opener.current}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      {shown && (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const to = readMember(new FormData(event.currentTarget))
            const done = () => {
              say(words.app.saved)
              close()
            }
            change.mutate({ id: shown.id, to }, { onSuccess: done })
          }}
        >
          <MemberFields key={shown.id} given={shown} wrong={wrong} fixedRole={shown.id === me.id} />
          <FormError>{change.error && wrong.size === 0 ? reasonOf(change.error) : null}</FormError>
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {words.app.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={change.isPending}>
              {change.isPending ? words.app.saving : text.save}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
