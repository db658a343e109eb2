import { Link } from '@tanstack/react-router'
import { Clock, Hand } from 'lucide-react'
import { memo } from 'react'
import type { ConversationItem } from '#contract/conversations.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { useHasDraft } from '#web/inbox/drafts.ts'
import { lastWordsOf } from '#web/inbox/talk-words.ts'
import { useOutbox } from '#web/inbox/use-outbox.ts'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { AssistantAvatar, LeadAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { comingTime, fullTime, lasting, preciseTime, shortTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { words } from '#web/words.ts'

const text = inboxText.row

/** One conversation of the list: who, since when, the last words, and who answers. */
export const TalkRow = memo(function TalkRow({ talk, open }: { talk: ConversationItem; open: boolean }) {
  const workspace = useWorkspace()
  const me = useMe()
  const { lead } = talk
  // Nobody is behind a sample.
  const waits = talk.waitingSince !== null && talk.state === 'open' && !lead.sample
  const hasDraft = useHasDraft(me.id, talk.id)
  const unsent = useOutbox().list.some(
    ({ conversationId, noteOn }) => noteOn === null && conversationId === talk.id,
  )
  const said = lastWordsOf(talk)
  const forMe = waits && talk.holder.type === 'assistant' && talk.offeredTo?.id === me.id
  return (
    <Link
      to={paths.talk}
      params={{ workspaceId: workspace.id, conversationId: talk.id }}
      search={true}
      data-talk={talk.id}
      preload={false}
      aria-current={open ? 'true' : undefined}
      className={`flex h-16 items-start gap-3 border-b border-line px-4 py-3 outline-offset-[-4px] [contain-intrinsic-size:auto_64px] [content-visibility:auto] ${
        open ? 'bg-accent-soft shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-muted'
      }`}
    >
      <span className="mt-1">
        <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={lead.label} size={32} />
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className={`truncate ${waits ? 'font-semibold' : 'font-medium'}`}>
            {nameOfLabelled(lead)}
          </span>
          <span className="flex-1" />
          <RowTime talk={talk} waits={waits} />
        </span>
        <span className="flex items-center gap-2">
          <span dir="auto" className="min-w-0 flex-1 truncate text-sm text-ink-2">
            {forMe && (
              <span className="me-1 rounded-sm bg-accent-soft px-1 font-medium text-accent-ink">
                {text.offeredYou}
              </span>
            )}
            {unsent ? (
              <span className="font-medium text-ink">{text.unsent} </span>
            ) : (
              hasDraft && <span className="font-medium text-accent-ink">{text.draft} </span>
            )}
            {said}
          </span>
          {lead.sample && (
            <span className="shrink-0 rounded-sm border border-line px-1 text-xs text-ink-3">
              {text.sample}
            </span>
          )}
          <Answering talk={talk} />
        </span>
      </span>
    </Link>
  )
})

function RowTime({ talk, waits }: { talk: ConversationItem; waits: boolean }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const since = talk.waitingSince
  if (waits && since !== null) {
    const lasted = lasting(now - Date.parse(since))
    return (
      <time
        dateTime={since}
        title={words.leads.waitingSince(preciseTime(since, now, timeZone), lasted)}
        className="flex shrink-0 items-center gap-1 text-xs font-medium whitespace-nowrap"
      >
        <Hand className="!size-3" aria-hidden />
        <span className="sr-only">{words.lead.waiting}</span>
        {lasted}
      </time>
    )
  }
  if (talk.state === 'snoozed' && talk.snoozedUntil !== null) {
    return (
      <time
        dateTime={talk.snoozedUntil}
        title={fullTime(talk.snoozedUntil, timeZone)}
        className="flex shrink-0 items-center gap-1 text-xs whitespace-nowrap text-ink-3"
      >
        <Clock className="!size-3" aria-hidden />
        {text.until(comingTime(talk.snoozedUntil, now, timeZone, 'within'))}
      </time>
    )
  }
  return (
    <time
      dateTime={talk.lastAt}
      title={fullTime(talk.lastAt, timeZone)}
      className="shrink-0 text-xs whitespace-nowrap text-ink-3"
    >
      {shortTime(talk.lastAt, now, timeZone)}
    </time>
  )
}

function Answering({ talk: { holder, state, waitingSince, offeredTo } }: { talk: ConversationItem }) {
  if (state === 'closed') return null
  if (holder.type === 'member')
    return (
      <span title={text.heldBy(holder.name)}>
        <TeamAvatar name={holder.name} />
        <span className="sr-only">{text.heldBy(holder.name)}</span>
      </span>
    )
  if (offeredTo !== null)
    return (
      <span title={text.offeredTo(offeredTo.name)} className="opacity-60">
        <TeamAvatar name={offeredTo.name} />
        <span className="sr-only">{text.offeredTo(offeredTo.name)}</span>
      </span>
    )
  if (waitingSince !== null) return null
  return (
    <span title={text.byAssistant}>
      <AssistantAvatar />
      <span className="sr-only">{text.byAssistant}</span>
    </span>
  )
}
