import type { QueryClient } from '@tanstack/react-query'

/** A renamed tag may stand on any lead, wherever one is shown. */
export async function refreshTags(queryClient: QueryClient, workspaceId: string): Promise<void> {
  const shown = [['tags', workspaceId], ['leads', workspaceId], ['lead'], ['inbox', workspaceId], ['talk']]
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}
