import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useWorkspace } from '#web/accounts/me.ts'
import type { BulkChange } from '#web/selection/jobs.ts'
import { Tag, tagsQuery } from '#web/tags/tag.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { words } from '#web/words.ts'

const text = words.selection
const most = 8

/** Which tag is put on, or taken off, all that is ticked. */
export function TagChoice({ onChoose }: { onChoose: (wish: BulkChange) => void }) {
  const workspace = useWorkspace()
  const tags = useQuery(tagsQuery(workspace.id)).data ?? []
  const [removing, setRemoving] = useState(false)
  const [written, setWritten] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const name = written.replace(/^#/, '').replaceAll(',', '').trim()
  const same = (one: string) => one.toLocaleLowerCase() === name.toLocaleLowerCase()
  const found = tags
    .filter((tag) => tag.name.toLocaleLowerCase().includes(name.toLocaleLowerCase()))
    .toSorted((a, b) => b.leads - a.leads)
    .slice(0, most)
  const isNew = !removing && name !== '' && !tags.some((tag) => same(tag.name))
  const options = [
    ...found.map((tag) => ({ name: tag.name, hue: tag.color })),
    ...(isNew ? [{ name, hue: undefined }] : []),
  ]
  const choose = (chosen: string | undefined) =>
    chosen !== undefined && onChoose(removing ? { removeTag: chosen } : { addTag: chosen })

  function onKeyDown(event: KeyboardEvent) {
    const act: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % Math.max(options.length, 1)),
      ArrowUp: () => setActive((active - 1 + options.length) % Math.max(options.length, 1)),
      Enter: () => choose(options[active]?.name),
    }
    const chosen = act[event.key]
    if (!chosen) return
    event.preventDefault()
    chosen()
  }

  return (
    <div className="grid w-64 gap-2 p-2">
      <div role="group" aria-label={text.tagMode} className="flex gap-1 rounded-md bg-muted p-0.5">
        {[false, true].map((mode) => (
          <button
            key={String(mode)}
            type="button"
            aria-pressed={removing === mode}
            onClick={() => {
              setRemoving(mode)
              setActive(0)
            }}
            className="h-7 flex-1 rounded-sm text-sm font-medium text-ink-2 aria-pressed:bg-bg aria-pressed:text-ink aria-pressed:shadow-low pointer-coarse:h-11"
          >
            {mode ? text.removeTag : text.addTag}
          </button>
        ))}
      </div>
      <input
        autoFocus
        role="combobox"
        aria-label={removing ? text.tagFieldOld : text.tagField}
        placeholder={removing ? text.tagFieldOld : text.tagField}
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
        className={`${inputLook} h-8 !text-sm pointer-coarse:h-11`}
      />
      <div id={list} role="listbox" aria-label={words.tags.suggestions} hidden={options.length === 0}>
        {options.map((option, index) => (
          <div
            key={option.name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => choose(option.name)}
            onPointerMove={() => setActive(index)}
            className="flex h-8 items-center rounded-md px-2 text-sm aria-selected:bg-surface-hover pointer-coarse:h-11"
          >
            {option.hue === undefined ? (
              words.tags.create(option.name)
            ) : (
              <Tag name={option.name} hue={option.hue} />
            )}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="px-2 pb-1 text-sm text-ink-3">{text.noTags}</p>}
    </div>
  )
}
