import { scoringText as text } from '#texts/scoring.ts'

/** How far earlier scores have been brought to the version in use. */
export function Rescoring({ wanted, done }: { wanted: number; done: number }) {
  const label = text.rescoring(done, wanted)
  return (
    <div className="mb-6 grid gap-1.5 rounded-md border border-line bg-subtle px-4 py-3 text-sm">
      <p role="status" className="num font-medium">
        {label}
      </p>
      <progress
        aria-label={text.rescoringLabel}
        value={done}
        max={Math.max(1, wanted)}
        className="h-1 w-full appearance-none overflow-hidden rounded-full bg-(--bar-track) [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-(--bar-track) [&::-webkit-progress-value]:bg-accent"
      />
      <p className="text-ink-2">{text.rescoringText}</p>
    </div>
  )
}
