import { queryOptions } from '@tanstack/react-query'
import { api } from '#web/api.ts'

export const teamKeys = {
  /** The prefix of everything about the team. */
  all: (workspaceId: string) => ['team', workspaceId] as const,
  presence: (workspaceId: string, memberId: string, days: string) =>
    ['team', workspaceId, 'presence', memberId, days] as const,
}

export function membersQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [...teamKeys.all(workspaceId), 'members'],
    queryFn: ({ signal }) => api('GET /api/v1/members', { signal }),
    staleTime: 5 * 60_000,
  })
}

export function invitationsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [...teamKeys.all(workspaceId), 'invitations'],
    queryFn: ({ signal }) => api('GET /api/v1/invitations', { signal }),
  })
}

/** What of the plan's seats is taken; for those who manage the team. */
export function seatsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [...teamKeys.all(workspaceId), 'seats'],
    queryFn: async ({ signal }) => (await api('GET /api/v1/plan', { signal })).seats,
  })
}

export function presenceQuery(workspaceId: string, memberId: string, days: '7' | '30') {
  return queryOptions({
    queryKey: teamKeys.presence(workspaceId, memberId, days),
    queryFn: ({ signal }) =>
      api('GET /api/v1/members/{id}/presence', { params: { id: memberId }, query: { days }, signal }),
  })
}
