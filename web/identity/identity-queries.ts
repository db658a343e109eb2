import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { useLive } from '#web/shell/live-context.tsx'

const pageSize = 20
/** Hints come with every message; proposals seldom change. */
const pause = 1500

export const proposalKeys = {
  all: (workspaceId: string) => ['proposals', workspaceId] as const,
}

export function proposalsQuery(workspaceId: string) {
  return infiniteQueryOptions({
    queryKey: [...proposalKeys.all(workspaceId), 'list'],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/proposals', {
        query: { limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}

function proposalTotalQuery(workspaceId: string) {
  return queryOptions({
    queryKey: [...proposalKeys.all(workspaceId), 'total'],
    queryFn: async ({ signal }) => {
      const { items, total } = await api('GET /api/v1/proposals', { query: { limit: 1 }, signal })
      return total ?? { value: items.length, capped: false }
    },
  })
}

/** How many pairs wait to be compared; `undefined` until it is known. */
export function useProposalTotal(): { value: number; capped: boolean } | undefined {
  const { id } = useWorkspace()
  useLiveProposals()
  return useQuery(proposalTotalQuery(id)).data
}

/** Keeps what is shown of proposals fresh. */
export function useLiveProposals() {
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLive(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void queryClient.invalidateQueries({ queryKey: proposalKeys.all(id) })
    }, pause)
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
}
