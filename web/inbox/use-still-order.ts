import { useRef, useState } from 'react'
import type { ConversationItem } from '#contract/conversations.ts'

/**
 * While a mouse is over the list, rows stay where they are under it: what is new comes last, and the order is put right
 * once the mouse has gone.
 */
export function useStillOrder() {
  const [held, setHeld] = useState(false)
  const shown = useRef<readonly string[]>([])
  function order(talks: readonly ConversationItem[]): readonly ConversationItem[] {
    const before = shown.current
    const place = (id: string) => {
      const at = before.indexOf(id)
      return at === -1 ? before.length : at
    }
    const sorted = held ? talks.toSorted((a, b) => place(a.id) - place(b.id)) : talks
    shown.current = sorted.map(({ id }) => id)
    return sorted
  }
  return {
    order,
    holdProps: {
      onPointerEnter: (event: { pointerType: string }) => setHeld(event.pointerType === 'mouse'),
      onPointerLeave: () => setHeld(false),
    },
  }
}
