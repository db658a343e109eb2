import type { RuleKey } from '#rules/scoring/rule-changes.ts'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { NumberField, ProblemLine, useNumberIds, type NumberState } from '#web/scoring-rules/number-field.tsx'
import { words } from '#web/words.ts'

const most = 100
const names = words.band

/** From where on somebody is warm and hot; the bar shows it, the numbers say it. */
export function BandLimits(props: {
  bands: ScoreRules['bands'] | null
  stateOf: (key: RuleKey) => NumberState
}) {
  const { bands, stateOf } = props
  const idOf = useNumberIds()
  return (
    <section aria-label={text.bands}>
      <h3 className="text-sm font-semibold">{text.bands}</h3>
      {bands && <BandBar warm={bands.warm} hot={bands.hot} />}
      <div className="mt-3 grid gap-1">
        {(['warm', 'hot'] as const).map((band) => {
          const key = `bands.${band}` as const
          const label = text.from(names[band])
          return (
            <div key={band} className="flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              <span className="me-auto">{label}</span>
              <NumberField label={label} id={idOf(key)} state={stateOf(key)} />
              <ProblemLine id={idOf(key)} state={stateOf(key)} band />
            </div>
          )
        })}
      </div>
    </section>
  )
}

function BandBar({ warm, hot }: { warm: number; hot: number }) {
  const parts = [
    { band: 'cold', from: 0, to: warm - 1, share: warm },
    { band: 'warm', from: warm, to: hot - 1, share: hot - warm },
    { band: 'hot', from: hot, to: most, share: most - hot },
  ] as const
  return (
    <>
      <div aria-hidden className="mt-4 flex h-2 gap-0.5">
        {parts.map(({ band, share }) => (
          <span
            key={band}
            className={`b-${band} min-w-px rounded-xs bg-(--mark-color) ${band === 'warm' ? 'ringed' : ''}`}
            style={{ flexGrow: share, flexBasis: 0 }}
          />
        ))}
      </div>
      <p className="num mt-3 flex flex-wrap justify-between gap-x-3 text-xs text-ink-2">
        {parts.map(({ band, from, to }) => (
          <span key={band}>{text.band(names[band], from, to)}</span>
        ))}
      </p>
    </>
  )
}
