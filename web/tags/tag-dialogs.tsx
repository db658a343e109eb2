import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Tag } from '#contract/tags.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { notesText } from '#texts/notes.ts'
import { refreshTags } from '#web/tags/refresh-tags.ts'
import { useChangeTag } from '#web/tags/use-change-tag.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = notesText.tagsPage

export type TagDialogProps = { tag: Tag; tags: readonly Tag[]; onClose: () => void }

/** Another name, with a way back. */
export function RenameTag({ tag, onClose }: TagDialogProps) {
  const change = useChangeTag()
  const back = useChangeTag()
  const [name, setName] = useState(tag.name)
  const written = name.replace(/^#/, '').trim()
  return (
    <TagForm
      title={text.renameTitle(tag.name)}
      lead={text.renameText}
      error={change.error}
      submit={words.app.save}
      disabled={written === '' || written === tag.name || change.isPending}
      onClose={onClose}
      onSubmit={() =>
        change.mutate(
          { of: tag.name, to: { name: written } },
          {
            onSuccess: () => {
              say(text.renamed(tag.name, written), () => back.mutate({ of: written, to: { name: tag.name } }))
              onClose()
            },
          },
        )
      }
    >
      <TextField
        label={text.name}
        value={name}
        autoFocus
        maxLength={50}
        onChange={(event) => setName(event.target.value)}
      />
    </TagForm>
  )
}

/** It cannot be taken back, so it says on how many leads it is. */
export function MergeTag({ tag, tags, onClose }: TagDialogProps) {
  const leadWords = useLeadWords()
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  const [into, setInto] = useState('')
  const merge = useMutation({
    mutationFn: () => api('POST /api/v1/tags/{tag}/merge', { params: { tag: tag.name }, body: { into } }),
    onSuccess: async () => {
      onClose()
      say(text.merged(tag.name, into))
      await refreshTags(queryClient, id)
    },
  })
  const others = tags.filter(({ name }) => name !== tag.name)
  return (
    <TagForm
      title={text.mergeTitle(tag.name)}
      lead={into === '' ? undefined : text.mergeText(tag.leads, tag.name, into, leadWords)}
      error={merge.error}
      submit={text.mergeDo(tag.leads, leadWords)}
      danger
      disabled={into === '' || merge.isPending}
      onClose={onClose}
      onSubmit={() => merge.mutate()}
    >
      <SelectField
        label={text.into}
        value={into}
        autoFocus
        onChange={(event) => setInto(event.target.value)}
        options={[['', text.choose], ...others.map(({ name }) => [name, `#${name}`] as const)]}
      />
    </TagForm>
  )
}

export function RemoveTag({ tag, onClose }: TagDialogProps) {
  const leadWords = useLeadWords()
  const { id } = useWorkspace()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: () => api('DELETE /api/v1/tags/{tag}', { params: { tag: tag.name } }),
    onSuccess: async () => {
      onClose()
      say(text.removed(tag.name))
      await refreshTags(queryClient, id)
    },
  })
  return (
    <TagForm
      title={text.removeTitle(tag.name)}
      lead={text.removeText(tag.leads, leadWords)}
      error={remove.error}
      submit={text.removeDo(tag.leads, leadWords)}
      danger
      disabled={remove.isPending}
      onClose={onClose}
      onSubmit={() => remove.mutate()}
    />
  )
}

function TagForm(props: {
  title: string
  /** What comes of it. */
  lead: string | undefined
  error: Error | null
  submit: string
  danger?: boolean
  disabled: boolean
  onClose: () => void
  onSubmit: () => void
  children?: ReactNode
}) {
  return (
    <Dialog title={props.title} open onOpenChange={(open) => !open && props.onClose()}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!props.disabled) props.onSubmit()
        }}
        className="grid gap-4"
      >
        {props.children}
        {props.lead !== undefined && (
          <p role="status" className="text-sm text-ink-2 [overflow-wrap:anywhere]">
            {props.lead}
          </p>
        )}
        {props.error !== null && (
          <p role="alert" className="text-xs text-danger-ink">
            {words.problems.notSaved(reasonOf(props.error))}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={props.onClose}>{words.app.cancel}</Button>
          <Button type="submit" look={props.danger ? 'danger' : 'primary'} disabled={props.disabled}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
