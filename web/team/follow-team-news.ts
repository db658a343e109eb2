import type { QueryClient } from '@tanstack/react-query'
import type { Workspace } from '#contract/me.ts'
import { meQuery } from '#web/accounts/me.ts'
import type { TeamNews } from '#web/live.ts'
import { refreshTags } from '#web/tags/refresh-tags.ts'
import { teamKeys } from '#web/team/team-queries.ts'

/**
 * Fetches again what the news are about. When the reader may see less than before, what was fetched until then is let
 * go of at once.
 */
export async function followTeamNews(queryClient: QueryClient, workspaceId: string, news: TeamNews) {
  if (news === 'team') {
    await queryClient.invalidateQueries({ queryKey: teamKeys.all(workspaceId) })
    return
  }
  if (news === 'tags') {
    await refreshTags(queryClient, workspaceId)
    return
  }
  const read = () =>
    queryClient.getQueryData(meQuery.queryKey)?.workspaces.find(({ id }) => id === workspaceId)
  const before = read()
  await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  const after = read()
  if (!before || before === after || rightsIn(before) === rightsIn(after)) return
  const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'me' }
  if (!after) queryClient.removeQueries(others)
  else if (seesLess(before, after)) await queryClient.resetQueries(others)
  else await queryClient.invalidateQueries(others)
}

function rightsIn(workspace: Workspace | undefined): string {
  if (!workspace) return ''
  const { plan, role, seat, permissions, onlyAssigned, hidesContact } = workspace
  return JSON.stringify([plan, role, seat, permissions, onlyAssigned, hidesContact])
}

function seesLess(before: Workspace, after: Workspace): boolean {
  return (
    (after.onlyAssigned && !before.onlyAssigned) ||
    (after.hidesContact && !before.hidesContact) ||
    before.opens.some((feature) => !after.opens.includes(feature))
  )
}
