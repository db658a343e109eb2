import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RefreshCw, RotateCcw, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Invitation, NewInvitation } from '#contract/team.ts'
import { mayAppoint } from '#rules/permissions.ts'
import { teamText } from '#texts/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { InvitationLink } from '#web/team/invitation-link.tsx'
import { invitationsQuery, teamKeys } from '#web/team/team-queries.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { agoTime, dayLabel, dayOf } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = teamText

/** Who was invited and has not come yet. Nothing is shown while there is nobody. */
export function InvitationList() {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const now = useNow()
  const [made, setMade] = useState<NewInvitation | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const invitations = useQuery(invitationsQuery(workspace.id))
  const refetch = () => queryClient.invalidateQueries({ queryKey: teamKeys.all(workspace.id) })
  const again = useMutation({
    mutationFn: ({ id }: Invitation) => api('POST /api/v1/invitations/{id}/again', { params: { id } }),
    onSuccess: setMade,
    onError: (problem) => sayFailed(text.notChanged(reasonOf(problem))),
    onSettled: refetch,
  })
  const withdraw = useMutation({
    mutationFn: ({ id }: Invitation) => api('DELETE /api/v1/invitations/{id}', { params: { id } }),
    onSuccess: (_, { email }) => say(text.withdrawn(email)),
    onError: (problem) => sayFailed(text.notChanged(reasonOf(problem))),
    onSettled: refetch,
  })
  if (invitations.isError) {
    return (
      <div role="alert" className="mt-8 flex flex-wrap items-center gap-3 rounded-md border border-line p-3">
        <p className="min-w-0 flex-1 text-sm">{reasonOf(invitations.error)}</p>
        <Button onClick={() => void invitations.refetch()}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      </div>
    )
  }
  const items = invitations.data?.items ?? []
  return (
    <>
      {items.length > 0 && (
        <section aria-label={text.invited} className="mt-8">
          <h2 className="mb-2 text-sm font-medium">{text.invited}</h2>
          <ul className="divide-y divide-line rounded-md border border-line">
            {items.map((one) => (
              <li key={one.id} className="flex min-h-14 items-center gap-3 px-3 py-2">
                <span
                  aria-hidden
                  className="block size-8 shrink-0 rounded-full border-[1.5px] border-dashed border-line-control"
                />
                <div className="min-w-0 flex-1">
                  <p className="truncate text-sm font-medium">{one.displayName ?? one.email}</p>
                  <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">
                    {one.displayName !== null && `${one.email} · `}
                    {text.invitedBy(one.invitedBy, agoTime(one.invitedAt, now, workspace.timeZone))}
                    {' · '}
                    {Date.parse(one.expiresAt) < now
                      ? text.expired
                      : text.expires(dayLabel(dayOf(new Date(one.expiresAt), workspace.timeZone)))}
                  </p>
                </div>
                <span className="text-sm md:pe-[26px]">{text.roles[one.role]}</span>
                <div className="w-8 pointer-coarse:w-11">
                  {mayAppoint(workspace.role, one.role) && (
                    <ActionMenu
                      label={text.actionsFor(one.email)}
                      look="quiet"
                      actions={[
                        {
                          label: text.again,
                          icon: RefreshCw,
                          act: (from) => {
                            opener.current = from
                            again.mutate(one)
                          },
                        },
                        { label: text.withdraw, icon: Trash2, act: () => withdraw.mutate(one) },
                      ]}
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dialog
        title={text.linkTitle(made?.email ?? '')}
        open={made !== null}
        returnTo={opener.current}
        onOpenChange={(open) => {
          if (!open) setMade(null)
        }}
      >
        {made && <InvitationLink invitation={made} onDone={() => setMade(null)} />}
      </Dialog>
    </>
  )
}
