import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { Breakable } from '#web/ui/breakable.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Contained } from '#web/ui/contained.tsx'
import { words } from '#web/words.ts'

// What is clicked or sent off in a dialog is no click on the row, and no sending of the form, that opened it, though
// React takes them for its parents.
const keepInside = (event: SyntheticEvent) => event.stopPropagation()

const narrow =
  'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-lg p-6 pb-[max(24px,env(safe-area-inset-bottom))] ' +
  'md:top-[14vh] md:bottom-auto md:mx-auto md:max-h-[76vh] md:w-[440px] md:rounded-lg'
const wide =
  'inset-0 flex flex-col px-4 pt-4 md:top-[6vh] md:bottom-auto md:mx-auto md:max-h-[88vh] md:w-[min(880px,calc(100vw-64px))] ' +
  'md:rounded-lg md:px-6 md:pt-6'

/** A dialog in the middle of the screen; from the foot on a phone. A `wide` one covers the phone whole. */
export function Dialog(props: {
  title: string
  text?: string
  open: boolean
  onOpenChange: (open: boolean) => void
  wide?: boolean
  /** Gets the focus back; without it, whoever had it before. */
  returnTo?: HTMLElement | null | undefined
  children: ReactNode
}) {
  const opener = useOpener(props.open)
  return (
    <Base.Root open={props.open} onOpenChange={(open) => props.onOpenChange(open)}>
      <Base.Portal>
        <Base.Backdrop
          onClick={keepInside}
          className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--t-base) data-ending-style:opacity-0 data-starting-style:opacity-0"
        />
        <Base.Popup
          finalFocus={() => props.returnTo ?? (opener?.isConnected ? opener : true)}
          onClick={keepInside}
          onKeyDown={keepInside}
          onSubmit={keepInside}
          className={`floating fixed z-40 overflow-y-auto bg-surface shadow-lift outline-none ${props.wide ? wide : narrow}`}
        >
          <div className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-xl font-semibold tracking-[-0.015em]">{props.title}</Base.Title>
              {props.text !== undefined && (
                <Base.Description className="mt-1 text-sm text-ink-2 [overflow-wrap:anywhere]">
                  <Breakable>{props.text}</Breakable>
                </Base.Description>
              )}
            </div>
            <Base.Close
              render={
                <IconButton label={words.app.close} className="-mt-1 -me-2">
                  <X aria-hidden />
                </IconButton>
              }
            />
          </div>
          <div className={`mt-5 ${props.wide ? 'flex min-h-0 flex-1 flex-col' : ''}`}>
            <Contained>{props.children}</Contained>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Who had the focus when the dialog was asked for: by the time it stands, a field of its own has it. */
function useOpener(open: boolean): HTMLElement | null {
  const [seen, setSeen] = useState<{ open: boolean; opener: HTMLElement | null }>({
    open: false,
    opener: null,
  })
  if (open === seen.open) return seen.opener
  const focused = document.activeElement
  const opener = open && focused instanceof HTMLElement && focused !== document.body ? focused : null
  // While it closes the opener is still needed.
  const next = { open, opener: open ? opener : seen.opener }
  setSeen(next)
  return next.opener
}
