import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { CannedReply } from '#contract/canned-replies.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import { repliesText as text } from '#texts/replies.ts'
import { fillReply, replyVariables } from '#web/replies/fill-reply.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field, inputLook, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

/** A saved reply, new or changed, with how it will read. */
export function ReplyDialog({ reply, onClose }: { reply: CannedReply | null; onClose: () => void }) {
  const workspace = useWorkspace()
  const me = useMe()
  const queryClient = useQueryClient()
  const [name, setName] = useState(reply?.name ?? '')
  const [said, setSaid] = useState(reply?.text ?? '')
  const area = useRef<HTMLTextAreaElement>(null)
  const save = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), text: said.trim() }
      return reply === null
        ? api('POST /api/v1/canned-replies', { body })
        : api('PATCH /api/v1/canned-replies/{replyId}', { params: { replyId: reply.id }, body })
    },
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: inboxKeys.replies(workspace.id) })
      say(words.app.saved)
      onClose()
    },
  })
  const fields = save.error instanceof ApiProblem ? save.error.fields : new Map<string, string>()
  const values = { ...text.sample, me: me.name, business: workspace.name }

  function insert(variable: string) {
    const box = area.current
    if (!box) return
    const at = box.selectionStart
    setSaid(`${said.slice(0, at)}{${variable}}${said.slice(box.selectionEnd)}`)
    box.focus()
    const cursor = at + variable.length + 2
    requestAnimationFrame(() => box.setSelectionRange(cursor, cursor))
  }

  return (
    <Dialog
      title={reply === null ? text.addTitle : text.editTitle}
      open
      onOpenChange={(open) => !open && onClose()}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
        className="grid gap-4"
      >
        <TextField
          label={text.name}
          hint={text.nameHint}
          error={fields.get('name')}
          value={name}
          autoFocus
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <Field label={text.reply} error={fields.get('text')}>
          {(wiring) => (
            <textarea
              {...wiring}
              ref={area}
              rows={5}
              dir="auto"
              maxLength={8000}
              value={said}
              onChange={(event) => setSaid(event.target.value)}
              className={`${inputLook} resize-y py-1.5 leading-5`}
            />
          )}
        </Field>
        <div className="text-xs text-ink-2">
          <p className="mb-1.5">{text.variables}</p>
          <p className="flex flex-wrap gap-1">
            {replyVariables.map((variable) => (
              <button
                key={variable}
                type="button"
                title={text.variable[variable]}
                onClick={() => insert(variable)}
                className="inline-flex h-6 items-center rounded-sm border border-line-strong px-1.5 font-mono text-xs text-ink-2 hover:bg-muted hover:text-ink pointer-coarse:h-11 pointer-coarse:px-3"
              >
                {`{${variable}}`}
              </button>
            ))}
          </p>
        </div>
        {said.includes('{') && (
          <div className="rounded-md bg-subtle px-3 py-2 text-sm">
            <p className="mb-1 text-xs text-ink-3">{text.preview}</p>
            <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-wrap">
              {fillReply(said, values)}
            </p>
          </div>
        )}
        {save.isError && fields.size === 0 && (
          <p role="alert" className="text-xs text-danger-ink">
            {words.problems.notSaved(reasonOf(save.error))}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{words.app.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={name.trim() === '' || said.trim() === '' || save.isPending}
          >
            {text.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
