import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Member } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'
import { useMay, useMe, useWorkspace } from '#web/accounts/me.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { EditMemberDialog } from '#web/team/edit-member-dialog.tsx'
import { InvitationList } from '#web/team/invitation-list.tsx'
import { InviteDialog } from '#web/team/invite-dialog.tsx'
import { MemberRow, type MemberAct } from '#web/team/member-row.tsx'
import { PresenceLogDialog } from '#web/team/presence-log-dialog.tsx'
import { RemoveMemberDialog } from '#web/team/remove-member-dialog.tsx'
import { SeatsLine } from '#web/team/seats-line.tsx'
import { membersQuery } from '#web/team/team-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'

const text = teamText

/** Who works in the workspace; those who manage the team change it here. */
export function TeamPage() {
  const workspace = useWorkspace()
  const me = useMe()
  const mayManage = useMay('team.manage')
  const members = useQuery(membersQuery(workspace.id))
  const [inviting, setInviting] = useState(false)
  const [acting, setActing] = useState<{ act: MemberAct; member: Member } | null>(null)
  /** Where the focus goes back to. */
  const opener = useRef<HTMLElement | null>(null)
  // With the right to manage the team its dialogs go as well; everybody may leave.
  const mayAct = mayManage || (acting?.act === 'remove' && acting.member.id === me.id)
  const shownFor = (act: MemberAct) => (mayAct && acting?.act === act ? acting.member : null)
  const done = () => setActing(null)
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {members.data ? (
        <>
          <div className="mb-4 flex flex-wrap items-center gap-3">
            {mayManage ? (
              <>
                <SeatsLine />
                <Button
                  look="primary"
                  onClick={(event) => {
                    opener.current = event.currentTarget
                    setInviting(true)
                  }}
                >
                  <UserPlus aria-hidden />
                  {text.invite}
                </Button>
              </>
            ) : (
              <p className="text-sm text-ink-2">{text.readOnly}</p>
            )}
          </div>
          <ul aria-label={text.list} className="divide-y divide-line rounded-md border border-line">
            {members.data.items.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                onAct={(act, from) => {
                  opener.current = from
                  setActing({ act, member })
                }}
              />
            ))}
          </ul>
          {mayManage && <InvitationList />}
        </>
      ) : members.isError ? (
        <NotLoaded title={text.failed} error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <RowBones />
      )}
      <InviteDialog open={inviting && mayManage} opener={opener} onClose={() => setInviting(false)} />
      <EditMemberDialog shown={shownFor('edit')} opener={opener} onClose={done} />
      <RemoveMemberDialog shown={shownFor('remove')} opener={opener} onClose={done} />
      <PresenceLogDialog shown={shownFor('log')} opener={opener} onClose={done} />
    </SettingsFrame>
  )
}
