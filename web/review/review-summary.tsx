import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CircleCheck, Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import type { Review, ReviewLead, ReviewOutcome, ReviewState } from '#contract/review.ts'
import { useLeadWords, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { inboxCountsQuery } from '#web/inbox/inbox-queries.ts'
import { StatusMark } from '#web/leads/status-badge.tsx'
import { reviewText as text } from '#texts/review.ts'
import { paths } from '#web/paths.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { DueLink } from '#web/review/review-states.tsx'
import type { ReviewView } from '#web/review/use-review.ts'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { comingTime, lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

type Done = { outcome: ReviewOutcome; call: CallOutcome | null }

const calls = ['reached', 'left_message', 'no_answer'] as const satisfies readonly CallOutcome[]
const others = [
  'whatsapp',
  'email',
  'later',
  'not_a_lead',
  'passed',
] as const satisfies readonly ReviewOutcome[]
const order: readonly Done[] = [
  ...calls.map((call) => ({ outcome: 'called' as const, call })),
  ...others.map((outcome) => ({ outcome, call: null })),
]

/** What was done, counted and lead by lead, each with its way back. */
export function ReviewSummary(props: { review: Review; next: ReviewState['next']; view: ReviewView }) {
  const { review, next, view } = props
  const leadWords = useLeadWords()
  const { id: workspaceId } = useWorkspace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const lasted = Date.parse(review.finishedAt ?? review.startedAt) - Date.parse(review.startedAt)
  const counts = order
    .map((done) => ({ done, n: review.leads.filter((lead) => isSame(lead, done)).length }))
    .filter(({ n }) => n > 0)
  return (
    <section className="mx-auto grid w-full max-w-[864px] gap-6 px-4 pt-8 pb-20 md:px-6 md:pt-10">
      <div className="flex items-start gap-3">
        <CircleCheck className="mt-1 !size-6 text-hot-ink" aria-hidden />
        <div>
          <h2 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-[-0.015em] outline-none">
            {text.summary.title}
          </h2>
          <p className="text-base text-ink-2">
            {text.summary.text(review.leads.length, leadWords, lasting(lasted))}
          </p>
        </div>
      </div>
      <Left review={review} />
      <dl className="flex flex-wrap gap-px overflow-hidden rounded-md border border-line bg-line">
        {counts.map(({ done, n }) => (
          <div key={done.call ?? done.outcome} className="grid min-w-28 flex-1 gap-0.5 bg-bg px-4 py-3">
            <dt className="text-xs text-ink-2">{view.wordOf(done, null)}</dt>
            <dd className="num text-xl font-semibold">{words.number(n)}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        {next.leads > 0 && (
          <Button look="primary" onClick={() => void view.begin()}>
            {text.summary.more(next.leads, leadWords)}
          </Button>
        )}
        <DueLink />
        <Link to={paths.leads} params={{ workspaceId }} className={buttonLook('default')}>
          {leadWords.Many}
        </Link>
      </div>
      <ul aria-label={text.summary.list} className="border-t border-line">
        {review.leads.map((lead) => (
          <li key={lead.id}>
            <Row lead={lead} view={view} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is left to do: who was put off and until when, and who waits in the inbox meanwhile. */
function Left({ review }: { review: Review }) {
  const { id: workspaceId, timeZone } = useWorkspace()
  const now = useNow()
  const hasInbox = useOpens('inbox')
  const waiting = useQuery({ ...inboxCountsQuery(workspaceId), enabled: hasInbox }).data?.waiting ?? 0
  const times = review.leads
    .filter(({ outcome, call }) => outcome === 'later' || call === 'no_answer')
    .flatMap(({ followUpAt }) => followUpAt ?? [])
    .toSorted()
  const [first] = times
  const until = first === undefined ? '' : comingTime(first, now, timeZone, 'within')
  const isOne = times.every((time) => time === first)
  if (first === undefined && waiting === 0) return null
  return (
    <p className="num flex flex-wrap items-center gap-x-3 text-base">
      {first !== undefined && (
        <span>{(isOne ? text.summary.left : text.summary.leftFrom)(times.length, until)}</span>
      )}
      {waiting > 0 && (
        <Link
          to={paths.inbox}
          params={{ workspaceId }}
          className="inline-flex min-h-6 items-center font-medium text-accent-ink hover:underline pointer-coarse:min-h-11"
        >
          {text.summary.inbox(waiting)}
        </Link>
      )}
    </p>
  )
}

function isSame(lead: ReviewLead, { outcome, call }: Done): boolean {
  return lead.outcome === outcome && (outcome !== 'called' || (lead.call ?? 'reached') === call)
}

function Row({ lead, view }: { lead: ReviewLead; view: ReviewView }) {
  const { id: workspaceId, timeZone } = useWorkspace()
  const now = useNow()
  const name = nameOfLabelled(lead)
  const { outcome, call, followUpAt } = lead
  return (
    <div className="flex min-h-11 items-center gap-3 border-b border-line py-1 text-sm">
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={lead.label} size={28} />
      <Link
        to={paths.lead}
        params={{ workspaceId, leadId: lead.id }}
        className="min-w-0 flex-1 truncate text-base font-medium hover:underline"
      >
        {name}
      </Link>
      <span className="num shrink-0 text-ink-2">
        {outcome !== null && view.wordOf({ outcome, call }, null)}
        {(outcome === 'later' || call === 'no_answer') && followUpAt !== null && (
          <span className="max-md:hidden">
            , {text.summary.until(comingTime(followUpAt, now, timeZone, 'within'))}
          </span>
        )}
      </span>
      <span className="flex w-24 shrink-0 justify-end max-md:hidden">
        <StatusMark status={lead.status} />
      </span>
      <IconButton label={text.summary.undo(name)} onClick={() => view.undo(lead)}>
        <Undo2 aria-hidden />
      </IconButton>
    </div>
  )
}
