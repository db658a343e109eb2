import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ApiKey } from '#contract/api-keys.ts'
import { plansText } from '#texts/plans.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { apiKeysKey } from '#web/api-keys/api-key-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = plansText.keys

/** Asks once more, as a revoked key does not come back. */
export function RevokeApiKeyDialog({ shown, onClose }: { shown: ApiKey | null; onClose: () => void }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const revoke = useMutation({
    mutationFn: ({ id }: ApiKey) => api('DELETE /api/v1/api-keys/{id}', { params: { id } }),
    onSuccess: (_, { name }) => {
      void queryClient.invalidateQueries({ queryKey: apiKeysKey(workspace.id) })
      say(text.revoked(name))
      close()
    },
  })
  function close() {
    revoke.reset()
    onClose()
  }
  return (
    <Dialog
      title={text.revokeTitle(shown?.name ?? '')}
      text={text.revokeText}
      open={shown !== null}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <div className="grid gap-4">
        <FormError>{revoke.error ? reasonOf(revoke.error) : null}</FormError>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={close}>
            {words.app.cancel}
          </Button>
          <Button
            look="danger"
            disabled={revoke.isPending}
            onClick={() => {
              if (shown) revoke.mutate(shown)
            }}
          >
            {revoke.isPending ? words.app.saving : text.revoke}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
