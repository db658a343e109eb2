import type { ScoringPreview } from '#contract/scoring.ts'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'
import { useLeadWords } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { BandMoves } from '#web/scoring-rules/band-moves.tsx'
import type { usePreview } from '#web/scoring-rules/use-preview.ts'
import { Button } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

/** What the rules on the page would change; null while they are not in order. */
export function Preview(props: {
  rules: ScoreRules | null
  changed: boolean
  tried: ReturnType<typeof usePreview>
}) {
  const { rules, changed, tried } = props
  const leadWords = useLeadWords()
  return (
    <section aria-label={text.would}>
      <h3 className="text-sm font-semibold">{text.would}</h3>
      {!changed ? (
        <p className="mt-1 text-sm text-ink-2 text-pretty">{text.nothingYet(leadWords)}</p>
      ) : rules === null ? (
        <p className="mt-1 text-sm text-ink-2">{text.fixFirst}</p>
      ) : tried.isError ? (
        <div role="alert" className="mt-1 grid justify-items-start gap-2 text-sm">
          <p className="text-danger-ink">{`${text.tryFailed}. ${reasonOf(tried.error)}`}</p>
          <Button size="small" onClick={() => void tried.refetch()}>
            {words.app.retry}
          </Button>
        </div>
      ) : tried.data ? (
        <div aria-busy={tried.behind} className="transition-opacity aria-busy:opacity-60">
          <Outcome preview={tried.data} />
        </div>
      ) : (
        <div role="status" aria-label={text.trying} className="mt-2 grid gap-3">
          <Bone className="h-4 w-full" />
          <Bone className="h-28 w-full" />
        </div>
      )}
    </section>
  )
}

export function changingIn({ moves }: ScoringPreview): number {
  return moves.reduce((sum, move) => sum + move.leads, 0)
}

function Outcome({ preview }: { preview: ScoringPreview }) {
  const leadWords = useLeadWords()
  const { leads, tried, exact, samples, moves } = preview
  if (leads === 0) return <p className="mt-1 text-sm text-ink-2">{text.noLeads(leadWords)}</p>
  return (
    <>
      <p role="status" className="mt-1 text-base font-medium">
        {text.change(changingIn(preview), exact, leadWords)}
      </p>
      <p className="text-sm text-ink-2 text-pretty">
        {samples
          ? text.triedSamples(leads, leadWords)
          : exact
            ? text.triedAll(leads, leadWords)
            : text.triedSome(tried, leads, leadWords)}{' '}
        {text.rescored(preview.rescored, exact)}
      </p>
      <BandTable now={preview.now} then={preview.then} />
      {moves.length > 0 && <BandMoves moves={moves} />}
    </>
  )
}

function BandTable({ now, then }: Pick<ScoringPreview, 'now' | 'then'>) {
  const cell = 'py-1.5 text-end'
  return (
    <table className="num mt-2 w-full text-sm">
      <thead>
        <tr className="text-xs text-ink-3 [&>th]:font-normal">
          <th scope="col" className="text-start">
            <span className="sr-only">{text.band1}</span>
          </th>
          <th scope="col" className={cell}>
            {text.now}
          </th>
          <th scope="col" className={cell}>
            {text.then}
          </th>
          <th scope="col" className={`${cell} w-16`}>
            <span className="sr-only">{text.difference}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {(['hot', 'warm', 'cold'] as const).map((band) => (
          <tr key={band} className={`b-${band} border-t border-line`}>
            <th scope="row" className="py-1.5 text-start font-medium text-(--word)">
              {words.band[band]}
            </th>
            <td className={`${cell} text-ink-3`}>{text.whole(now[band])}</td>
            <td className={cell}>{text.whole(then[band])}</td>
            <td className={cell}>{text.signed(then[band] - now[band])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
