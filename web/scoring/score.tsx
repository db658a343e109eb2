import type { Band } from '#contract/leads.ts'
import { words } from '#web/words.ts'

type Shown = { value: number; band: Band }

/** Number, bar and word: never the colour alone. A `short` bar for cards. */
export function Score(props: { score: Shown; chip?: boolean; short?: boolean }) {
  const { score, chip = false, short = false } = props
  return (
    <span
      className={`b-${score.band} inline-flex shrink-0 items-center text-xs ${short ? 'gap-1.5' : 'gap-2'} ${chip ? 'h-6 rounded-md bg-(--tint) px-2' : ''}`}
    >
      <span
        className={`num text-end text-base font-semibold ${chip ? 'text-(--word)' : short ? '' : 'min-w-7 group-hover/score:underline'}`}
      >
        {score.value}
      </span>{' '}
      <span
        aria-hidden
        className={`h-1 overflow-hidden rounded-full ${short ? 'hidden w-6 @min-[168px]:block' : 'block w-8'} ${chip ? 'bg-[color-mix(in_oklch,var(--word)_18%,var(--tint))]' : 'bg-(--bar-track)'}`}
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
