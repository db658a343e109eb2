import { ArrowUp } from 'lucide-react'
import { useLeadWords } from '#web/accounts/me.ts'
import type { NewRows } from '#web/leads/new-rows.ts'
import { words } from '#web/words.ts'

/** Offers what came in since; nothing moves before it is clicked. */
export function NewLeadsPill({ fresh, onShow }: { fresh: NewRows; onShow: () => void }) {
  const leadWords = useLeadWords()
  return (
    <span role="status" className="contents">
      {fresh.value > 0 && (
        <button
          type="button"
          onClick={onShow}
          className="inline-flex h-6 items-center gap-1.5 rounded-full bg-accent pe-3 ps-2.5 text-sm font-medium whitespace-nowrap text-on-accent shadow-float hover:bg-accent-hover pointer-coarse:h-9"
        >
          <ArrowUp className="!size-3.5" aria-hidden />
          {words.leads.fresh(fresh.value, fresh.capped, leadWords)}
        </button>
      )}
    </span>
  )
}
