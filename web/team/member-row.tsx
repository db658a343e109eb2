import { ChevronDown, Clock, LogOut, Pencil, TriangleAlert, UserMinus } from 'lucide-react'
import type { Role } from '#contract/access.ts'
import type { Member } from '#contract/team.ts'
import { mayAppoint } from '#rules/permissions.ts'
import { teamText } from '#texts/team.ts'
import { useLeadWords, useMay, useMe, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { roles } from '#web/team/member-fields.tsx'
import { PresenceWord } from '#web/team/presence-dot.tsx'
import { useChangeMember } from '#web/team/use-change-member.ts'
import { ActionMenu, type Action } from '#web/ui/action-menu.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { dayLabel, dayOf, fullTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'

const text = teamText

export type MemberAct = 'edit' | 'log' | 'remove'

/** One member: who, whether they are there, as what, and what can be done about it. */
export function MemberRow({
  member,
  onAct,
}: {
  member: Member
  onAct: (act: MemberAct, from: HTMLElement | null) => void
}) {
  const me = useMe()
  const { timeZone, role: own } = useWorkspace()
  const mayManage = useMay('team.manage')
  const { many } = useLeadWords()
  const isMe = member.id === me.id
  const mayChange = mayManage && mayAppoint(own, member.role)
  const actions: Action[] = []
  if (mayChange) actions.push({ label: text.edit, icon: Pencil, act: (from) => onAct('edit', from) })
  if (mayManage) actions.push({ label: text.log, icon: Clock, act: (from) => onAct('log', from) })
  if (isMe) actions.push({ label: text.leave, icon: LogOut, act: (from) => onAct('remove', from) })
  else if (mayChange)
    actions.push({ label: text.remove, icon: UserMinus, act: (from) => onAct('remove', from) })
  const joined = dayLabel(dayOf(new Date(member.joinedAt), timeZone))
  const about = [
    member.email,
    member.displayName === null ? null : text.seenAs(member.displayName),
    member.role === 'agent' && member.onlyAssigned ? text.limits.onlyAssigned(many) : null,
    member.role === 'viewer' && member.hidesContact ? text.limits.hidesContact : null,
  ].filter((part) => part !== null)
  return (
    <li
      data-member={member.id}
      className="grid grid-cols-[auto_1fr_auto] items-start gap-x-3 px-3 py-2.5 md:items-center md:grid-cols-[auto_1fr_auto_auto]"
    >
      <TeamAvatar name={member.name} size={32} />
      <div className="min-w-0">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2">
          <span className="min-w-0 truncate text-sm font-medium">{member.name}</span>
          {isMe && <span className="text-xs text-ink-3">{text.you}</span>}
          <PresenceWord presence={member.presence} />
        </p>
        <p className="text-xs text-ink-3 [overflow-wrap:anywhere]">
          {about.map((part) => `${part} · `).join('')}
          <time
            className="whitespace-nowrap"
            dateTime={member.joinedAt}
            title={fullTime(member.joinedAt, timeZone)}
          >
            {text.joined(joined)}
          </time>
        </p>
        {member.seat === 'over' && (
          <p className="mt-0.5 inline-flex items-center gap-1.5 text-xs font-medium text-(--contacted-ink)">
            <TriangleAlert className="!size-3.5" aria-hidden />
            {text.over}
          </p>
        )}
      </div>
      <div className="col-start-2 row-start-2 justify-self-start md:col-start-auto md:row-start-auto">
        {mayChange && !isMe ? (
          <RoleMenu member={member} own={own} />
        ) : (
          <span className="inline-flex h-7 items-center text-sm md:pe-[26px]">{text.roles[member.role]}</span>
        )}
      </div>
      <div className="col-start-3 row-start-1 w-8 self-start md:col-start-auto md:row-auto md:self-center pointer-coarse:w-11">
        {actions.length > 0 && (
          <ActionMenu label={text.actionsFor(member.name)} actions={actions} look="quiet" />
        )}
      </div>
    </li>
  )
}

function RoleMenu({ member, own }: { member: Member; own: Role }) {
  const change = useChangeMember()
  const set = (role: Role, from: Role | null) =>
    change.mutate(
      { id: member.id, to: { role } },
      {
        onSuccess: () =>
          say(text.roleChanged(member.name, text.roles[role]), from ? () => set(from, null) : undefined),
        onError: (problem) => sayFailed(text.notChanged(reasonOf(problem))),
      },
    )
  return (
    <ChoiceMenu
      title={text.role}
      value={member.role}
      choices={roles
        .filter((role) => mayAppoint(own, role))
        .map((role) => ({ value: role, label: text.roles[role] }))}
      onChoose={(role) => {
        if (role !== member.role) set(role, member.role)
      }}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          disabled={change.isPending}
          aria-label={`${text.roleOf(member.name)}: ${text.roles[member.role]}`}
          className="-ms-2 inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-muted data-popup-open:bg-muted disabled:opacity-50 md:ms-0 pointer-coarse:h-11"
        >
          {text.roles[member.role]}
          <ChevronDown className="!size-3 text-ink-3" aria-hidden />
        </button>
      )}
    />
  )
}
