import { Bold, Eye, Italic, Pencil } from 'lucide-react'
import { notesText as text } from '#texts/notes.ts'
import { IconButton } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const isMac = /mac/i.test(navigator.platform)
const keyOf = (letter: string) => (isMac ? `⌘${letter}` : `${words.app.controlKey}-${letter}`)

type Props = {
  onWrap: (mark: '**' | '*') => void
  previews: boolean
  onPreview: (on: boolean) => void
  /** Nothing is written yet. */
  empty: boolean
}

/** Bold, italic, and how the note will read. */
export function NoteTools({ onWrap, previews, onPreview, empty }: Props) {
  return (
    // The field keeps the focus, and what is chosen in it.
    <span className="flex" onPointerDown={(event) => event.preventDefault()}>
      {!previews && (
        <>
          <IconButton size="small" label={text.withKey(text.bold, keyOf('B'))} onClick={() => onWrap('**')}>
            <Bold className="!size-3.5" aria-hidden />
          </IconButton>
          <IconButton size="small" label={text.withKey(text.italic, keyOf('I'))} onClick={() => onWrap('*')}>
            <Italic className="!size-3.5" aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        size="small"
        label={previews ? text.keepWriting : text.preview}
        aria-pressed={previews}
        disabled={empty}
        onClick={() => onPreview(!previews)}
      >
        {previews ? <Pencil className="!size-3.5" aria-hidden /> : <Eye className="!size-3.5" aria-hidden />}
      </IconButton>
    </span>
  )
}
