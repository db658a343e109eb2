import { Hand } from 'lucide-react'
import type { LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { labelOf, nameOf } from '#web/leads/lead-name.ts'
import { Tag } from '#web/tags/tag.tsx'
import { clockTime, fullTime, lasting, shortTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** The name as it is written: a session label in tabular figures, so that labels line up. */
export function LeadName({ lead }: { lead: LeadItem }) {
  if (lead.name !== null || lead.email !== null || lead.phone !== null) return nameOf(lead)
  return (
    <>
      {words.leads.visitor} <span className="num">{labelOf(lead)}</span>
    </>
  )
}

/** When the visitor was last here; with a hand and since when, if the visitor waits for a person. */
export function ActiveTime({ lead }: { lead: LeadItem }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { waitingSince, lastActiveAt } = lead
  if (waitingSince !== null) {
    const text = words.leads.waitingSince(clockTime(waitingSince, timeZone))
    return (
      <time
        dateTime={waitingSince}
        title={text}
        className="inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap text-ink"
      >
        <Hand className="!size-3.5" aria-label={text} role="img" />
        {lasting(now - Date.parse(waitingSince))}
      </time>
    )
  }
  return (
    <time
      dateTime={lastActiveAt}
      title={fullTime(lastActiveAt, timeZone)}
      className="text-xs whitespace-nowrap text-ink-3"
    >
      {shortTime(lastActiveAt, now, timeZone)}
    </time>
  )
}

export function RowTags({
  tags,
  hues,
  most,
}: {
  tags: string[]
  hues: ReadonlyMap<string, number>
  most: number
}) {
  const hidden = tags.slice(most)
  return (
    <span className="flex min-w-0 items-center gap-1 overflow-hidden">
      {tags.slice(0, most).map((tag) => (
        <Tag key={tag} name={tag} hue={hues.get(tag)} />
      ))}
      {hidden.length > 0 && (
        <span
          title={hidden.map((tag) => `#${tag}`).join(' ')}
          className="num shrink-0 px-0.5 text-xs text-ink-3"
        >
          {words.leads.moreTags(hidden.length)}
        </span>
      )}
    </span>
  )
}
