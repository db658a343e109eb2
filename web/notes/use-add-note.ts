import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { keys } from '#web/leads/lead-queries.ts'

export function useAddNote(leadId: string, onAdded: () => void) {
  const { id: workspaceId } = useWorkspace()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (written: string) =>
      api('POST /api/v1/leads/{id}/notes', { params: { id: leadId }, body: { text: written } }),
    onSuccess: () => {
      onAdded()
      void queryClient.invalidateQueries({ queryKey: keys.notes(leadId) })
      // Tags that it names are on the lead now.
      void queryClient.invalidateQueries({ queryKey: keys.profile(leadId) })
      void queryClient.invalidateQueries({ queryKey: ['tags', workspaceId] })
      void queryClient.invalidateQueries({ queryKey: keys.events(leadId) })
    },
  })
}
