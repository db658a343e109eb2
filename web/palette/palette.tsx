import { Dialog } from '@base-ui/react/dialog'
import { Search, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useLeadWords } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { frameText } from '#texts/frame.ts'
import { PaletteOption } from '#web/palette/palette-option.tsx'
import { usePalette } from '#web/palette/use-palette.ts'
import type { PaletteGroup } from '#web/palette/use-palette.ts'
import type { Entry } from '#web/palette/use-entries.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { words } from '#web/words.ts'

const text = frameText.palette

/** Finds leads, pages and commands by a few letters, and opens or does what is chosen. */
export function Palette({ onClose }: { onClose: () => void }) {
  const leadWords = useLeadWords()
  const [written, setWritten] = useState('')
  const palette = usePalette(written)
  const list = useId()
  const all = palette.groups.flatMap(({ entries }) => entries)
  const [activeId, setActiveId] = useState<string | null>(null)
  const active = all.find(({ id }) => id === activeId) ?? all[0]
  const optionId = (entry: Entry) => `${list}-${entry.id}`

  function choose(entry: Entry) {
    onClose()
    palette.remember(entry)
    entry.run()
  }

  function go(to: Entry | undefined) {
    if (!to) return
    setActiveId(to.id)
    document.getElementById(optionId(to))?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const at = active ? all.indexOf(active) : -1
    const act: Record<string, () => void> = {
      ArrowDown: () => go(all[(at + 1) % all.length]),
      ArrowUp: () => go(all.at(at <= 0 ? -1 : at - 1)),
      PageDown: () => go(all[Math.min(at + 8, all.length - 1)]),
      PageUp: () => go(all[Math.max(at - 8, 0)]),
      Enter: () => active && choose(active),
    }
    const meant = act[event.key]
    if (!meant) return
    event.preventDefault()
    meant()
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--t-base) data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={text.title}
          className="floating fixed inset-0 z-40 flex flex-col overflow-hidden bg-surface shadow-lift outline-none md:top-[12vh] md:bottom-auto md:mx-auto md:max-h-[min(560px,72vh)] md:w-[600px] md:rounded-lg"
        >
          <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line pe-2 ps-4">
            <Search className="text-ink-3" aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-label={text.label(leadWords)}
              aria-autocomplete="list"
              aria-expanded={all.length > 0}
              aria-controls={list}
              aria-activedescendant={active ? optionId(active) : undefined}
              placeholder={text.label(leadWords)}
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              maxLength={200}
              value={written}
              onChange={(event) => {
                setWritten(event.target.value)
                setActiveId(null)
              }}
              onKeyDown={onKeyDown}
              className="h-full min-w-0 flex-1 bg-transparent text-base outline-none pointer-coarse:text-lg"
            />
            <Dialog.Close
              render={
                <IconButton label={words.app.close}>
                  <X aria-hidden />
                </IconButton>
              }
            />
          </div>
          <p role="status" className="sr-only">
            {written.trim() !== '' && !palette.isStale && text.found(all.length)}
          </p>
          <div className="flex min-h-0 flex-1 flex-col">
            {all.length > 0 && (
              // It scrolls itself: the keys of the field above move through it.
              <div
                id={list}
                role="listbox"
                aria-label={text.results}
                className="min-h-0 overflow-y-auto overscroll-contain p-2"
              >
                {palette.groups.map((group) => (
                  <Group key={group.key} group={group} list={list}>
                    {(entry) => (
                      <PaletteOption
                        key={entry.id}
                        id={optionId(entry)}
                        entry={entry}
                        active={entry === active}
                        onHover={() => setActiveId(entry.id)}
                        onChoose={() => choose(entry)}
                      />
                    )}
                  </Group>
                ))}
              </div>
            )}
            {palette.error !== null ? (
              <div role="alert" className="flex flex-wrap items-center gap-3 px-4 py-5 text-sm">
                <span className="min-w-0 flex-1 text-danger-ink">
                  {text.failed(leadWords)} {reasonOf(palette.error)}
                </span>
                <Button size="small" onClick={palette.retry}>
                  {words.app.retry}
                </Button>
              </div>
            ) : (
              all.length === 0 &&
              !palette.isStale && (
                <div className="px-4 py-8 text-center">
                  <p className="text-base font-medium [overflow-wrap:anywhere]">
                    {text.nothing(written.trim())}
                  </p>
                  <p className="mt-1 text-sm text-ink-2 text-pretty">{text.nothingText(leadWords)}</p>
                </div>
              )
            )}
          </div>
          <Foot />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group(props: { group: PaletteGroup; list: string; children: (entry: Entry) => ReactNode }) {
  const { group, list, children } = props
  const label = `${list}-${group.key}`
  return (
    <div role="group" aria-labelledby={label} className="pb-2 last:pb-0">
      <p id={label} className="px-2 pt-1 pb-1 text-xs text-ink-3">
        {group.name}
      </p>
      {group.entries.map(children)}
    </div>
  )
}

/** How it is used, where there are keys. */
function Foot() {
  return (
    <div
      aria-hidden
      className="hidden h-9 shrink-0 items-center gap-4 border-t border-line px-4 text-xs text-ink-3 fine:flex"
    >
      {[
        ['↑', '↓', text.move],
        ['Enter', text.open],
        ['Esc', text.shut],
      ].map((parts) => (
        <span key={parts.at(-1)} className="flex items-center gap-1">
          {parts.slice(0, -1).map((key) => (
            <KeyCap key={key}>{key}</KeyCap>
          ))}
          <span className="ms-0.5">{parts.at(-1)}</span>
        </span>
      ))}
    </div>
  )
}
