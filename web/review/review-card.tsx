import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Lead } from '#contract/leads.ts'
import type { LeadBrief, ReviewLead } from '#contract/review.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { LeadName, SampleMark } from '#web/leads/lead-cells.tsx'
import { labelOf, waitingSinceOf } from '#web/leads/lead-name.ts'
import { keys, leadQuery } from '#web/leads/lead-queries.ts'
import { placeText } from '#web/leads/place-text.ts'
import { StatusMark } from '#web/leads/status-badge.tsx'
import { reviewText as text } from '#texts/review.ts'
import { ReachOut } from '#web/review/reach-out.tsx'
import { Reasons, TalkLink } from '#web/review/reasons.tsx'
import { briefQuery } from '#web/review/review-queries.ts'
import { CardBones } from '#web/review/review-states.tsx'
import { WhyToday } from '#web/review/why-today.tsx'
import { Score } from '#web/scoring/score.tsx'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { useLive } from '#web/shell/live-context.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { clockTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

/** One lead as it is now: who, why today, the last words, what is still open, and how to reach the person. */
export function ReviewCard({ item, announce }: { item: ReviewLead; announce: string }) {
  const queryClient = useQueryClient()
  const leadWords = useLeadWords()
  const lead = useQuery(leadQuery(item.id))
  const brief = useQuery(briefQuery(item.id))
  useLive((news) => {
    if (news.type === 'resync' || news.leads.includes(item.id))
      void queryClient.invalidateQueries({ queryKey: keys.lead(item.id) })
  })
  const failed = lead.isError ? lead : brief.isError ? brief : null
  if (lead.data && brief.data)
    return <Card lead={lead.data} brief={brief.data} item={item} announce={announce} />
  if (!failed) return <CardBones />
  const retry = () => void queryClient.invalidateQueries({ queryKey: keys.lead(item.id) })
  return <NotLoaded title={text.leadFailed(leadWords)} error={failed.error} onRetry={retry} />
}

type Shown = { lead: Lead; brief: LeadBrief; item: ReviewLead; announce: string }

function Card({ lead, brief, item, announce }: Shown) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The next lead is read out, and the keys go on working from there.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const evidence = new Map(brief.evidence.map((one): [string, string] => [one.messageId, one.text]))
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 pt-4 pb-4 md:flex-nowrap md:px-8 md:pt-6 md:pb-5">
        <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={48} />
        <div className="min-w-0 flex-1">
          <h2
            ref={heading}
            tabIndex={-1}
            className="line-clamp-2 text-xl font-semibold tracking-[-0.015em] outline-none [overflow-wrap:anywhere] md:text-2xl md:tracking-[-0.02em]"
          >
            <LeadName lead={lead} breaks />
            {lead.sample && (
              <>
                {' '}
                <SampleMark lead={lead} />
              </>
            )}
            <span className="sr-only">, {announce}</span>
          </h2>
          <About lead={lead} />
        </div>
        <div className="flex w-full items-center gap-2 md:w-auto">
          <Score score={lead.score} chip />
          <StatusMark status={lead.status} />
        </div>
      </div>
      <div className="grid gap-2">
        <Reasons lead={lead} item={item} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-5 pb-5 md:grid-cols-[minmax(0,1fr)_minmax(0,344px)] md:gap-12 md:px-8 md:pt-6 md:pb-7">
        <section>
          <LastWords brief={brief} />
          <StillOpen brief={brief} waits={lead.waitingSince !== null} />
          {waitingSinceOf(lead) === null && (
            <p className="mt-3 text-sm">
              <TalkLink lead={lead} />
            </p>
          )}
        </section>
        <section>
          <Part>{text.why}</Part>
          <WhyToday lead={lead} evidence={evidence} />
          <div className="mt-5">
            <ReachOut lead={lead} />
          </div>
        </section>
      </div>
    </>
  )
}

/** Firm, place, the hour there, and since when. */
function About({ lead }: { lead: Lead }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const there = lead.source.timeZone
  const parts = [
    lead.company,
    lead.location && placeText(lead.location),
    there === null || there === timeZone ? null : text.there(hourIn(there, now)),
    text.firstSeen(preciseTime(lead.firstSeenAt, now, timeZone)),
  ].filter((part) => part !== null && part !== '')
  return <p className="num truncate text-sm text-ink-2">{parts.join(' · ')}</p>
}

function hourIn(timeZone: string, now: number): string {
  try {
    return clockTime(new Date(now), timeZone)
  } catch {
    // The visitor's browser named a zone that this one does not know.
    return ''
  }
}

function Part({ children }: { children: string }) {
  return <h3 className="text-xs font-medium text-ink-2">{children}</h3>
}

function LastWords({ brief: { lastWords } }: { brief: LeadBrief }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  if (lastWords === null) return <p className="text-sm text-ink-3">{text.nothingSaid}</p>
  const at = preciseTime(lastWords.at, now, timeZone)
  return (
    <>
      <Part>{text.lastWords}</Part>
      <blockquote
        dir="auto"
        className="mt-2 mb-1 line-clamp-6 text-base leading-6 tracking-[-0.012em] text-pretty [overflow-wrap:anywhere] md:text-xl md:leading-7"
      >
        {lastWords.text}
      </blockquote>
      <p className="num line-clamp-2 text-xs text-ink-3">
        {lastWords.after === null ? at : text.after(at, lastWords.after)}
      </p>
    </>
  )
}

function StillOpen({ brief: { open }, waits }: { brief: LeadBrief; waits: boolean }) {
  return (
    <div className="mt-5 md:mt-6">
      <Part>{text.stillOpen}</Part>
      {open.length === 0 ? (
        <p className={`mt-1 text-sm ${waits ? '' : 'text-ink-3'}`}>
          {waits ? text.wantsPerson : text.nothingOpen}
        </p>
      ) : (
        <ul className="mt-1">
          {open.map(({ question, messageId }) => (
            <li
              key={messageId + question}
              className="relative py-1 ps-4 text-sm md:py-1.5 md:text-base md:leading-5"
            >
              <span
                aria-hidden
                className="absolute top-[11px] start-0.5 size-1.5 rounded-full border-[1.5px] border-line-control md:top-[13px]"
              />
              <span dir="auto">{question}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
