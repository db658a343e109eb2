import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'

/** Somebody of the team by whom a lead is looked after, with whether they can be reached. */
export function ColleagueAvatar({ id, name }: { id: string; name: string }) {
  const workspace = useWorkspace()
  const { data: presence = null } = useQuery({
    ...membersQuery(workspace.id),
    select: ({ items }) => items.find((member) => member.id === id)?.presence ?? null,
  })
  return <PresentAvatar name={name} presence={presence} />
}
