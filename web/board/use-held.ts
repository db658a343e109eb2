import { useEffect, useMemo, useRef, useState } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { held } from '#web/board/arrange.ts'
import type { Moved } from '#web/board/arrange.ts'
import type { BoardColumn } from '#web/board/use-board.ts'

/**
 * The cards of a column as they are shown: while it is `holding`, since somebody's pointer or focus is in it, what others
 * do to it waits. `all` are the leads of the whole board, among which one that left the column is still known.
 */
export function useHeld(
  column: BoardColumn,
  holding: boolean,
  own: readonly Moved[],
  all: ReadonlyMap<string, LeadItem>,
) {
  const before = useRef<{ ids: readonly string[]; of: string | null }>({ ids: [], of: null })
  const [asked, setAsked] = useState(0)
  const { leads, beyond, of } = column
  const now = leads.map(({ id }) => id)
  const free = !holding || before.current.of !== of || before.current.ids.length === 0
  const { ids, waiting } = free
    ? { ids: now, waiting: 0 }
    : held(
        before.current.ids,
        { now, beyond: beyond.map(({ id }) => id) },
        new Set(own.map(({ id }) => id)),
        new Set(all.keys()),
      )
  const key = ids.join()
  useEffect(() => {
    before.current = { ids: key === '' ? [] : key.split(','), of }
  }, [key, of, asked])
  const shown = useMemo(
    () => (key === '' ? [] : key.split(',')).flatMap((id) => all.get(id) ?? []),
    [key, all],
  )
  /** Shows what has waited. */
  const release = () => {
    before.current = { ids: [], of }
    setAsked((times) => times + 1)
  }
  return { shown, waiting, release }
}
