import type { Lead } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { lostReasonText } from '#web/leads/lost-reason.ts'
import { useChangeLead } from '#web/leads/use-change-lead.ts'
import { askWhyLost } from '#web/leads/why-lost.ts'
import { words } from '#web/words.ts'

const text = words.board.lost

/** Why the lead is lost, to be said or corrected by a click. */
export function WhyLostLine({ lead }: { lead: Lead }) {
  const mayWrite = useMayWrite()
  const { setLostReason } = useChangeLead(lead.id)
  const { lostReason } = lead
  const says = lostReason === null ? null : lostReasonText(lostReason)
  if (!mayWrite) return <span className="max-w-64 truncate">{says ?? '–'}</span>
  async function ask() {
    const answer = await askWhyLost(nameOf(lead), lostReason)
    if (answer !== undefined) setLostReason(lead, answer)
  }
  return (
    <button
      type="button"
      aria-label={says === null ? text.say : text.change(says)}
      title={says ?? text.say}
      onClick={() => void ask()}
      className={`relative max-w-64 truncate rounded-sm underline decoration-line-control underline-offset-3 before:absolute before:-inset-x-1 before:-inset-y-2 hover:decoration-current ${says === null ? 'text-ink-3' : ''}`}
    >
      {says ?? text.say}
    </button>
  )
}
