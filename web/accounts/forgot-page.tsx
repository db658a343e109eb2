import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Door, FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { api } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/field.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.accounts.forgot

/** Asks for a link; says the same whether there is such an account or not. */
export function ForgotPage() {
  useTitle(text.title, words.app.name)
  const ask = useMutation({
    mutationFn: (email: string) => api('POST /api/v1/password/forgot', { body: { email } }),
  })
  const errors = useFormErrors(ask.error, ['email'])
  if (ask.isSuccess) {
    return (
      <Door title={text.sentTitle} text={text.sentText(ask.variables)}>
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => ask.reset()}>{text.again}</Button>
          <BackToSignIn />
        </div>
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
          ask.mutate(String(new FormData(event.currentTarget).get('email') ?? '').trim())
        }}
      >
        <TextField
          label={text.email}
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          error={errors.of('email')}
        />
        <FormError>{errors.form}</FormError>
        <Button type="submit" look="primary" size="touch" disabled={ask.isPending}>
          {text.submit}
        </Button>
      </form>
      <div className="mt-6">
        <BackToSignIn />
      </div>
    </Door>
  )
}

function BackToSignIn() {
  return (
    <Link
      to={paths.signIn}
      className="inline-flex h-8 items-center rounded-md text-sm font-medium text-accent-ink underline-offset-3 hover:underline pointer-coarse:h-11"
    >
      {text.back}
    </Link>
  )
}
