import { useState } from 'react'
import { narrow, phone, useMedia } from '#web/ui/use-media.ts'

const key = 'inbox-panel'

/**
 * Whether the lead is shown beside its conversation: as the reader left it where there is room for both; where it would
 * cover the conversation, only once it is asked for.
 */
export function usePanel() {
  const floating = useMedia(narrow)
  const covers = useMedia(phone)
  const [beside, setBeside] = useState(() => localStorage.getItem(key) !== 'folded')
  const [over, setOver] = useState(false)
  function set(open: boolean) {
    if (floating) return setOver(open)
    setBeside(open)
    if (open) localStorage.removeItem(key)
    else localStorage.setItem(key, 'folded')
  }
  return {
    floating,
    covers,
    isOpen: floating ? over : beside,
    show: () => set(true),
    hide: () => set(false),
  }
}
