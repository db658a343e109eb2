import { useWorkspace } from '#web/accounts/me.ts'
import type { Lead, ScoreLine } from '#contract/leads.ts'
import { reviewText as text } from '#texts/review.ts'
import { quoted } from '#texts/spelling.ts'
import { whyLines } from '#web/review/why-lines.ts'
import { evidenceIn } from '#web/scoring/evidence.ts'
import { wordsOfLine } from '#web/scoring/receipt.tsx'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

/** Why to turn to somebody today: what they want, in words, each with what they said. */
export function WhyToday({ lead, evidence }: { lead: Lead; evidence: ReadonlyMap<string, string> }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const lines = whyLines(lead.score)
  const proofOf = ({ code, messageId, at }: ScoreLine): string => {
    const said = messageId === null || code.startsWith('contact.') ? undefined : evidence.get(messageId)
    return said === undefined ? preciseTime(at, now, timeZone) : quoted(evidenceIn(said))
  }
  if (lines.length === 0) return <p className="mt-1 text-sm text-ink-2">{text.whyNew}</p>
  return (
    <ul className="num mt-1 text-sm">
      {lines.map((line) => (
        <li key={line.code} className="flex items-baseline gap-2 py-1">
          <span className="shrink-0 font-medium">{wordsOfLine(line)}</span>
          <span className="min-w-0 flex-1 truncate text-xs text-ink-3" title={proofOf(line)}>
            {proofOf(line)}
          </span>
        </li>
      ))}
    </ul>
  )
}
