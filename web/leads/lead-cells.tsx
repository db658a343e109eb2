import { CalendarClock, Hand } from 'lucide-react'
import type { LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { labelOf, nameOf, waitingSinceOf } from '#web/leads/lead-name.ts'
import { Tag } from '#web/tags/tag.tsx'
import { Breakable } from '#web/ui/breakable.tsx'
import { comingDay, comingTime, fullTime, lasting, preciseTime, shortTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/**
 * The name as it is written: a session label in tabular figures, so that labels line up. In a row it is cut; where there
 * is room it `breaks`.
 */
export function LeadName({ lead, breaks = false }: { lead: LeadItem; breaks?: boolean }) {
  if (lead.name !== null || lead.email !== null || lead.phone !== null) {
    return breaks ? <Breakable>{nameOf(lead)}</Breakable> : nameOf(lead)
  }
  return (
    <>
      {words.leads.visitor} <span className="num">{labelOf(lead)}</span>
    </>
  )
}

/** A name with the place after it: one that finds no room for a word wraps out of sight, as names are not cut before places. */
export const nameLine = 'flex h-5 min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5 overflow-hidden'
/** A name with its marks, for which it is cut. */
export const markedName = 'flex max-w-full min-w-0 items-baseline gap-1.5'
export const placeLook = 'min-w-12 flex-1 basis-12 truncate text-sm text-ink-3'

/** What tells a name from others: a raised hand if the visitor waits for a person, and a word if nobody is behind it. */
export function NameMarks({ lead }: { lead: LeadItem }) {
  const since = waitingSinceOf(lead)
  return (
    <>
      {since !== null && <WaitingMark since={since} />}
      <SampleMark lead={lead} />
    </>
  )
}

// Marks that most rows lack look at the clock where they stand only: to listen to it costs a row that is scrolled by.
function WaitingMark({ since }: { since: string }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const waiting = words.leads.waitingSince(
    preciseTime(since, now, timeZone),
    lasting(now - Date.parse(since)),
  )
  return (
    <span role="img" aria-label={waiting} title={waiting} className="shrink-0 self-center text-ink">
      <Hand className="!size-3.5" aria-hidden />
    </span>
  )
}

/** That somebody turns to them again, and when; red once the time has come. */
export function FollowUpMark({ lead: { followUpAt: at } }: { lead: LeadItem }) {
  return at === null || at === undefined ? null : <DueMark at={at} />
}

function DueMark({ at }: { at: string }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const isDue = Date.parse(at) <= now
  return (
    <time
      dateTime={at}
      title={words.leads.followUp(comingTime(at, now, timeZone))}
      className={`num inline-flex shrink-0 items-center gap-1 self-center justify-self-start text-xs font-normal whitespace-nowrap ${isDue ? 'text-danger-ink' : 'text-ink-2'}`}
    >
      <CalendarClock className="!size-3.5" aria-hidden />
      {comingDay(at, now, timeZone)}
    </time>
  )
}

export function SampleMark({ lead }: { lead: Pick<LeadItem, 'sample'> }) {
  if (!lead.sample) return null
  return (
    <span className="inline-block shrink-0 rounded-sm border border-line px-1 align-middle text-xs leading-4 font-normal tracking-normal text-ink-3">
      {words.leads.sample}
    </span>
  )
}

/** When the visitor was last here, which is what the column sorts by. */
export function ActiveTime({ lead: { lastActiveAt } }: { lead: LeadItem }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
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
