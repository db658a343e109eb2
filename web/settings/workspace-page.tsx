import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Me, Workspace } from '#contract/me.ts'
import type { LeadWord, WorkspaceLanguage } from '#contract/team.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { meQuery, useMay, useWorkspace } from '#web/accounts/me.ts'
import { countries, timeZoneChoices } from '#web/accounts/places.ts'
import { api } from '#web/api.ts'
import { SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Button } from '#web/ui/button.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.accounts.workspace
const { leadWords, languages } = words.accounts
const wordChoices = Object.entries(leadWords).map(([word, { Many }]) => [word, Many] as const)

/** What the business is called, where it is, and what it calls its leads. */
export function WorkspacePage() {
  const workspace = useWorkspace()
  return (
    <SettingsFrame title={text.title} text={text.text}>
      <WorkspaceForm key={workspace.id} workspace={workspace} />
    </SettingsFrame>
  )
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const queryClient = useQueryClient()
  const readOnly = !useMay('workspace.change')
  const zones = useMemo(() => timeZoneChoices(workspace.timeZone), [workspace.timeZone])
  const lands = useMemo(countries, [])
  const [leadWord, setLeadWord] = useState(workspace.leadWord)
  const change = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      return api('PATCH /api/v1/workspace', {
        body: {
          name: read('name'),
          timeZone: read('timeZone'),
          country: read('country'),
          language: read('language') as WorkspaceLanguage,
          leadWord: read('leadWord') as LeadWord,
        },
      })
    },
    onSuccess: (changed) => {
      queryClient.setQueryData<Me>(
        meQuery.queryKey,
        (me) =>
          me && { ...me, workspaces: me.workspaces.map((one) => (one.id === changed.id ? changed : one)) },
      )
      // Lists and counts are by the day, and days by the time zone.
      if (changed.timeZone !== workspace.timeZone) void queryClient.invalidateQueries()
      say(words.app.saved)
    },
  })
  const errors = useFormErrors(change.error, ['name', 'timeZone', 'country', 'language', 'leadWord'])
  return (
    <form
      ref={errors.ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(new FormData(event.currentTarget))
      }}
    >
      {readOnly && <p className="mb-6 text-sm text-ink-2">{text.readOnly}</p>}
      <fieldset disabled={readOnly} className="grid gap-6">
        <TextField
          label={text.name}
          name="name"
          autoComplete="organization"
          defaultValue={workspace.name}
          hint={text.nameHint}
          error={errors.of('name')}
        />
        <SelectField
          label={text.timeZone}
          name="timeZone"
          defaultValue={workspace.timeZone}
          options={zones}
          hint={text.timeZoneHint}
          error={errors.of('timeZone')}
        />
        <SelectField
          label={text.country}
          name="country"
          defaultValue={workspace.country}
          options={lands}
          hint={text.countryHint}
          error={errors.of('country')}
        />
        <SelectField
          label={text.language}
          name="language"
          defaultValue={workspace.language}
          options={Object.entries(languages)}
          hint={text.languageHint}
          error={errors.of('language')}
        />
        <SelectField
          label={text.leadWord}
          name="leadWord"
          value={leadWord}
          onChange={(event) => setLeadWord(event.target.value as LeadWord)}
          options={wordChoices}
          hint={text.leadWordHint(leadWords[leadWord].Many)}
          error={errors.of('leadWord')}
        />
        <FormError>{errors.form}</FormError>
        {!readOnly && (
          <div>
            <Button type="submit" look="primary" disabled={change.isPending}>
              {change.isPending ? words.app.saving : text.submit}
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  )
}
