import { useQuery } from '@tanstack/react-query'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { membersQuery } from '#web/team/team-queries.ts'

/** The name the reader goes by in conversations, unless a colleague goes by the same. */
export function useMyName(): string | undefined {
  const me = useMe()
  const { id } = useWorkspace()
  const members = useQuery(membersQuery(id)).data?.items ?? []
  const nameOf = (memberId: string) => {
    const member = members.find((one) => one.id === memberId)
    return member?.displayName ?? member?.name
  }
  const mine = nameOf(me.id) ?? me.name
  return members.some((one) => one.id !== me.id && nameOf(one.id) === mine) ? undefined : mine
}
