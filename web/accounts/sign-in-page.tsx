import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Door, FormError } from '#web/accounts/door.tsx'
import { meQuery, signIn } from '#web/accounts/me.ts'
import { ApiProblem } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { TextField } from '#web/ui/field.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

export function SignInPage() {
  const text = words.signIn
  useTitle(text.title, words.app.name)
  const { error: linkError, back } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(String(form.get('email')), String(form.get('password'))),
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: meQuery.queryKey })
      // A link that was sent leads where it points; somebody else's workspace would only say that there is nothing.
      const { workspaces } = await queryClient.ensureQueryData(meQuery)
      if (workspaces.some(({ id }) => back?.startsWith(`/w/${id}/`))) location.replace(back ?? paths.home)
      else await navigate({ to: paths.home })
    },
  })
  const wrong = enter.error instanceof ApiProblem && [400, 401, 403].includes(enter.error.status)
  const failed = enter.error ? (wrong ? text.wrong : enter.error.message) : linkError ? text.badLink : null
  return (
    <Door title={text.title}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate(new FormData(event.currentTarget))
        }}
      >
        <TextField label={text.email} name="email" type="email" autoComplete="username" required autoFocus />
        <TextField
          label={text.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <FormError>{failed}</FormError>
        <Button type="submit" look="primary" size="touch" disabled={enter.isPending}>
          {text.submit}
        </Button>
      </form>
      <Link
        to={paths.forgot}
        className="mt-4 inline-flex h-8 items-center text-sm font-medium text-accent-ink underline-offset-3 hover:underline pointer-coarse:h-11"
      >
        {words.accounts.forgot.link}
      </Link>
      <div className="mt-6 border-t border-line pt-4 text-sm text-ink-2">
        <p>{text.lost}</p>
        <div className="mt-2 flex items-center gap-1">
          <code className="rounded-md border border-line bg-bg px-2 py-1 font-mono text-xs">
            {text.command}
          </code>
          <CopyButton text={text.command} what={text.command} />
        </div>
      </div>
    </Door>
  )
}
