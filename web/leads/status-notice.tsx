import { CircleDot, CornerUpLeft, X } from 'lucide-react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { NoticeLine, Offered } from '#web/leads/notice-line.tsx'
import { useChangeLead } from '#web/leads/use-change-lead.ts'
import { useDismiss } from '#web/leads/use-dismiss.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { agoTime, fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.facts.notice
const onTouch = 'pointer-coarse:!h-11'

/** What the status did by itself, might do, or should be looked at for: a quiet line each, under the status. */
export function StatusNotices({ lead, boxed = false }: { lead: Lead; boxed?: boolean }) {
  const { timeZone } = useWorkspace()
  const mayWrite = useMayWrite()
  const now = useNow()
  const { setStatus, isPending } = useChangeLead(lead.id)
  const { dismiss, isPending: isDismissing } = useDismiss(lead)
  const { statusNotice, cameBackAt } = lead
  const busy = isPending || isDismissing
  const who = statusNotice?.by ?? words.talk.team
  return (
    <>
      {statusNotice?.type === 'suggested' && (
        <NoticeLine boxed={boxed} icon={CircleDot}>
          <span className={`min-w-0 flex-1 basis-48 ${boxed ? '' : 'md:me-2 md:flex-none'}`}>
            {(statusNotice.how === 'call' ? text.called : text.replied)(
              who,
              preciseTime(statusNotice.at, now, timeZone),
            )}{' '}
            {mayWrite && text.moveTo(words.status[statusNotice.to])}
          </span>
          <Offered>
            <Button
              size="small"
              className={onTouch}
              disabled={busy}
              onClick={() => setStatus(lead, statusNotice.to)}
            >
              {text.move}
            </Button>
            <Button
              size="small"
              className={onTouch}
              look="quiet"
              disabled={busy}
              onClick={() => dismiss('statusNotice')}
            >
              {text.notNow}
            </Button>
          </Offered>
        </NoticeLine>
      )}
      {statusNotice?.type === 'moved' && (
        <NoticeLine boxed={boxed} icon={CircleDot}>
          <span className={`min-w-0 flex-1 basis-48 ${boxed ? '' : 'md:me-2 md:flex-none'}`}>
            {(statusNotice.how === 'call' ? text.movedCall : text.movedReply)(
              words.status[statusNotice.to],
              who,
            )}
          </span>
          <Offered>
            <Button
              size="small"
              className={onTouch}
              disabled={busy}
              onClick={() => setStatus(lead, statusNotice.from)}
            >
              {words.app.undo}
            </Button>
            <IconButton
              size="small"
              className={onTouch}
              label={text.dismiss}
              disabled={busy}
              onClick={() => dismiss('statusNotice')}
            >
              <X className="!size-3.5" aria-hidden />
            </IconButton>
          </Offered>
        </NoticeLine>
      )}
      {cameBackAt !== null && (
        <NoticeLine boxed={boxed} icon={CornerUpLeft}>
          <span className={`min-w-0 flex-1 basis-48 ${boxed ? '' : 'md:me-2 md:flex-none'}`}>
            <time dateTime={cameBackAt} title={fullTime(cameBackAt, timeZone)} className="font-medium">
              {text.cameBack(agoTime(cameBackAt, now, timeZone))}
            </time>
            <span className="text-ink-2">{text.cameBackText}</span>
          </span>
          <Offered>
            <Button size="small" className={onTouch} disabled={busy} onClick={() => dismiss('cameBack')}>
              {text.lookedAt}
            </Button>
          </Offered>
        </NoticeLine>
      )}
    </>
  )
}
