import { labelOf } from '#web/leads/lead-name.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import type { LeadEntry } from '#web/palette/use-found-leads.ts'
import type { Entry } from '#web/palette/use-entries.ts'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { words } from '#web/words.ts'

/** One thing to choose; a lead with its face and status. */
export function PaletteOption(props: {
  id: string
  entry: Entry | LeadEntry
  active: boolean
  onHover: () => void
  onChoose: () => void
}) {
  const { entry, active } = props
  const Icon = entry.icon
  const lead = 'lead' in entry ? entry.lead : null
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={active}
      // Only a pointer that moves chooses: rows also come to lie under one that rests.
      onMouseMove={() => active || props.onHover()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
      className="flex min-h-9 scroll-my-2 items-center gap-3 rounded-md px-2 text-sm aria-selected:bg-surface-hover pointer-coarse:min-h-11"
    >
      <span className="grid w-6 shrink-0 place-items-center">
        {lead ? (
          <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={24} />
        ) : (
          <Icon className="text-ink-3" aria-hidden />
        )}
      </span>
      <span className="min-w-0 shrink truncate font-medium">{entry.name}</span>
      {entry.hint !== undefined && entry.hint !== '' && (
        <span className="min-w-0 flex-1 shrink-[2] truncate text-xs text-ink-3">{entry.hint}</span>
      )}
      <span className="ms-auto" />
      {lead && (
        <span className="flex shrink-0 items-center gap-1.5 text-xs text-ink-2">
          <StatusDot status={lead.status} />
          {words.status[lead.status]}
        </span>
      )}
      {entry.keys !== undefined && (
        <span dir="ltr" className="flex shrink-0 gap-1">
          {entry.keys.split(' ').map((key) => (
            <KeyCap key={key}>{key}</KeyCap>
          ))}
        </span>
      )}
    </div>
  )
}
