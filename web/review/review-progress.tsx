import type { Review } from '#contract/review.ts'
import { reviewText as text } from '#texts/review.ts'
import { doneIn } from '#web/review/review-steps.ts'
import { words } from '#web/words.ts'

/** With more leads than this a piece for each would be too thin to be seen. */
const mostPieces = 40

/** A piece for each lead: done, on screen, to come. */
export function ReviewProgress({ review, at }: { review: Review; at: number }) {
  const of = review.leads.length
  const done = doneIn(review)
  return (
    <div className="flex h-6 shrink-0 items-center gap-4 px-4 md:px-6">
      <div
        role="progressbar"
        aria-label={text.progressLabel}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
        aria-valuetext={text.progress(at, of)}
        className="flex h-1 min-w-0 flex-1 gap-1"
      >
        {of > mostPieces ? (
          <span className="flex-1 overflow-hidden rounded-full bg-strong">
            <span className="block h-full bg-accent" style={{ width: `${(done / of) * 100}%` }} />
          </span>
        ) : (
          review.leads.map(({ id, outcome }, index) => (
            <span
              key={id}
              className={`h-1 min-w-0 flex-1 rounded-[2px] ${outcome !== null ? 'bg-ink-3' : index === at - 1 ? 'bg-accent' : 'bg-strong'}`}
            />
          ))
        )}
      </div>
      <span className="num hidden text-sm text-ink-3 md:block">
        <b className="font-medium text-ink">{words.number(at)}</b>{' '}
        {text.progress(at, of).replace(/^\S+ /, '')}
      </span>
    </div>
  )
}
