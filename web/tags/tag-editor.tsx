import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { patchLead } from '#web/leads/lead-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { Tag, tagsQuery, useTagHues } from '#web/tags/tag.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { floatLook } from '#web/ui/float-look.ts'
import { sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = words.tags
type Tagged = Pick<Lead, 'id' | 'tags'>
const most = 8

/**
 * The tags of a lead, each with a cross, and a field that completes what exists or makes what does not. With `onDone` the
 * field stands there from the first, and leaving it is leaving all of it.
 */
export function TagEditor({ lead, onDone }: { lead: Tagged; onDone?: () => void }) {
  const hues = useTagHues()
  const [adding, setAdding] = useState(onDone !== undefined)
  const { add, remove } = useTagChanges(lead)
  const mayWrite = useMayWrite()
  if (!mayWrite) {
    return lead.tags.length === 0 ? (
      <p className="text-sm text-ink-3">{text.none}</p>
    ) : (
      <div className="flex flex-wrap gap-1">
        {lead.tags.map((name) => (
          <Tag key={name} name={name} hue={hues.get(name)} />
        ))}
      </div>
    )
  }
  return (
    <div className="relative flex flex-wrap items-center gap-1">
      {lead.tags.map((name) => (
        <Tag key={name} name={name} hue={hues.get(name)}>
          <button
            type="button"
            aria-label={text.remove(name)}
            onClick={() => remove(name)}
            className="relative -me-1 ms-0.5 grid size-4 place-items-center rounded-sm text-ink-3 before:absolute before:-inset-1 hover:bg-muted hover:text-ink pointer-coarse:before:-inset-3"
          >
            <X className="!size-3" aria-hidden />
          </button>
        </Tag>
      ))}
      {adding ? (
        <TagField
          taken={lead.tags}
          onAdd={add}
          whole={onDone !== undefined}
          onClose={onDone ?? (() => setAdding(false))}
        />
      ) : (
        <button
          type="button"
          aria-label={text.add}
          onClick={() => setAdding(true)}
          className="relative inline-flex h-5 items-center gap-0.5 rounded-sm border border-dashed border-line-strong px-1.5 text-xs text-ink-3 before:absolute before:-inset-1 hover:text-ink pointer-coarse:before:-inset-3"
        >
          <Plus className="!size-3" aria-hidden />
          {text.addShort}
        </button>
      )}
    </div>
  )
}

function TagField(props: {
  taken: string[]
  onAdd: (name: string) => void
  /** It has all of a popover for itself, and is left with that. */
  whole: boolean
  onClose: () => void
}) {
  const { whole } = props
  const workspace = useWorkspace()
  const tags = useQuery(tagsQuery(workspace.id)).data ?? []
  const list = useId()
  const [written, setWritten] = useState('')
  const [active, setActive] = useState(0)
  const name = written.replace(/^#/, '').replaceAll(',', '').trim()
  const known = tags.filter((tag) => !props.taken.includes(tag.name))
  const found = known
    .filter((tag) => tag.name.toLocaleLowerCase().includes(name.toLocaleLowerCase()))
    .toSorted((a, b) => b.leads - a.leads)
    .slice(0, most)
  const isNew = name !== '' && !tags.some((tag) => tag.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  const options = [
    ...found.map((tag) => ({ name: tag.name, hue: tag.color })),
    ...(isNew ? [{ name, hue: undefined }] : []),
  ]

  function choose(chosen: string | undefined) {
    if (chosen === undefined) return
    props.onAdd(chosen)
    setWritten('')
    setActive(0)
  }

  function onKeyDown(event: KeyboardEvent) {
    const act: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % Math.max(options.length, 1)),
      ArrowUp: () => setActive((active - 1 + options.length) % Math.max(options.length, 1)),
      Enter: () => (options.length > 0 ? choose(options[active]?.name) : setWritten('')),
      ',': () => choose(options[active]?.name),
      Escape: props.onClose,
    }
    const chosen = act[event.key]
    if (!chosen) return
    event.preventDefault()
    event.stopPropagation()
    chosen()
  }

  return (
    <>
      <input
        autoFocus
        role="combobox"
        aria-label={text.add}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-activedescendant={options[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        maxLength={50}
        value={written}
        onChange={(event) => {
          setWritten(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={whole ? undefined : props.onClose}
        className={`${inputLook} pointer-coarse:h-11 ${whole ? 'mt-1 h-8 !text-sm' : 'h-6 !w-32 !px-1.5 !text-xs'}`}
      />
      <div
        id={list}
        role="listbox"
        aria-label={text.suggestions}
        hidden={options.length === 0}
        className={whole ? 'w-full' : `${floatLook} absolute top-full start-0 z-10 mt-1 w-52 max-w-full p-1`}
      >
        {options.map((option, index) => (
          <div
            key={option.name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses the focus, which would close the list.
            onPointerDown={(event) => {
              event.preventDefault()
              choose(option.name)
            }}
            onPointerMove={() => setActive(index)}
            className="flex h-8 items-center rounded-md px-2 text-sm aria-selected:bg-surface-hover pointer-coarse:h-11"
          >
            {option.hue === undefined ? (
              text.create(option.name)
            ) : (
              <Tag name={option.name} hue={option.hue} />
            )}
          </div>
        ))}
      </div>
    </>
  )
}

/** One by one and shown at once, so that nobody's tag is lost. */
function useTagChanges({ id: leadId, tags: shown }: Tagged) {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const change = useMutation({
    scope: { id: `tags-${leadId}` },
    mutationFn: ({ name, on }: { name: string; on: boolean }) =>
      on
        ? api('POST /api/v1/leads/{id}/tags/{tag}', { params: { id: leadId, tag: name } })
        : api('DELETE /api/v1/leads/{id}/tags/{tag}', { params: { id: leadId, tag: name } }),
    onMutate: ({ name, on }) => {
      const before = queryClient.getQueryData<Lead>(keys.profile(leadId))?.tags ?? shown
      const rest = before.filter((one) => one !== name)
      patchLead(queryClient, leadId, { tags: on ? [...rest, name] : rest })
      return before
    },
    onSuccess: ({ tags }) => patchLead(queryClient, leadId, { tags }),
    onError: (problem, _change, before) => {
      if (before) patchLead(queryClient, leadId, { tags: before })
      sayFailed(words.problems.notSaved(reasonOf(problem)))
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['tags', workspace.id] })
      void queryClient.invalidateQueries({ queryKey: keys.events(leadId) })
    },
  })
  return {
    add: (name: string) => change.mutate({ name, on: true }),
    remove: (name: string) => change.mutate({ name, on: false }),
  }
}
