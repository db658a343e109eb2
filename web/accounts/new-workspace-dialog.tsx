import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { WorkspaceLanguage } from '#contract/team.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { openWorkspace } from '#web/accounts/last-workspace.ts'
import {
  countries,
  guessedCountry,
  guessedLanguage,
  guessedTimeZone,
  timeZoneChoices,
} from '#web/accounts/places.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const text = words.accounts.newWorkspace

/** Another business of the same person; it is opened at once. */
export function NewWorkspaceDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title={text.title} text={text.text} open={props.open} onOpenChange={props.onOpenChange}>
      <NewWorkspaceForm onClose={() => props.onOpenChange(false)} />
    </Dialog>
  )
}

function NewWorkspaceForm({ onClose }: { onClose: () => void }) {
  const zones = useMemo(() => timeZoneChoices(), [])
  const lands = useMemo(countries, [])
  const begin = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      return api('POST /api/v1/workspaces', {
        body: {
          name: read('name'),
          timeZone: read('timeZone'),
          country: read('country'),
          language: read('language') as WorkspaceLanguage,
        },
      })
    },
    onSuccess: ({ id }) => openWorkspace(id),
  })
  const errors = useFormErrors(begin.error, ['name', 'timeZone', 'country', 'language'])
  return (
    <form
      ref={errors.ref}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate(new FormData(event.currentTarget))
      }}
    >
      <TextField
        label={text.name}
        name="name"
        autoComplete="organization"
        autoFocus
        error={errors.of('name')}
      />
      <SelectField
        label={text.timeZone}
        name="timeZone"
        hint={words.accounts.workspace.timeZoneHint}
        defaultValue={guessedTimeZone()}
        options={zones}
        error={errors.of('timeZone')}
      />
      <SelectField
        label={text.country}
        name="country"
        hint={words.accounts.workspace.countryHint}
        defaultValue={guessedCountry()}
        options={lands}
        error={errors.of('country')}
      />
      <SelectField
        label={words.accounts.workspace.language}
        name="language"
        hint={words.accounts.workspace.languageHint}
        defaultValue={guessedLanguage()}
        options={Object.entries(words.accounts.languages)}
        error={errors.of('language')}
      />
      <FormError>{errors.form}</FormError>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {words.app.cancel}
        </Button>
        <Button type="submit" look="primary" disabled={begin.isPending}>
          {text.submit}
        </Button>
      </div>
    </form>
  )
}
