import { useSyncExternalStore } from 'react'

export const phone = '(max-width: 719.98px)'
export const narrow = '(max-width: 1199.98px)'
export const touch = '(pointer: coarse)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
