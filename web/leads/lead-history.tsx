import { useInfiniteQuery } from '@tanstack/react-query'
import {
  CircleDot,
  Hand,
  MessageSquare,
  MousePointerClick,
  Pencil,
  ScanSearch,
  StickyNote,
  Tag,
  Undo2,
  UserRound,
  UserRoundCheck,
  UserRoundX,
} from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Lead, Status } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { talkIcons, talkSentences } from '#web/desk/talk-events.ts'
import { identityIcons, identitySentences } from '#web/identity/identity-events.ts'
import { mergedName } from '#web/identity/merged-name.ts'
import { correctionIcons, correctionSentences } from '#web/leads/correction-events.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { lostReasonText, lostReasonWithin } from '#web/leads/lost-reason.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { Button } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.history
type Data = LeadEvent['data']

const icons: Record<string, LucideIcon> = {
  'lead.created': MessageSquare,
  'status.changed': CircleDot,
  'assignee.changed': UserRound,
  'field.changed': Pencil,
  'fact.found': ScanSearch,
  'tag.added': Tag,
  'tag.removed': Tag,
  'note.added': StickyNote,
  'note.changed': StickyNote,
  'note.removed': StickyNote,
  takeover: UserRoundCheck,
  handback: Undo2,
  asked: Hand,
  tracked: MousePointerClick,
  'erasure.asked': UserRoundX,
  ...identityIcons,
  ...correctionIcons,
  ...talkIcons,
}

/** What happened, as a sentence; those that begin with somebody's name leave the name to the caller. */
type Sentence = (data: Data, byMember: boolean, who: string | null) => { says: string; named: boolean }

const sentences: Record<string, Sentence> = {
  'lead.created': (_, byMember) => ({ says: byMember ? text.createdByHand : text.created, named: byMember }),
  'status.changed': ({ from, to, auto, reason }) => ({
    says:
      auto === 'reply' || auto === 'call'
        ? words.facts.history[auto === 'reply' ? 'autoReply' : 'autoCall'](statusWord(to))
        : because(text.setStatus(statusWord(from), statusWord(to)), reason),
    named: true,
  }),
  'lostReason.changed': ({ to }) => ({
    says: to ? words.board.lost.told(lostReasonText(String(to))) : words.board.lost.taken,
    named: true,
  }),
  'assignee.changed': ({ to }, _, who) => ({
    says: to ? (to === who ? text.tookOn : text.assigned(String(to))) : text.unassigned,
    named: true,
  }),
  'field.changed': ({ field, to }) => ({
    says: to
      ? text.changed(words.within(fieldWord(field)), String(to))
      : text.cleared(words.within(fieldWord(field))),
    named: true,
  }),
  'fact.found': ({ field, value }) => ({
    says: text.factFound(fieldWord(field), phoneText(String(value))),
    named: false,
  }),
  'tag.added': ({ tag }) => ({ says: text.tagAdded(`#${String(tag)}`), named: true }),
  'tag.removed': ({ tag }) => ({ says: text.tagRemoved(`#${String(tag)}`), named: true }),
  'note.added': () => ({ says: text.noteAdded, named: true }),
  'note.changed': () => ({ says: text.noteChanged, named: true }),
  'note.removed': () => ({ says: text.noteRemoved, named: true }),
  takeover: () => ({ says: text.took, named: true }),
  handback: () => ({ says: text.handedBack, named: true }),
  asked: () => ({ says: text.asked, named: false }),
  tracked: ({ name, data }) => ({ says: text.tracked(String(name), trackedText(data)), named: false }),
  'erasure.asked': () => ({ says: text.erasureAsked, named: false }),
  ...identitySentences,
  ...correctionSentences,
}

/** Lost, and why. */
function because(sentence: string, reason: unknown): string {
  return typeof reason === 'string' ? words.board.lost.because(sentence, lostReasonWithin(reason)) : sentence
}

/** What came along with a tracked event, in one line. */
function trackedText(data: unknown): string {
  return Object.entries(data ?? {})
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ')
}

export function LeadHistory({ lead }: { lead: Lead }) {
  const leadId = lead.id
  const { timeZone } = useWorkspace()
  const now = useNow()
  const history = useInfiniteQuery({
    queryKey: keys.events(leadId),
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/v1/leads/{id}/events', {
        params: { id: leadId },
        query: { limit: 30, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const events = history.data?.pages.flatMap((page) => page.items) ?? []
  if (history.isPending) return <Bone className="h-3 w-3/5" />
  if (history.isError && events.length === 0) {
    return (
      <p role="alert" className="text-sm text-ink-2">
        {text.failed}{' '}
        <button type="button" className="font-medium text-accent-ink" onClick={() => void history.refetch()}>
          {words.app.retry}
        </button>
      </p>
    )
  }
  if (events.length === 0) return <p className="text-sm text-ink-3">{text.none}</p>
  return (
    <>
      <ol className="text-xs text-ink-2">
        {events.map((event) => (
          <Entry
            key={event.id}
            event={event}
            lead={lead}
            time={preciseTime(event.at, now, timeZone)}
            full={fullTime(event.at, timeZone)}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button look="quiet" size="small" className="mt-1 -ms-2" onClick={() => void history.fetchNextPage()}>
          {text.more}
        </Button>
      )}
    </>
  )
}

function Entry(props: { event: LeadEvent; lead: Lead; time: string; full: string }) {
  const { event, time, full } = props
  const { timeZone } = useWorkspace()
  const Icon = icons[event.kind] ?? CircleDot
  const { says, named } = (sentences[event.kind] ?? talkSentences(timeZone)[event.kind])?.(
    event.data,
    event.actor.kind === 'member',
    event.actor.name,
  ) ?? {
    says: event.kind,
    named: true,
  }
  const who = event.actor.name ?? textOf(event.data['name']) ?? text.somebody[event.actor.kind]
  return (
    <li className="grid grid-cols-[16px_minmax(0,1fr)_auto] gap-2 py-1.5">
      <Icon className="mt-px !size-3.5 text-ink-3" aria-hidden />
      <span className="[overflow-wrap:anywhere]">
        {named && <span className="font-medium text-ink">{who} </span>}
        {says}
        {event.kind === 'lead.created' && beganAs(event, props.lead)}
      </span>
      <time dateTime={event.at} title={full} className="text-ink-3">
        {time}
      </time>
    </li>
  )
}

/** Whose beginning it was, where the lead is made of several. */
function beganAs({ data }: LeadEvent, lead: Lead): string {
  if (data['ofId'] === undefined) return ''
  const merged = lead.merged.find(({ id }) => id === data['ofId'])
  return ` ${text.of(merged ? mergedName(merged, lead) : text.ofMerged)}`
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function statusWord(value: unknown): string {
  const known: Status | undefined = statuses.find((status) => status === value)
  return known ? words.status[known] : String(value)
}

function fieldWord(value: unknown): string {
  const names: Record<string, string> = words.field
  return names[String(value)] ?? String(value)
}
