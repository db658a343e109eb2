import { useSyncExternalStore } from 'react'

export type Opened = 'palette' | 'keys' | 'addLead' | null

let opened: Opened = null
const listeners = new Set<() => void>()

/** Opens the palette, the sheet of keys or what the palette leads to, from wherever on the page; one at a time. */
export function show(next: Opened) {
  opened = next
  for (const listener of listeners) listener()
}

export function useOpened(): Opened {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => opened,
  )
}
