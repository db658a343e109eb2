import type { Lead } from '#contract/leads.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { Receipt } from '#web/scoring/receipt.tsx'
import { Score } from '#web/scoring/score.tsx'
import { words } from '#web/words.ts'

/** The score with its receipt: folded on the page, unfolded in the panel, where the chip stands in the head already. */
export function LeadScore({ lead, view, folded }: { lead: Lead; view: LeadView; folded: boolean }) {
  return (
    <section aria-label={words.score.title}>
      <div className="flex items-center gap-2 pb-1.5">
        <h3 className="text-base font-medium">
          {folded ? words.score.title : words.score.why(lead.score.value)}
        </h3>
        {folded ? (
          <Score score={lead.score} chip />
        ) : (
          <span className="ms-auto text-xs text-ink-3">{words.score.lineOpens}</span>
        )}
      </div>
      <Receipt score={lead.score} messages={view.messageById} onJump={view.jumpTo} folded={folded} />
    </section>
  )
}
