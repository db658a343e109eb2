import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { NewInvitation } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { InvitationLink } from '#web/team/invitation-link.tsx'
import { MemberFields, readMember } from '#web/team/member-fields.tsx'
import { teamKeys } from '#web/team/team-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const text = teamText
const fresh = {
  role: 'agent',
  displayName: null,
  phone: null,
  onlyAssigned: false,
  hidesContact: false,
} as const

/** Asks who shall come as what, and then shows the link once. */
export function InviteDialog(props: {
  open: boolean
  opener: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const invite = useMutation({
    mutationFn: (form: FormData): Promise<NewInvitation> =>
      api('POST /api/v1/invitations', {
        body: { email: String(form.get('email') ?? '').trim(), ...readMember(form) },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: teamKeys.all(workspace.id) }),
  })
  function close() {
    invite.reset()
    props.onClose()
  }
  const wrong = wrongIn(invite.error)
  return (
    <Dialog
      title={invite.data ? text.linkTitle(invite.data.email) : text.inviteTitle}
      {...(invite.data ? {} : { text: text.inviteText })}
      open={props.open}
      returnTo={props.opener.current}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      {invite.data ? (
        <InvitationLink invitation={invite.data} onDone={close} />
      ) : (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate(new FormData(event.currentTarget))
          }}
        >
          <TextField
            label={text.email}
            name="email"
            type="email"
            autoComplete="off"
            autoFocus
            error={wrong.get('email')}
          />
          <MemberFields given={fresh} wrong={wrong} fixedRole={false} />
          <FormError>{invite.error && wrong.size === 0 ? reasonOf(invite.error) : null}</FormError>
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {words.app.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={invite.isPending}>
              {invite.isPending ? words.app.saving : text.send}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}

/** Refusals that are about one field stand next to it, also those that only the whole team makes wrong. */
export function wrongIn(error: Error | null): ReadonlyMap<string, string> {
  if (!(error instanceof ApiProblem)) return new Map()
  const field = { no_seat: 'role', last_owner: 'role', already_member: 'email' }[error.code as string]
  return field === undefined ? error.fields : new Map([[field, error.message]])
}
