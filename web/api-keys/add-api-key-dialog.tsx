import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { KeyScope } from '#contract/api-keys.ts'
import { plansText } from '#texts/plans.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { apiKeysKey } from '#web/api-keys/api-key-queries.ts'
import { Button } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const text = plansText.keys
const scopes = Object.keys(text.scope) as KeyScope[]

/** Makes a key, which then stands here until the dialog is closed and nowhere after that. */
export function AddApiKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: (form: FormData) =>
      api('POST /api/v1/api-keys', {
        body: {
          name: String(form.get('name') ?? ''),
          scopes: scopes.filter((scope) => form.get(scope) === 'on'),
        },
      }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: apiKeysKey(workspace.id) }),
  })
  const wrong = add.error instanceof ApiProblem ? add.error.fields : new Map<string, string>()
  const key = add.data?.key
  function close() {
    add.reset()
    onClose()
  }
  return (
    <Dialog
      title={key === undefined ? text.add : text.madeTitle}
      text={key === undefined ? text.addText : text.madeOnce}
      open={open}
      onOpenChange={(next) => {
        if (!next) close()
      }}
    >
      {key === undefined ? (
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
            label={text.name}
            hint={text.nameHint}
            error={wrong.get('name')}
            maxLength={60}
            autoComplete="off"
            autoFocus
          />
          <Scopes error={wrong.get('scopes')} />
          <FormError>{add.error && wrong.size === 0 ? reasonOf(add.error) : null}</FormError>
          <div className="flex justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {words.app.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={add.isPending}>
              {add.isPending ? words.app.saving : text.make}
            </Button>
          </div>
        </form>
      ) : (
        <div className="grid gap-4">
          <pre
            tabIndex={0}
            className="rounded-md border border-line bg-subtle px-3 py-2 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
          >
            <code data-secret>{key}</code>
          </pre>
          <p className="text-sm text-ink-2 text-pretty">{text.madeUse}</p>
          <div className="flex justify-end gap-2">
            <CopyButton text={key} />
            <Button look="primary" onClick={close}>
              {text.done}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function Scopes({ error }: { error: string | undefined }) {
  return (
    <fieldset className="grid gap-2" aria-describedby={error === undefined ? undefined : 'scopes-error'}>
      <legend className="mb-1.5 text-sm font-medium">{text.scopes}</legend>
      {scopes.map((scope) => (
        <div key={scope} className="relative flex min-h-11 items-start gap-3">
          <input
            id={`scope-${scope}`}
            type="checkbox"
            name={scope}
            aria-describedby={`scope-${scope}-text`}
            className="relative z-1 mt-0.5 size-4 shrink-0 accent-(--accent)"
          />
          <span className="grid">
            <label htmlFor={`scope-${scope}`} className="text-sm font-medium before:absolute before:inset-0">
              {text.scope[scope]}
            </label>
            <span id={`scope-${scope}-text`} className="text-xs text-ink-2">
              {text.scopeText[scope]}
            </span>
          </span>
        </div>
      ))}
      {error !== undefined && (
        <p id="scopes-error" role="alert" className="text-xs text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  )
}
