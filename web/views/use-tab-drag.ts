import { useState } from 'react'
import type { DragEvent } from 'react'
import { movedTo } from '#web/views/view-order.ts'

/** Drags a view's tab to the place of another; the menu of the view does the same by the keyboard. */
export function useTabDrag(ids: readonly string[], onOrder: (ids: string[]) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    over: over !== dragged ? over : null,
    wiring: (id: string) => ({
      onDragStart: () => setDragged(id),
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return
        event.preventDefault()
        setOver(id)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        if (dragged !== null && dragged !== id) onOrder(movedTo(ids, dragged, ids.indexOf(id)))
        end()
      },
      onDragEnd: end,
    }),
  }
}
