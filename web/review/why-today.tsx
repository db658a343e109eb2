import { useWorkspace } from '#web/accounts/me.ts'
import type { Lead } from '#contract/leads.ts'
import { reviewText as text } from '#texts/review.ts'
import { quoted } from '#texts/spelling.ts'
import { whyLines } from '#web/review/why-lines.ts'
import type { WhyLine } from '#web/review/why-lines.ts'
import { evidenceIn } from '#web/scoring/evidence.ts'
import { signed, wordsOfLine } from '#web/scoring/receipt.tsx'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** Why somebody stands where they do: the receipt's lines with their evidence, adding up to the score. */
export function WhyToday({ lead, evidence }: { lead: Lead; evidence: ReadonlyMap<string, string> }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { shown, total } = whyLines(lead.score)
  const proofOf = (one: WhyLine): string | null => {
    if (one.type === 'rest') return text.lines(one.lines)
    if (one.type === 'limit' || one.line.messageId === null) return null
    const said = one.line.code.startsWith('contact.') ? undefined : evidence.get(one.line.messageId)
    return said === undefined ? preciseTime(one.line.at, now, timeZone) : quoted(evidenceIn(said))
  }
  return (
    <ul className="num mt-1 text-sm">
      {shown.map((one) => (
        <li key={keyOf(one)} className="flex items-baseline gap-2 py-1">
          <span className="shrink-0">{labelOf(one)}</span>
          <span className="min-w-0 flex-1 truncate text-xs text-ink-3" title={proofOf(one) ?? undefined}>
            {proofOf(one)}
          </span>
          <span className="font-medium">{signed(one.type === 'line' ? one.line.points : one.points)}</span>
        </li>
      ))}
      <li className="mt-1 flex justify-between border-t border-line-strong pt-2 font-semibold">
        <span>{words.score.total}</span>
        <span>{total}</span>
      </li>
    </ul>
  )
}

function keyOf(one: WhyLine): string {
  return one.type === 'line'
    ? `${one.line.code} ${one.line.messageId ?? ''}`
    : one.type === 'limit'
      ? `limit ${one.family ?? ''} ${one.points}`
      : 'rest'
}

function labelOf(one: WhyLine): string {
  if (one.type === 'line') return wordsOfLine(one.line)
  if (one.type === 'limit')
    return one.family === null ? text.limitTotal : text.limitOf(words.score.family[one.family])
  const [first = '', ...others] = one.families.map((family) => words.score.family[family])
  return [first, ...others.map((other) => words.within(other))].join(', ')
}
