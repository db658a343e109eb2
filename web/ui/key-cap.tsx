/** The key beside the action it triggers; never on touch. */
export function KeyCap({ children }: { children: string }) {
  return (
    <kbd
      aria-hidden
      className="hidden h-5 min-w-5 shrink-0 rounded-sm border border-line-strong bg-bg px-[5px] text-center font-sans text-xs leading-[18px] font-medium text-ink-3 fine:inline-block"
    >
      {children}
    </kbd>
  )
}
