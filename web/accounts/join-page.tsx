import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Door, FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { rememberWorkspace } from '#web/accounts/last-workspace.ts'
import { meQuery, signIn, signOut } from '#web/accounts/me.ts'
import { useTokenInAddress } from '#web/accounts/token-in-address.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import type { Output } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/field.tsx'
import { Bone } from '#web/ui/state.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.accounts.join

type Invitation = Output<'POST /api/v1/invitations/read'>

/** Where an invitation leads: with a new account, or with the one that its address has. */
export function JoinPage() {
  const token = useTokenInAddress()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api('POST /api/v1/invitations/read', { body: { token }, signal }),
    enabled: token !== '',
    staleTime: Infinity,
  })
  const me = useQuery({ ...meQuery, retry: false })
  const { data, error } = invitation
  useTitle(data ? text.title(data.workspaceName) : text.goneTitle, words.app.name)
  if (token === '' || (error instanceof ApiProblem && error.code === 'invitation_gone')) return <Gone />
  if (error) {
    return (
      <Door title={text.failedTitle} text={reasonOf(error)}>
        <Button onClick={() => void invitation.refetch()}>{words.app.retry}</Button>
      </Door>
    )
  }
  if (!data || me.isPending) {
    return (
      <Door title={text.loading}>
        <div role="status" aria-label={words.app.loading} className="grid gap-4">
          <Bone className="h-11 w-full" />
          <Bone className="h-11 w-full" />
        </div>
      </Door>
    )
  }
  const role = text.roles[data.role]
  return (
    <Door title={text.title(data.workspaceName)} text={text.text(data.invitedBy, role)}>
      {!me.data ? (
        <NewcomerForm invitation={data} token={token} />
      ) : me.data.email === data.email ? (
        <AsYou token={token} says={text.asYou(me.data.name, me.data.email)} />
      ) : (
        <OtherPerson says={`${text.asYou(me.data.name, me.data.email)} ${text.otherPerson(data.email)}`} />
      )}
    </Door>
  )
}

/** Accepts by `enter`, which also sees to it that the right person is signed in, and opens the workspace. */
function useJoin<Given>(enter: (given: Given) => Promise<{ workspaceId: string }>) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: enter,
    onSuccess: async ({ workspaceId }) => {
      rememberWorkspace(workspaceId)
      await queryClient.resetQueries({ queryKey: meQuery.queryKey })
      await navigate({ to: paths.home, replace: true })
    },
  })
}

function NewcomerForm({ invitation, token }: { invitation: Invitation; token: string }) {
  const { email, hasAccount } = invitation
  /** The account is made, so another try only signs in. */
  const [made, setMade] = useState<{ workspaceId: string } | null>(null)
  const join = useJoin(async (form: FormData) => {
    const read = (name: string) => String(form.get(name) ?? '')
    const password = read('password')
    if (hasAccount) {
      await signIn(email, password)
      return api('POST /api/v1/invitations/accept', { body: { token } })
    }
    const joined =
      made ??
      (await api('POST /api/v1/invitations/accept', { body: { token, name: read('name'), password } }))
    setMade(joined)
    await signIn(email, password)
    return joined
  })
  const errors = useFormErrors(join.error, ['name', 'password'])
  return (
    <form
      ref={errors.ref}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        join.mutate(new FormData(event.currentTarget))
      }}
    >
      {hasAccount && <p className="text-sm text-ink-2">{text.hasAccount(email)}</p>}
      <TextField label={text.email} name="email" value={email} autoComplete="username" readOnly />
      {!hasAccount && (
        <TextField label={text.name} name="name" autoComplete="name" autoFocus error={errors.of('name')} />
      )}
      <TextField
        label={hasAccount ? text.currentPassword : text.password}
        name="password"
        type="password"
        autoComplete={hasAccount ? 'current-password' : 'new-password'}
        hint={hasAccount ? undefined : text.passwordHint}
        autoFocus={hasAccount}
        error={errors.of('password')}
      />
      <FormError>{errors.form}</FormError>
      <Button type="submit" look="primary" size="touch" disabled={join.isPending}>
        {hasAccount ? text.signInToJoin : text.submit}
      </Button>
      {hasAccount && (
        <Link
          to={paths.forgot}
          className="inline-flex h-8 items-center text-sm font-medium text-accent-ink underline-offset-3 hover:underline pointer-coarse:h-11"
        >
          {words.accounts.forgot.link}
        </Link>
      )}
    </form>
  )
}

function AsYou({ token, says }: { token: string; says: string }) {
  const join = useJoin(() => api('POST /api/v1/invitations/accept', { body: { token } }))
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{says}</p>
      <FormError>{join.error ? reasonOf(join.error) : null}</FormError>
      <Button look="primary" size="touch" disabled={join.isPending} onClick={() => join.mutate(undefined)}>
        {text.submit}
      </Button>
    </div>
  )
}

function OtherPerson({ says }: { says: string }) {
  const queryClient = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => queryClient.resetQueries({ queryKey: meQuery.queryKey }),
  })
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-sm text-ink-2 [overflow-wrap:anywhere]">{says}</p>
      <FormError>{leave.error ? reasonOf(leave.error) : null}</FormError>
      <Button size="touch" disabled={leave.isPending} onClick={() => leave.mutate()}>
        {text.signOut}
      </Button>
    </div>
  )
}

function Gone() {
  return (
    <Door title={text.goneTitle} text={text.goneText}>
      <Link to={paths.signIn} className={buttonLook('default', 'touch')}>
        {text.toSignIn}
      </Link>
    </Door>
  )
}
