import { Eye } from 'lucide-react'
import { plans } from '#rules/plans.ts'
import { teamText } from '#texts/team.ts'
import { useWorkspace } from '#web/accounts/me.ts'

/** Tells somebody beyond the seats of the plan why nothing can be changed. */
export function SeatBanner() {
  const { seat, plan } = useWorkspace()
  if (seat !== 'over') return null
  return (
    <p
      role="status"
      className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line bg-(--contacted-tint) px-4 py-2 text-sm text-(--contacted-ink) md:px-6"
    >
      <Eye aria-hidden />
      <span>
        {plans[plan].agentSeats === 0
          ? teamText.bannerNoSeats
          : `${teamText.bannerOver} ${teamText.bannerOverNext}`}
      </span>
    </p>
  )
}
