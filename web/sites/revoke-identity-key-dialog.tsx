import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IdentityKey } from '#contract/identity.ts'
import { identityKeysText } from '#texts/identity-keys.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = identityKeysText

/** Asks once more, as a revoked key does not come back. */
export function RevokeIdentityKeyDialog({
  shown,
  onClose,
}: {
  shown: IdentityKey | null
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const revoke = useMutation({
    mutationFn: ({ id }: IdentityKey) => api('DELETE /api/v1/identity-keys/{id}', { params: { id } }),
    onSuccess: (_, { name }) => {
      void queryClient.invalidateQueries({ queryKey: ['identity keys', workspace.id] })
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
