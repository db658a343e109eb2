import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import { Door, FormError } from '#web/accounts/door.tsx'
import { meQuery, useMe } from '#web/accounts/me.ts'
import { countries, guessedCountry, guessedTimeZone, timeZoneChoices } from '#web/accounts/places.ts'
import { api, ApiProblem } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

export function WelcomePage() {
  const text = words.welcome
  useTitle(text.title, words.app.name)
  const me = useMe()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const zones = useMemo(() => timeZoneChoices(), [])
  const lands = useMemo(countries, [])
  const setUp = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      return api('POST /api/v1/me/setup', {
        workspaceId: me.workspaces[0]?.id,
        body: {
          name: read('name'),
          email: read('email'),
          password: read('password'),
          workspaceName: read('workspaceName'),
          timeZone: read('timeZone'),
          country: read('country'),
        },
      })
    },
    onSuccess: async () => {
      await queryClient.resetQueries({ queryKey: meQuery.queryKey })
      await navigate({ to: paths.home })
    },
  })
  const fields = setUp.error instanceof ApiProblem ? setUp.error.fields : new Map<string, string>()
  const taken =
    setUp.error instanceof ApiProblem && setUp.error.code === 'email_taken' ? setUp.error.message : undefined
  const emailError = fields.get('email') ?? taken
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (setUp.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [setUp.error])
  return (
    <Door title={text.title} text={text.text}>
      <form
        ref={form}
        className="grid gap-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setUp.mutate(new FormData(event.currentTarget))
        }}
      >
        <fieldset className="grid gap-4">
          <legend className="mb-3 text-base font-semibold">{text.you}</legend>
          <TextField label={text.name} name="name" autoComplete="name" autoFocus error={fields.get('name')} />
          <TextField
            label={text.email}
            name="email"
            type="email"
            autoComplete="username"
            error={emailError}
          />
          <TextField
            label={text.password}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={text.passwordHint}
            error={fields.get('password')}
          />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="mb-3 text-base font-semibold">{text.business}</legend>
          <TextField
            label={text.workspaceName}
            name="workspaceName"
            autoComplete="organization"
            error={fields.get('workspaceName')}
          />
          <SelectField
            label={text.timeZone}
            name="timeZone"
            hint={text.timeZoneHint}
            defaultValue={guessedTimeZone()}
            options={zones}
            error={fields.get('timeZone')}
          />
          <SelectField
            label={text.country}
            name="country"
            hint={text.countryHint}
            defaultValue={guessedCountry()}
            options={lands}
            error={fields.get('country')}
          />
        </fieldset>
        <FormError>{setUp.error && fields.size === 0 && !taken ? setUp.error.message : null}</FormError>
        <Button type="submit" look="primary" size="touch" disabled={setUp.isPending}>
          {text.submit}
        </Button>
      </form>
    </Door>
  )
}
