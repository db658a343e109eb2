import { useMutation, useQueryClient } from '@tanstack/react-query'
import { knowledgeText } from '#texts/knowledge.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { knowledgeKey } from '#web/knowledge/knowledge-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText

/** Asks once more, as what is deleted does not come back. */
export function DeleteDialog(props: {
  title: string
  text: string
  done: string
  returnTo: HTMLElement | null
  remove: () => Promise<undefined>
  onClose: () => void
}) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: props.remove,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: knowledgeKey(workspace.id) })
      say(props.done)
      props.onClose()
    },
  })
  return (
    <Dialog
      title={props.title}
      text={props.text}
      open
      returnTo={props.returnTo}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <div className="grid gap-4">
        <FormError>{remove.error ? reasonOf(remove.error) : null}</FormError>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={props.onClose}>
            {words.app.cancel}
          </Button>
          <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {remove.isPending ? text.deleting : text.delete}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
