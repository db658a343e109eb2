import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Door, FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { useTokenInAddress } from '#web/accounts/token-in-address.ts'
import { api, ApiProblem } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/field.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.accounts.reset

/** Where the link of the letter leads: a new password, once. */
export function ResetPage() {
  useTitle(text.title, words.app.name)
  const token = useTokenInAddress()
  const set = useMutation({
    mutationFn: (password: string) => api('POST /api/v1/password/reset', { body: { token, password } }),
  })
  const errors = useFormErrors(set.error, ['password'])
  const gone = token === '' || (set.error instanceof ApiProblem && set.error.code === 'bad_token')
  if (gone) {
    return (
      <Door title={text.goneTitle} text={text.goneText}>
        <Link to={paths.forgot} className={buttonLook('primary', 'touch')}>
          {text.askAgain}
        </Link>
      </Door>
    )
  }
  if (set.isSuccess) {
    return (
      <Door title={text.doneTitle} text={text.doneText}>
        <Link to={paths.signIn} className={buttonLook('primary', 'touch')}>
          {text.toSignIn}
        </Link>
      </Door>
    )
  }
  return (
    <Door title={text.title} text={text.text}>
      <form
        ref={errors.ref}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate(String(new FormData(event.currentTarget).get('password') ?? ''))
        }}
      >
        <TextField
          label={text.password}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={words.accounts.passwordHint}
          error={errors.of('password')}
          autoFocus
        />
        <FormError>{errors.form}</FormError>
        <Button type="submit" look="primary" size="touch" disabled={set.isPending}>
          {text.submit}
        </Button>
      </form>
    </Door>
  )
}
