import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Lead, Status } from '#contract/leads.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { FormError } from '#web/accounts/door.tsx'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const fields = [
  { name: 'name', type: 'text' },
  { name: 'email', type: 'email' },
  { name: 'phone', type: 'tel' },
  { name: 'company', type: 'text' },
  { name: 'location', type: 'text' },
] as const

export function AddLeadDialog(props: {
  open: boolean
  onOpenChange: (open: boolean) => void
  onAdded: (lead: Lead) => void
  /** What it starts as; New if nothing is said. */
  status?: Status | undefined
}) {
  const { open, onOpenChange, onAdded, status } = props
  const workspace = useWorkspace()
  const leadWords = useLeadWords()
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: (form: FormData) => {
      const given = fields.flatMap(({ name }) => {
        const value = String(form.get(name) ?? '').trim()
        return value === '' ? [] : [[name, value] as const]
      })
      return api('POST /api/v1/leads', { body: { ...Object.fromEntries(given), ...(status && { status }) } })
    },
    onSuccess: async (lead) => {
      onOpenChange(false)
      say(words.addLead.added(nameOf(lead)))
      void queryClient.invalidateQueries({ queryKey: keys.counts(workspace.id) })
      await queryClient.resetQueries({ queryKey: keys.lists(workspace.id) })
      onAdded(lead)
    },
  })
  const wrong = add.error instanceof ApiProblem ? add.error.fields : new Map<string, string>()
  const elsewhere = add.error && !fields.some(({ name }) => wrong.has(name)) ? reasonOf(add.error) : null
  return (
    <Dialog
      title={words.addLead.title(leadWords)}
      text={words.addLead.text}
      open={open}
      onOpenChange={(next) => {
        if (!next) add.reset()
        onOpenChange(next)
      }}
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate(new FormData(event.currentTarget))
        }}
      >
        {fields.map(({ name, type }) => (
          <TextField
            key={name}
            name={name}
            type={type}
            label={words.field[name]}
            error={wrong.get(name)}
            autoComplete="off"
            autoFocus={name === 'name'}
          />
        ))}
        <FormError>{elsewhere}</FormError>
        <div className="mt-2 flex justify-end gap-2">
          <Button look="quiet" onClick={() => onOpenChange(false)}>
            {words.app.cancel}
          </Button>
          <Button type="submit" look="primary" disabled={add.isPending}>
            {words.addLead.submit(leadWords)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
