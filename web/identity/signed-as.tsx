import type { Lead } from '#contract/leads.ts'
import { words } from '#web/words.ts'

const text = words.identity

/** Under which ids of the customer's site this person has signed in. */
export function SignedAs({ lead }: { lead: Lead }) {
  if (lead.signedAs.length === 0) return null
  return (
    <dl>
      <div className="grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm">
        <dt className="text-ink-3">{text.signed}</dt>
        <dd className="min-w-0">
          <span className="num block [overflow-wrap:anywhere]">{lead.signedAs.join(', ')}</span>
          <span className="block text-xs text-ink-3">{text.signedText}</span>
        </dd>
      </div>
    </dl>
  )
}
