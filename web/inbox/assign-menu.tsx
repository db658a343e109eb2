import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { mayDo } from '#rules/permissions.ts'
import type { ConversationItem } from '#contract/conversations.ts'
import { teamText } from '#texts/team.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { inboxText } from '#texts/inbox.ts'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import type { FloatingControl, TriggerProps } from '#web/ui/use-floating.ts'

const text = inboxText.assign

/** Gives a conversation to a member who may answer, each with whether they are there. */
export function AssignMenu(
  props: FloatingControl & {
    talk: ConversationItem
    onChoose: (member: { id: string; name: string }) => void
    trigger: (props: TriggerProps) => ReactElement
  },
) {
  const workspace = useWorkspace()
  const me = useMe()
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const { holder } = props.talk
  const able = members.filter(({ role, seat }) => mayDo(role, 'inbox.answer') && seat !== 'over')
  const control = props.onOpenChange ? { open: props.open, onOpenChange: props.onOpenChange } : {}
  return (
    <ChoiceMenu
      title={text.title}
      value={holder.type === 'member' ? holder.id : null}
      {...control}
      choices={able.map(({ id, name, presence }) => ({
        value: id,
        mark: <PresentAvatar name={name} presence={presence} />,
        label: (
          <span className="flex gap-4">
            <span className="min-w-0 flex-1 truncate">{id === me.id ? text.me(name) : name}</span>
            <span className="text-ink-3">{teamText.presences[presence]}</span>
          </span>
        ),
      }))}
      onChoose={(id) => {
        const member = able.find((one) => one.id === id)
        if (member) props.onChoose({ id, name: member.name })
      }}
      trigger={props.trigger}
    />
  )
}
