import { useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { NotePreview } from '#web/notes/note-preview.tsx'
import { NoteSuggestions } from '#web/notes/note-suggestions.tsx'
import { NoteTools } from '#web/notes/note-tools.tsx'
import { usePreview } from '#web/notes/use-preview.ts'
import { useNoteHelp } from '#web/notes/use-note-help.ts'
import { inputLook } from '#web/ui/field.tsx'

/** The longest note, as the contract has it. */
export const mostNote = 10_000

type Props = {
  value: string
  onChange: (text: string) => void
  label: string
  onSubmit: () => void
  onEscape: (field: HTMLTextAreaElement) => void
  rows: number
  /** Whether the tools and the buttons are shown. */
  active: boolean
  /** Beside the tools, as what saves it. */
  children: ReactNode
  area?: RefObject<HTMLTextAreaElement | null>
  placeholder?: string
  autoFocus?: boolean
  onFocus?: () => void
  onBlur?: () => void
}

/** Where a note is written, or written anew. */
export function NoteField(props: Props) {
  const { value, active } = props
  const own = useRef<HTMLTextAreaElement>(null)
  const area = props.area ?? own
  const help = useNoteHelp(area)
  const [shows, setPreviews] = usePreview(area, value)
  return (
    <div className="relative grid grid-cols-[minmax(0,1fr)] gap-1.5">
      {shows && (
        <NotePreview
          text={value}
          className="min-h-15 rounded-md border border-dashed border-line-control bg-subtle px-2.5 py-[7px] text-sm"
        />
      )}
      <div className="relative">
        <textarea
          ref={area}
          hidden={shows}
          autoFocus={props.autoFocus}
          rows={props.rows}
          value={value}
          maxLength={mostNote}
          aria-label={props.label}
          placeholder={props.placeholder}
          {...help.wiring}
          onFocus={() => {
            setPreviews(false)
            props.onFocus?.()
          }}
          onBlur={() => {
            help.close()
            props.onBlur?.()
          }}
          onChange={(event) => {
            props.onChange(event.target.value)
            help.look()
          }}
          onSelect={help.look}
          onKeyDown={(event) => {
            if (help.onKeyDown(event)) return
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              props.onSubmit()
            }
            if (event.key !== 'Escape') return
            event.stopPropagation()
            props.onEscape(event.currentTarget)
          }}
          className={`${inputLook} field-sizing-content block max-h-80 resize-none py-[7px] leading-5 ${active ? 'min-h-19' : 'min-h-9'}`}
        />
        <NoteSuggestions help={help} />
      </div>
      {active && (
        <div className="flex items-center gap-2">
          <NoteTools
            onWrap={help.wrap}
            previews={shows}
            onPreview={setPreviews}
            empty={value.trim() === ''}
          />
          <span className="flex-1" />
          {props.children}
        </div>
      )}
    </div>
  )
}
