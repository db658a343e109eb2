import { useId, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { CannedReply } from '#contract/canned-replies.ts'
import { useFoundReplies } from '#web/inbox/canned-list.tsx'
import { slashAt } from '#web/replies/canned-picker.ts'
import type { Slash } from '#web/replies/canned-picker.ts'

/**
 * Looks for saved replies behind a `/` in a text field: arrows walk, Enter or Tab takes one, Escape leaves the slash as it
 * is. `put` gets the whole text with the reply in the slash's place, and where the cursor belongs.
 */
export function useCanned(
  area: RefObject<HTMLTextAreaElement | null>,
  given: {
    text: string
    fill: (reply: CannedReply) => string
    put: (text: string, cursor: number) => void
  },
) {
  const id = useId()
  const [slash, setSlash] = useState<Slash | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const found = useFoundReplies(slash?.query ?? null)
  // Words after a slash that fit nothing are words.
  const open = slash !== null && slash.from !== left && (found.length > 0 || !slash.query.includes(' '))

  function look() {
    const box = area.current
    const next = box ? slashAt(box.value, box.selectionStart) : null
    if (next?.query !== slash?.query) setActive(0)
    setSlash(next)
    if (next === null) setLeft(null)
  }

  function pick(reply: CannedReply) {
    if (!slash) return
    const before = given.text.slice(0, slash.from)
    const filled = given.fill(reply)
    given.put(before + filled + given.text.slice(slash.to), before.length + filled.length)
    setSlash(null)
  }

  /** Whether the key was meant for the list. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!open || event.ctrlKey || event.metaKey) return false
    const chosen = found[active]
    const act: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % Math.max(found.length, 1)),
      ArrowUp: () => setActive((active - 1 + found.length) % Math.max(found.length, 1)),
      Escape: () => setLeft(slash.from),
      ...(chosen && { Enter: () => pick(chosen), Tab: () => pick(chosen) }),
    }
    const meant = act[event.key]
    if (!meant) return false
    event.preventDefault()
    event.stopPropagation()
    meant()
    return true
  }

  return {
    id,
    open,
    found,
    active,
    setActive,
    pick,
    look,
    close: () => setSlash(null),
    onKeyDown,
    wiring: {
      'aria-autocomplete': 'list' as const,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': open && found[active] ? `${id}-${active}` : undefined,
    },
  }
}
