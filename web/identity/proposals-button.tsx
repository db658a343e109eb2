import { Link } from '@tanstack/react-router'
import { Blend } from 'lucide-react'
import { useWorkspace } from '#web/accounts/me.ts'
import { useProposalTotal } from '#web/identity/identity-queries.ts'
import { paths } from '#web/paths.ts'
import { buttonLook } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = words.identity.list

/** How many pairs wait to be compared, while there are any; leads to them. */
export function ProposalsButton({ phone }: { phone: boolean }) {
  const workspace = useWorkspace()
  const total = useProposalTotal()
  if (!total || total.value === 0) return null
  const count = words.number(total.value) + (total.capped ? '+' : '')
  return (
    <Link
      to={paths.proposals}
      params={{ workspaceId: workspace.id }}
      aria-label={text.open(count)}
      title={text.text}
      className={phone ? `${buttonLook('quiet', 'touch', true)} relative` : buttonLook('quiet')}
    >
      <Blend className={phone ? '!size-5' : ''} aria-hidden />
      {phone ? (
        <span
          aria-hidden
          className="num absolute top-0.5 end-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-strong px-1 text-[11px] leading-none font-semibold text-ink ring-2 ring-bg"
        >
          {total.value > 99 ? '99+' : count}
        </span>
      ) : (
        <span className="num">{text.button(count)}</span>
      )}
    </Link>
  )
}
