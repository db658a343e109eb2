import type { Band } from '#contract/leads.ts'
import { words } from '#web/words.ts'

type Shown = { value: number; band: Band }

/** Number, bar and word: never the colour alone. A `short` bar for cards. */
export function Score(props: { score: Shown; chip?: boolean; short?: boolean }) {
  const { score, chip = false, short = false } = props
  return (
    <span
      className={`b-${score.band} inline-flex shrink-0 items-center gap-2 text-xs ${chip ? 'h-6 rounded-md bg-(--tint) px-2' : ''}`}
    >
      <span
        className={`num text-right text-base font-semibold ${chip ? 'text-(--word)' : short ? 'min-w-5' : 'min-w-7 group-hover/score:underline'}`}
      >
        {score.value}
      </span>{' '}
      <span
        aria-hidden
        className={`block h-1 overflow-hidden ${short ? 'w-6' : 'w-8'} rounded-full ${chip ? 'bg-[color-mix(in_oklch,var(--word)_18%,var(--tint))]' : 'bg-(--bar-track)'}`}
      >
        <span
          className={`block h-full rounded-full bg-(--mark-color) ${score.band === 'warm' ? 'ringed' : ''}`}
          style={{ width: `${score.value}%` }}
        />
      </span>
      <span className="font-medium text-(--word)">{words.band[score.band]}</span>
    </span>
  )
}
