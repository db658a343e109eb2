import { KeyCap } from '#web/ui/key-cap.tsx'

/** The key of a button; its frame takes the button's own colour where that is the accent. */
export function OutcomeKey({ onAccent, children }: { onAccent: boolean; children: string }) {
  if (!onAccent) return <KeyCap>{children}</KeyCap>
  return (
    <kbd
      aria-hidden
      className="hidden h-5 min-w-5 rounded-sm border border-current/40 px-[5px] text-center font-sans text-xs leading-[18px] font-medium fine:inline-block"
    >
      {children}
    </kbd>
  )
}
