import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { sitesText } from '#texts/sites.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { countries } from '#web/accounts/places.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = sitesText

/** Adds a site and shows its page, where the snippet stands. */
export function AddSiteDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const lands = useMemo(countries, [])
  const add = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      return api('POST /api/v1/sites', { body: { name: read('name'), country: read('country') } })
    },
    onSuccess: async (site) => {
      await queryClient.invalidateQueries({ queryKey: ['sites', workspace.id] })
      onClose()
      say(text.added(site.name))
      await navigate({ to: paths.site, params: { workspaceId: workspace.id }, search: { site: site.id } })
    },
  })
  const wrong = add.error instanceof ApiProblem ? add.error.fields : new Map<string, string>()
  return (
    <Dialog title={text.add} text={text.addText} open onOpenChange={(open) => !open && onClose()}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(new FormData(event.currentTarget))
        }}
      >
        <TextField
          name="name"
          label={words.site.name}
          hint={text.nameHint}
          error={wrong.get('name')}
          autoComplete="off"
          autoFocus
        />
        <SelectField
          name="country"
          label={words.site.country}
          hint={words.site.countryHint}
          defaultValue={workspace.country}
          options={lands}
          error={wrong.get('country')}
        />
        <FormError>{add.error && wrong.size === 0 ? reasonOf(add.error) : null}</FormError>
        <div className="mt-2 flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={add.isPending}>
            {add.isPending ? words.app.saving : text.add}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
