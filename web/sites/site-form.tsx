import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { countries } from '#web/accounts/places.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { readDraft, type SiteDraft } from '#web/sites/site-draft.ts'
import { SiteAskFields, SitePlaceFields } from '#web/sites/site-place.tsx'
import { SiteTextFields } from '#web/sites/site-texts.tsx'
import { WidgetPreview } from '#web/sites/widget-preview.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook, SelectField, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.site

/** What the chat of a site says and looks like. */
export function SiteForm({ site }: { site: Site }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const lands = useMemo(countries, [])
  const [draft, setDraft] = useState<SiteDraft>(site)
  const change = useMutation({
    mutationFn: (body: SiteDraft) => api('PATCH /api/v1/sites/{id}', { params: { id: site.id }, body }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['sites', workspace.id] })
      say(words.app.saved)
    },
  })
  const fields = change.error instanceof ApiProblem ? change.error.fields : new Map<string, string>()
  const wrongStarter = [...fields].find(([path]) => path.startsWith('starters'))?.[1]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 @min-[880px]:grid-cols-[minmax(0,1fr)_400px]">
      <form
        noValidate
        className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6"
        onInput={(event) => setDraft(readDraft(event.currentTarget))}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(readDraft(event.currentTarget))
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
                defaultValue={site.color}
                className="h-8 w-12 rounded-md border border-line-strong bg-bg p-1 pointer-coarse:h-11"
              />
              <span className="num text-sm text-ink-2">{draft.color}</span>
            </div>
          )}
        </Field>
        <SitePlaceFields site={site} errors={fields} />
        <SiteTextFields site={site} errors={fields} />
        <SiteAskFields site={site} errors={fields} />
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
      <div className="@min-[880px]:sticky @min-[880px]:top-4 @min-[880px]:self-start">
        <WidgetPreview draft={draft} />
      </div>
    </div>
  )
}
