import { useEffect, useRef } from 'react'
import { notesText as text } from '#texts/notes.ts'
import type { NoteHelp } from '#web/notes/use-note-help.ts'
import { Tag } from '#web/tags/tag.tsx'
import { TeamAvatar } from '#web/ui/avatar.tsx'
import { floatLook } from '#web/ui/float-look.ts'

/** What the sign can be completed to. The text field keeps the focus and names the active one. */
export function NoteSuggestions({ help, above = false }: { help: NoteHelp; above?: boolean }) {
  const { id, open, options, active } = help
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, open])
  return (
    <>
      <span role="status" className="sr-only">
        {open ? text.found(options.length) : ''}
      </span>
      {open && (
        <div
          ref={list}
          id={id}
          role="listbox"
          aria-label={help.sign === '@' ? text.people : text.tags}
          className={`${floatLook} absolute start-0 z-20 max-h-64 w-64 max-w-full overflow-y-auto p-1 ${above ? 'bottom-full mb-2' : 'top-full mt-1'}`}
        >
          {options.map((option, index) => (
            <div
              key={option.type === 'person' ? option.id : option.name}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault()
                help.pick(option)
              }}
              onPointerMove={() => help.setActive(index)}
              className="flex h-8 items-center gap-2 rounded-md px-2 text-sm aria-selected:bg-surface-hover pointer-coarse:h-11"
            >
              {option.type === 'person' ? (
                <>
                  <TeamAvatar name={option.name} />
                  <span className="truncate">{option.mine ? text.you(option.name) : option.name}</span>
                </>
              ) : option.hue === null ? (
                <span className="truncate">{text.newTag(option.name)}</span>
              ) : (
                <Tag name={option.name} hue={option.hue} />
              )}
            </div>
          ))}
        </div>
      )}
    </>
  )
}
