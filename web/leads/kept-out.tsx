import { Ban, ShieldX } from 'lucide-react'
import type { Lead, LeadItem } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { NoticeLine, Offered } from '#web/leads/notice-line.tsx'
import { useKeepOut } from '#web/leads/use-keep-out.ts'
import { Button } from '#web/ui/button.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.keptOut

/** Says that a lead is spam, or its visitor blocked, what that means, and offers the way back. */
export function KeptOut({ lead, boxed = false }: { lead: Lead; boxed?: boolean }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { keepOut, isPending } = useKeepOut(lead)
  const lines = [
    { mark: 'spam', at: lead.spamAt, icon: ShieldX, means: text.line.spamText },
    { mark: 'blocked', at: lead.blockedAt, icon: Ban, means: text.line.blockedText },
  ] as const
  return lines.map(
    ({ mark, at, icon, means }) =>
      at !== null && (
        <NoticeLine key={mark} boxed={boxed} icon={icon}>
          <span className={`min-w-0 flex-1 basis-48 ${boxed ? '' : 'md:me-2 md:flex-none'}`}>
            <time dateTime={at} title={fullTime(at, timeZone)} className="font-medium">
              {text.line[mark](agoTime(at, now, timeZone))}
            </time>{' '}
            <span className="text-ink-2">{means}</span>
          </span>
          <Offered>
            <Button
              size="small"
              className="pointer-coarse:!h-11"
              disabled={isPending}
              onClick={() => keepOut(mark, false)}
            >
              {text.menu[mark].false}
            </Button>
          </Offered>
        </NoticeLine>
      ),
  )
}

/** In a list: whose visitor cannot write. */
export function BlockedMark({ lead }: { lead: LeadItem }) {
  if (lead.blockedAt === null) return null
  return (
    <span role="img" aria-label={text.mark} title={text.mark} className="inline-flex h-6 items-center px-1">
      <Ban className="!size-3.5 text-ink-2" aria-hidden />
    </span>
  )
}
