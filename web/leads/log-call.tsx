import { PhoneOutgoing } from 'lucide-react'
import { useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { LogCallForm } from '#web/leads/log-call-form.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

const text = words.facts.call

/**
 * Notes that somebody called: how it went, and a remark. Its words tell it from the button that calls; where they would push
 * the last of the ways into a row of its own, its sign has to do.
 */
export function LogCall({ lead, tight, keys }: { lead: Lead; tight: boolean; keys: boolean }) {
  const [open, setOpen] = useState(false)
  const mayWrite = useMayWrite()
  useHotkey('c', () => setOpen(true), keys && mayWrite)
  if (!mayWrite) return null
  return (
    <Popover
      label={text.log}
      sheetText={text.text}
      className="w-72 p-4"
      open={open}
      onOpenChange={setOpen}
      trigger={(trigger) => (
        <button
          {...trigger}
          type="button"
          title={keys ? `${text.log} (c)` : text.log}
          aria-label={text.logOf(nameOf(lead))}
          className={`${buttonLook()} ${tight ? '!px-2 pointer-coarse:!px-3.5 @sm:!px-2.5' : ''} data-popup-open:bg-muted`}
        >
          <PhoneOutgoing aria-hidden className={tight ? '@sm:hidden' : ''} />
          <span className={tight ? 'hidden @sm:inline' : ''}>{text.log}</span>
        </button>
      )}
    >
      <LogCallForm lead={lead} onDone={() => setOpen(false)} />
    </Popover>
  )
}
