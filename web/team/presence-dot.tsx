import type { Presence } from '#contract/team.ts'
import { teamText } from '#texts/team.ts'

const colors: Record<Presence, string> = {
  online: 'var(--converted-dot)',
  away: 'var(--contacted-dot)',
  dnd: 'var(--lost-dot)',
  offline: 'var(--line-control)',
}

/** Told apart by shape as well: full, half, barred, empty. The word stands beside it or in `title`. */
export function PresenceDot({ presence, named = false }: { presence: Presence; named?: boolean }) {
  return (
    <svg
      viewBox="0 0 8 8"
      aria-hidden
      className="block size-2 shrink-0 overflow-visible"
      style={{ color: colors[presence] }}
    >
      {named && <title>{teamText.presences[presence]}</title>}
      {presence === 'online' && <circle cx="4" cy="4" r="4" fill="currentColor" />}
      {presence === 'away' && (
        <>
          <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M4 0.75a3.25 3.25 0 0 1 0 6.5Z" fill="currentColor" />
        </>
      )}
      {presence === 'dnd' && (
        <>
          <circle cx="4" cy="4" r="4" fill="currentColor" />
          <path d="M2 4h4" stroke="var(--bg)" strokeWidth="1.5" strokeLinecap="round" />
        </>
      )}
      {presence === 'offline' && (
        <circle cx="4" cy="4" r="3.25" fill="var(--bg)" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  )
}

/** The dot with its word, or with another that says why it is so. */
export function PresenceWord({ presence, word }: { presence: Presence; word?: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-xs text-ink-2">
      <PresenceDot presence={presence} />
      {word ?? teamText.presences[presence]}
    </span>
  )
}
