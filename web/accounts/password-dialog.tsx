import { useMutation } from '@tanstack/react-query'
import { FormError } from '#web/accounts/door.tsx'
import { useMe } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.password

/** For those who came in by a one-time link because the old password was lost. */
export function PasswordDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const me = useMe()
  const change = useMutation({
    mutationFn: (password: string) =>
      api('POST /api/v1/me/password', { workspaceId: me.workspaces[0]?.id, body: { password } }),
    onSuccess: () => {
      props.onOpenChange(false)
      say(text.done)
    },
  })
  const wrong = change.error instanceof ApiProblem ? change.error.fields.get('password') : undefined
  return (
    <Dialog title={text.title} open={props.open} onOpenChange={props.onOpenChange}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(String(new FormData(event.currentTarget).get('password') ?? ''))
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
        <TextField
          label={text.label}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={text.hint}
          error={wrong}
          autoFocus
        />
        <FormError>{change.error && wrong === undefined ? reasonOf(change.error) : null}</FormError>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={() => props.onOpenChange(false)}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={change.isPending}>
            {text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
