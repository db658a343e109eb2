import { Check } from 'lucide-react'
import { useState } from 'react'
import { notesText } from '#texts/notes.ts'
import { swatches, tagColor } from '#web/tags/tag-color.ts'
import { Popover } from '#web/ui/popover.tsx'

const text = notesText.tagsPage

/** The name of the nearest of the colours, for who does not see them. */
export function colourName(hue: number): string {
  const index = (swatches as readonly number[]).indexOf(hue)
  return text.colours[index] ?? text.ownColour
}

/** The colour of a tag, chosen among those that can be read on both themes. */
export function TagSwatches(props: { name: string; hue: number; onChoose: (hue: number) => void }) {
  const { name, hue } = props
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={text.colourOf(name)}
      open={open}
      onOpenChange={setOpen}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          aria-label={`${text.colourOf(name)}: ${colourName(hue)}`}
          title={text.colourOf(name)}
          className="relative grid size-8 shrink-0 place-items-center rounded-md hover:bg-muted pointer-coarse:size-11"
        >
          <span className="size-3.5 rounded-full" style={{ background: tagColor(hue) }} />
        </button>
      )}
    >
      <div className="grid grid-cols-5 gap-1 p-2">
        {swatches.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === hue}
            aria-label={colourName(one)}
            title={colourName(one)}
            onClick={() => {
              props.onChoose(one)
              setOpen(false)
            }}
            className="grid size-8 place-items-center rounded-md hover:bg-muted pointer-coarse:size-11"
          >
            <span
              className="grid size-5 place-items-center rounded-full text-bg"
              style={{ background: tagColor(one) }}
            >
              {one === hue && <Check className="!size-3" strokeWidth={3} aria-hidden />}
            </span>
          </button>
        ))}
      </div>
    </Popover>
  )
}
