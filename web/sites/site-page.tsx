import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RotateCcw, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { countries } from '#web/accounts/places.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { SettingsTabs } from '#web/settings/settings-tabs.tsx'
import { IdentityKeys } from '#web/sites/identity-keys.tsx'
import { sitesQuery } from '#web/sites/site-queries.ts'
import { Snippet } from '#web/sites/snippet.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook, SelectField, TextField } from '#web/ui/field.tsx'
import { Bone, State } from '#web/ui/state.tsx'
import { say } from '#web/ui/toast.tsx'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

const text = words.site

export function SitePage() {
  const workspace = useWorkspace()
  useTitle(text.title, workspace.name)
  const sites = useQuery(sitesQuery(workspace.id))
  const site = sites.data?.[0]
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-(--read) px-4 py-8 md:px-6">
        <h1 className="text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
        <p className="mt-1 mb-4 text-base text-ink-2">{text.text}</p>
        <SettingsTabs />
        {site ? (
          <>
            <section aria-label={text.snippet} className="mb-10">
              <h2 className="text-base font-semibold">{text.snippet}</h2>
              <p className="mb-3 text-sm text-ink-2">{text.snippetText}</p>
              <Snippet site={site} waitingText={text.notSeen} />
            </section>
            <SiteForm key={site.id} site={site} />
            <IdentityKeys />
          </>
        ) : sites.isError ? (
          <State
            role="alert"
            icon={TriangleAlert}
            title={text.failed}
            text={reasonOf(sites.error)}
            actions={
              <Button onClick={() => void sites.refetch()}>
                <RotateCcw aria-hidden />
                {words.app.retry}
              </Button>
            }
          />
        ) : (
          <div role="status" aria-label={words.app.loading} className="grid gap-6">
            {['h-16', 'h-8', 'h-20', 'h-8'].map((height, index) => (
              <Bone key={index} className={`${height} w-full`} />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

function SiteForm({ site }: { site: Site }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const lands = useMemo(countries, [])
  const [color, setColor] = useState(site.color)
  const change = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      const starters = read('starters')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      return api('PATCH /api/v1/sites/{id}', {
        params: { id: site.id },
        body: {
          name: read('name'),
          greeting: read('greeting'),
          starters,
          color: read('color'),
          country: read('country'),
          assistant: form.get('assistant') === 'on',
        },
      })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['sites', workspace.id] })
      say(words.app.saved)
    },
  })
  const fields = change.error instanceof ApiProblem ? change.error.fields : new Map<string, string>()
  const wrongStarter = [...fields].find(([path]) => path.startsWith('starters'))?.[1]
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(new FormData(event.currentTarget))
      }}
    >
      <TextField
        label={text.name}
        name="name"
        defaultValue={site.name}
        hint={text.nameHint}
        error={fields.get('name')}
      />
      <Field label={text.greeting} error={fields.get('greeting')}>
        {(wiring) => (
          <textarea
            {...wiring}
            name="greeting"
            rows={2}
            maxLength={500}
            defaultValue={site.greeting}
            className={`${inputLook} resize-y py-1.5 leading-5`}
          />
        )}
      </Field>
      <Field label={text.starters} hint={text.startersHint} error={wrongStarter}>
        {(wiring) => (
          <textarea
            {...wiring}
            name="starters"
            rows={4}
            defaultValue={site.starters.join('\n')}
            className={`${inputLook} resize-y py-1.5 leading-5`}
          />
        )}
      </Field>
      <Field label={text.color} error={fields.get('color')}>
        {(wiring) => (
          <div className="flex items-center gap-2">
            <input
              {...wiring}
              type="color"
              name="color"
              value={color}
              onChange={(event) => setColor(event.target.value)}
              className="h-8 w-12 rounded-md border border-line-strong bg-bg p-1 pointer-coarse:h-11"
            />
            <span className="num text-sm text-ink-2">{color}</span>
          </div>
        )}
      </Field>
      <SelectField
        label={text.country}
        name="country"
        defaultValue={site.country}
        options={lands}
        hint={text.countryHint}
        error={fields.get('country')}
      />
      <div className="flex items-start gap-3">
        <input
          id="assistant"
          aria-describedby="assistant-hint"
          type="checkbox"
          name="assistant"
          defaultChecked={site.assistant}
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        />
        <div>
          <label htmlFor="assistant" className="block text-sm font-medium">
            {text.assistant}
          </label>
          <p id="assistant-hint" className="text-xs text-ink-3">
            {text.assistantHint}
          </p>
        </div>
      </div>
      <FormError>{change.error && fields.size === 0 ? reasonOf(change.error) : null}</FormError>
      <div>
        <Button type="submit" look="primary" disabled={change.isPending}>
          {change.isPending ? words.app.saving : text.submit}
        </Button>
      </div>
    </form>
  )
}
