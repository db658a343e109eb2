import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { Member } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { FormError } from '#web/accounts/door.tsx'
import { meQuery, useLeadWords, useMe, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { membersQuery, teamKeys } from '#web/team/team-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SelectField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = teamText

/** Says what ends and what stays, and asks who gets the leads; also for leaving by oneself. */
export function RemoveMemberDialog({
  shown,
  opener,
  onClose,
}: {
  shown: Member | null
  opener: RefObject<HTMLElement | null>
  onClose: () => void
}) {
  const me = useMe()
  const workspace = useWorkspace()
  const { many } = useLeadWords()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const own = shown?.id === me.id
  const remove = useMutation({
    mutationFn: ({ id, heir }: { id: string; heir: string }) =>
      api('DELETE /api/v1/members/{id}', {
        params: { id },
        query: heir === '' ? {} : { handOverTo: heir },
      }),
    onSuccess: async () => {
      if (own) {
        await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
        await navigate({ to: paths.home })
        return
      }
      void queryClient.invalidateQueries({ queryKey: teamKeys.all(workspace.id) })
      say(text.removed(shown?.name ?? ''))
      close()
    },
  })
  function close() {
    remove.reset()
    onClose()
  }
  return (
    <Dialog
      title={own ? text.leaveTitle : text.removeTitle(shown?.name ?? '')}
      text={own ? text.leaveText(workspace.name) : text.removeText(shown?.name ?? '')}
      open={shown !== null}
      returnTo={opener.current}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const heir = String(new FormData(event.currentTarget).get('handOverTo') ?? '')
          if (shown) remove.mutate({ id: shown.id, heir })
        }}
      >
        <SelectField
          label={own ? text.handOverOwn(many) : text.handOver(many)}
          name="handOverTo"
          options={[
            ['', text.nobody],
            ...members
              .filter((member) => member.id !== shown?.id && member.role !== 'viewer')
              .map((member) => [member.id, member.name] as const),
          ]}
        />
        <FormError>{remove.error ? reasonOf(remove.error) : null}</FormError>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={close}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="danger" disabled={remove.isPending}>
            {remove.isPending ? words.app.saving : own ? text.leaveDo : text.removeDo}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
