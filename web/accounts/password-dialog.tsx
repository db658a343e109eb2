import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { useMe } from '#web/accounts/me.ts'
import { signInsKey } from '#web/accounts/sign-ins-query.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.accounts.password

/** Another password for who knows the one so far, or has just come in by a one-time link. */
export function PasswordDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title={text.title} open={props.open} onOpenChange={props.onOpenChange}>
      <PasswordForm onClose={() => props.onOpenChange(false)} />
    </Dialog>
  )
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const me = useMe()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (form: FormData) => {
      const current = String(form.get('current') ?? '')
      return api('POST /api/v1/me/password', {
        body: { password: String(form.get('password') ?? ''), ...(current === '' ? {} : { current }) },
      })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: signInsKey })
      onClose()
      say(text.done)
    },
  })
  const errors = useFormErrors(change.error, ['current', 'password'])
  return (
    <form
      ref={errors.ref}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(new FormData(event.currentTarget))
      }}
    >
      <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
      <TextField
        label={text.current}
        name="current"
        type="password"
        autoComplete="current-password"
        hint={text.currentHint}
        error={errors.of('current')}
        autoFocus
      />
      <TextField
        label={text.label}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={words.accounts.passwordHint}
        error={errors.of('password')}
      />
      <FormError>{errors.form}</FormError>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {words.app.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={change.isPending}>
          {text.submit}
        </Button>
      </div>
    </form>
  )
}
