import { useMutation, useQueryClient } from '@tanstack/react-query'
import { identityKeysText } from '#texts/identity-keys.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { Button } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field, inputLook, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = identityKeysText

export type KeyKind = 'secret' | 'public'

/** Makes a secret, which then stands here until the dialog is closed, or takes a public key. */
export function AddIdentityKeyDialog({ kind, onClose }: { kind: KeyKind | null; onClose: () => void }) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const add = useMutation({
    mutationFn: (form: FormData) => {
      const read = (name: string) => String(form.get(name) ?? '')
      const publicKey = kind === 'public' ? { publicKey: read('publicKey') } : {}
      return api('POST /api/v1/identity-keys', { body: { name: read('name'), ...publicKey } })
    },
    onSuccess: ({ key, secret }) => {
      void queryClient.invalidateQueries({ queryKey: ['identity keys', workspace.id] })
      if (secret !== null) return
      say(text.added(key.name))
      close()
    },
  })
  const wrong = add.error instanceof ApiProblem ? add.error.fields : new Map<string, string>()
  const secret = add.data?.secret ?? null
  function close() {
    add.reset()
    onClose()
  }
  const isSecret = kind === 'secret'
  return (
    <Dialog
      title={secret !== null ? text.secretTitle : isSecret ? text.makeSecret : text.addPublic}
      text={secret !== null ? text.secretOnce : isSecret ? text.secretText : text.publicText}
      open={kind !== null}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      {secret !== null ? (
        <div className="grid gap-4">
          <pre
            tabIndex={0}
            className="rounded-md border border-line bg-subtle px-3 py-2 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
          >
            <code data-secret>{secret}</code>
          </pre>
          <p className="text-sm text-ink-2 text-pretty">{text.secretUse}</p>
          <div className="flex justify-end gap-2">
            <CopyButton text={secret} />
            <Button look="primary" onClick={close}>
              {text.done}
            </Button>
          </div>
        </div>
      ) : (
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
            autoComplete="off"
            autoFocus
          />
          {kind === 'public' && (
            <Field label={text.publicKey} hint={text.publicKeyHint} error={wrong.get('publicKey')}>
              {(wiring) => (
                <textarea
                  {...wiring}
                  name="publicKey"
                  rows={4}
                  spellCheck={false}
                  placeholder={'-----BEGIN PUBLIC KEY-----'}
                  className={`${inputLook} resize-y py-1.5 font-mono leading-5`}
                />
              )}
            </Field>
          )}
          <FormError>{add.error && wrong.size === 0 ? reasonOf(add.error) : null}</FormError>
          <div className="mt-2 flex justify-end gap-2">
            <Button look="quiet" onClick={close}>
              {words.app.cancel}
            </Button>
            <Button type="submit" look="primary" disabled={add.isPending}>
              {add.isPending ? words.app.saving : isSecret ? text.make : text.add}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
