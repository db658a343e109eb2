import { useMutation, useQueryClient } from '@tanstack/react-query'
import { knowledgeText } from '#texts/knowledge.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors } from '#web/accounts/form-errors.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { knowledgeKey } from '#web/knowledge/knowledge-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = knowledgeText.sources
const limits = [10, 25, 50, 100]

/** Lets the assistant read pages of a site. */
export function AddSiteDialog({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: (form: FormData) => {
      const given = String(form.get('address') ?? '').trim()
      return api('POST /api/v1/knowledge/sites', {
        body: {
          address: /^[a-z]+:\/\//i.test(given) ? given : `https://${given}`,
          depth: Number(form.get('depth')),
          mostPages: Number(form.get('mostPages')),
        },
      })
    },
    onSuccess: (source) => {
      void queryClient.invalidateQueries({ queryKey: knowledgeKey(workspace.id) })
      say(text.reading(source.name))
      onClose()
    },
  })
  const errors = useFormErrors(add.error, ['address'])
  return (
    <Dialog
      title={text.addSite}
      text={text.siteText}
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <form
        ref={errors.ref}
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(new FormData(event.currentTarget))
        }}
      >
        <TextField
          name="address"
          label={text.address}
          hint={text.addressHint}
          error={errors.of('address')}
          type="url"
          inputMode="url"
          autoComplete="url"
          placeholder="https://shop.example"
          maxLength={1000}
          autoFocus
        />
        <div className="grid gap-4 md:grid-cols-2">
          <SelectField
            name="depth"
            label={text.depth}
            defaultValue="2"
            options={Object.entries(text.depths)}
          />
          <SelectField
            name="mostPages"
            label={text.mostPages}
            defaultValue="50"
            options={limits.map((limit) => [String(limit), String(limit)] as const)}
          />
        </div>
        <FormError>{errors.form}</FormError>
        <div className="mt-2 flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={add.isPending}>
            {add.isPending ? words.app.saving : text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
