import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Undo2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CallOutcome } from '#contract/messages.ts'
import type { Review, ReviewLead, ReviewOutcome } from '#contract/review.ts'
import { useLeadWords, useMayWrite, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { leadQuery } from '#web/leads/lead-queries.ts'
import { reviewText as text } from '#texts/review.ts'
import { paths } from '#web/paths.ts'
import { OutcomeBar } from '#web/review/outcome-bar.tsx'
import { ReviewCard } from '#web/review/review-card.tsx'
import { ReviewProgress } from '#web/review/review-progress.tsx'
import { briefQuery } from '#web/review/review-queries.ts'
import { currentOf } from '#web/review/review-steps.ts'
import { CardBones, DueLink, NobodyNew, OnlyToLook } from '#web/review/review-states.tsx'
import { ReviewSummary } from '#web/review/review-summary.tsx'
import { useReview } from '#web/review/use-review.ts'
import type { ReviewView } from '#web/review/use-review.ts'
import { useSinceText } from '#web/review/use-since-text.ts'
import { wayTo } from '#web/review/ways-to.ts'
import { SwipeCard } from '#web/review/swipe-card.tsx'
import { useSeen } from '#web/seen/use-seen.ts'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { useTitle } from '#web/ui/use-title.ts'

/** One new lead after the other, until none is left. */
export function ReviewPage() {
  const workspace = useWorkspace()
  useTitle(text.title, workspace.name)
  const view = useReview()
  const { review } = view
  const current = review && currentOf(review)
  const at = review && current ? review.leads.indexOf(current) + 1 : 0
  return (
    <>
      <Head view={view} progress={review && current ? text.progress(at, review.leads.length) : null} />
      {review && current && <ReviewProgress review={review} at={at} />}
      <p role="status" className="min-h-4 shrink-0 truncate px-4 text-xs text-ink-2 md:hidden">
        {view.said}
      </p>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        <Body view={view} />
      </div>
    </>
  )
}

function Head({ view, progress }: { view: ReviewView; progress: string | null }) {
  const { id: workspaceId } = useWorkspace()
  useHotkey('u', () => view.undo(), view.mayUndo)
  const { review } = view
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 pe-2 ps-4 md:px-6">
      <h1 className="text-xl font-semibold tracking-[-0.015em]">{text.title}</h1>
      {progress !== null && <span className="num text-sm text-ink-3 md:hidden">{progress}</span>}
      <span className="flex-1" />
      {review && progress !== null && <Since review={review} />}
      <span className="max-md:hidden">
        <DueLink quiet />
      </span>
      {review && (
        <>
          <Button
            look="quiet"
            className="max-md:hidden"
            aria-keyshortcuts="u"
            disabled={!view.mayUndo}
            onClick={() => view.undo()}
          >
            <Undo2 aria-hidden />
            {text.undo}
            <KeyCap>U</KeyCap>
          </Button>
          <IconButton
            size="touch"
            label={text.undo}
            className="md:!hidden"
            disabled={!view.mayUndo}
            onClick={() => view.undo()}
          >
            <Undo2 className="!size-5" aria-hidden />
          </IconButton>
          <Link
            to={paths.leads}
            params={{ workspaceId }}
            className={`${buttonLook('default')} max-md:!hidden`}
          >
            {text.leave}
          </Link>
          <Link
            to={paths.leads}
            params={{ workspaceId }}
            aria-label={text.leave}
            title={text.leave}
            className={`${buttonLook('quiet', 'touch', true)} md:!hidden`}
          >
            <X className="!size-5" aria-hidden />
          </Link>
        </>
      )}
      <span className="sr-only" aria-live="polite">
        {review && progress === null ? text.summary.title : ''}
      </span>
    </header>
  )
}

function Since({ review }: { review: Review }) {
  const leadWords = useLeadWords()
  return (
    <span className="hidden border-e border-line pe-4 text-sm text-ink-2 xl:block">
      {text.since(useSinceText(review.since), leadWords)}
    </span>
  )
}

function Body({ view }: { view: ReviewView }) {
  const mayWrite = useMayWrite()
  const { query, review } = view
  if (query.isPending) return <CardBones />
  if (!query.data)
    return <NotLoaded title={text.failed} error={query.error} onRetry={() => void query.refetch()} />
  const { next } = query.data
  if (!mayWrite) return <OnlyToLook next={next} />
  if (!review) return <NobodyNew next={next} />
  if (!currentOf(review)) return <ReviewSummary review={review} next={next} view={view} />
  return <Current review={review} view={view} />
}

function Current({ review, view }: { review: Review; view: ReviewView }) {
  const queryClient = useQueryClient()
  const item = currentOf(review)
  const at = item ? review.leads.indexOf(item) : 0
  const nextId = review.leads.slice(at + 1).find(({ outcome }) => outcome === null)?.id
  // Whoever comes next is there before the key is up.
  useEffect(() => {
    if (nextId === undefined) return
    void queryClient.prefetchQuery(leadQuery(nextId))
    void queryClient.prefetchQuery(briefQuery(nextId))
  }, [nextId, queryClient])
  if (!item) return null
  return <OnScreen key={item.id} item={item} at={text.progress(at + 1, review.leads.length)} view={view} />
}

function OnScreen({ item, at, view }: { item: ReviewLead; at: string; view: ReviewView }) {
  // Nothing is said of somebody who is not to be seen yet, as by a key that was held too long.
  const lead = useQuery(leadQuery(item.id)).data
  const isShown = lead !== undefined
  useSeen(lead)
  const [asking, setAsking] = useState(false)
  const { id: workspaceId } = useWorkspace()
  const hasInbox = useOpens('inbox')
  const navigate = useNavigate()
  const decide = (outcome: ReviewOutcome, until?: Date) => isShown && view.decide(item, outcome, { until })
  const decideCall = (call: CallOutcome) => isShown && view.decide(item, 'called', { call })
  const way = wayTo(item)
  const conversationId = lead?.conversation?.id ?? null
  const reach = () => {
    if (way === 'phone') setAsking(isShown)
    else if (way === 'email') decide('email')
    else if (hasInbox && conversationId !== null)
      void navigate({ to: paths.talk, params: { workspaceId, conversationId } })
  }
  return (
    <>
      <SwipeCard
        way={way}
        onLeft={() => decide('later')}
        onRight={reach}
        foot={
          <OutcomeBar
            item={item}
            conversationId={conversationId}
            changed={item.status !== item.wasStatus}
            asking={asking}
            onAsk={(asks) => setAsking(asks && isShown)}
            onCalled={decideCall}
            onChoose={decide}
            onMissing={view.tell}
          />
        }
      >
        <ReviewCard item={item} announce={at} />
      </SwipeCard>
      <p className="px-4 pt-4 pb-8 text-center text-xs text-balance text-ink-3 max-md:hidden">{text.foot}</p>
    </>
  )
}
