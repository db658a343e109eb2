import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { InfiniteData } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { AlertItem } from '#contract/alerts.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { alertKeys } from '#web/alerts/alert-queries.ts'
import { api } from '#web/api.ts'
import type { Output } from '#web/api.ts'
import { paths } from '#web/paths.ts'

type AlertPages = InfiniteData<Output<'GET /api/v1/alerts'>, string | null>

/** Marks alerts as read, shown at once: all of them without ids. */
export function useReadAlerts() {
  const { id: workspaceId } = useWorkspace()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (ids?: string[]) => api('POST /api/v1/alerts/read', { body: ids ? { ids } : {} }),
    onMutate: (ids) => {
      const now = new Date().toISOString()
      const isRead = (one: AlertItem) => one.readAt === null && (!ids || ids.includes(one.id))
      queryClient.setQueryData<AlertPages>(
        alertKeys.list(workspaceId),
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              unread: ids ? Math.max(0, page.unread - page.items.filter(isRead).length) : 0,
              items: page.items.map((one) => (isRead(one) ? { ...one, readAt: now } : one)),
            })),
          },
      )
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: alertKeys.list(workspaceId) }),
  })
}

/** Goes to what an alert is about, and marks it as read. */
export function useOpenAlert(): (alert: AlertItem) => void {
  const { id: workspaceId } = useWorkspace()
  const navigate = useNavigate()
  const { mutate } = useReadAlerts()
  return useCallback(
    ({ id, readAt, conversationId, lead }) => {
      if (readAt === null) mutate([id])
      if (conversationId !== null) void navigate({ to: paths.talk, params: { workspaceId, conversationId } })
      else if (lead === null) void navigate({ to: paths.assistant, params: { workspaceId } })
      else void navigate({ to: paths.lead, params: { workspaceId, leadId: lead.id } })
    },
    [mutate, navigate, workspaceId],
  )
}
