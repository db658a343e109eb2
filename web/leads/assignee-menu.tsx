import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import type { LeadItem } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { useChangeLead } from '#web/leads/use-change-lead.ts'
import { ColleagueAvatar } from '#web/team/colleague-avatar.tsx'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'
import { NobodyAvatar } from '#web/ui/avatar.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { words } from '#web/words.ts'

const nobody = 'nobody'

/** To whom a lead can be given, for a menu. */
export function useAssigneeChoices(lead: LeadItem) {
  const workspace = useWorkspace()
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const { setAssignee } = useChangeLead(lead.id)
  return {
    title: words.lead.assignee,
    value: lead.assignee?.id ?? nobody,
    choices: [
      { value: nobody, label: words.leads.nobody, mark: <NobodyAvatar /> },
      ...members.map(({ id, name, presence }) => ({
        value: id,
        label: name,
        mark: <PresentAvatar name={name} presence={presence} />,
      })),
    ],
    onChoose: (id: string) => {
      const member = members.find((one) => one.id === id)
      setAssignee(lead, member ? { id: member.id, name: member.name } : null)
    },
  }
}

export function AssigneeMenu({ lead, compact = false }: { lead: LeadItem; compact?: boolean }) {
  const mayWrite = useMayWrite()
  const choices = useAssigneeChoices(lead)
  const who = lead.assignee?.name ?? words.leads.nobody
  const mark = lead.assignee ? <ColleagueAvatar {...lead.assignee} /> : <NobodyAvatar />
  if (!mayWrite) {
    return (
      <span className="inline-flex h-7 max-w-40 items-center gap-1.5 text-sm">
        {mark}
        <span className={compact ? 'sr-only' : 'min-w-0 truncate'}>{who}</span>
      </span>
    )
  }
  return (
    <ChoiceMenu
      {...choices}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          aria-label={words.lead.assigneeOf(nameOf(lead), who)}
          className="-ms-1 inline-flex h-7 max-w-40 items-center gap-1.5 rounded-md px-1 text-sm hover:bg-muted data-popup-open:bg-muted pointer-coarse:h-11"
        >
          {mark}
          {!compact && <span className="min-w-0 truncate">{who}</span>}
          <ChevronDown className="!size-3 text-ink-3" aria-hidden />
        </button>
      )}
    />
  )
}
