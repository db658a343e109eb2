import { useNavigate } from '@tanstack/react-router'
import { CalendarClock, MessageSquare, UserRound, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { PromiseItem } from '#contract/promises.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { promisesText as text } from '#texts/promises.ts'
import { quoted } from '#texts/spelling.ts'
import { paths } from '#web/paths.ts'
import { Countdown } from '#web/promises/countdown.tsx'
import { useChangePromise } from '#web/promises/use-change-promise.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import type { Action } from '#web/ui/action-menu.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { part } from '#web/ui/part.ts'
import { agoTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { words } from '#web/words.ts'

const MoveDialog = part(() => import('#web/promises/move-dialog.tsx').then((module) => module.MoveDialog))

/** One promise: to whom, the sentence as it was said, what is left of its time, and what can be done about it. */
export function PromiseRow({ promise, small = false }: { promise: PromiseItem; small?: boolean }) {
  const workspace = useWorkspace()
  const mayAnswer = useMay('inbox.answer')
  const navigate = useNavigate()
  const [moving, setMoving] = useState(false)
  const change = useChangePromise(promise)
  const { lead, conversationId } = promise
  const isDue = promise.state === 'open' || promise.state === 'broken'
  const name = nameOfLabelled(lead)
  const toTalk = {
    label: text.openTalk,
    icon: MessageSquare,
    act: () =>
      void (
        conversationId !== null &&
        navigate({ to: paths.talk, params: { workspaceId: workspace.id, conversationId } })
      ),
  }
  const actions: Action[] = [
    ...(conversationId !== null && !small ? [toTalk] : []),
    ...(small
      ? []
      : [
          {
            label: text.openLead,
            icon: UserRound,
            act: () =>
              void navigate({ to: paths.lead, params: { workspaceId: workspace.id, leadId: lead.id } }),
          },
        ]),
    ...(isDue && mayAnswer
      ? [
          { label: text.putOff, icon: CalendarClock, act: () => setMoving(true) },
          { label: text.drop, icon: X, act: () => change.mutate({ type: 'drop' }) },
        ]
      : []),
  ]
  return (
    <div className={`flex items-start gap-3 ${small ? 'py-1.5' : 'border-b border-line px-4 py-3 md:px-6'}`}>
      {!small && <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={lead.label} size={32} />}
      <div className="min-w-0 flex-1">
        {!small && <p className="truncate font-medium">{name}</p>}
        {promise.madeBy.kind === 'desk' ? (
          // The desk's sentence names a time on the visitor's clocks; the talk tells that it was said.
          <p className="text-sm">{text.getBack}</p>
        ) : (
          <p className="as-written text-sm [overflow-wrap:anywhere]">{quoted(promise.sentence)}</p>
        )}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-xs text-ink-3">
          {isDue ? <Countdown promise={promise} /> : <Kept promise={promise} />}
          {!(small && promise.madeBy.kind === 'desk') && <span>{saidBy(promise)}</span>}
          {promise.member !== null && promise.madeBy.name !== promise.member.name && (
            <span>{text.of(promise.member.name)}</span>
          )}
        </p>
      </div>
      {actions.length > 0 && (
        <ActionMenu
          label={text.actions(promise.madeBy.kind === 'desk' ? text.getBack : promise.sentence)}
          actions={actions}
          look="quiet"
        />
      )}
      {moving && (
        <Suspense>
          <MoveDialog
            from={new Date(promise.dueAt)}
            onClose={() => setMoving(false)}
            onMove={(to) => change.mutate({ type: 'move', to })}
          />
        </Suspense>
      )}
    </div>
  )
}

function saidBy({ madeBy }: PromiseItem): string {
  if (madeBy.kind === 'member') return text.member(madeBy.name ?? words.talk.team)
  return madeBy.kind === 'assistant' ? text.assistant : text.desk
}

function Kept({ promise }: { promise: PromiseItem }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  if (promise.keptAt === null) return null
  return (
    <span>
      {text.keptAt(agoTime(promise.keptAt, now, timeZone), promise.keptBy)}
      {promise.late && `, ${text.keptLate}`}
    </span>
  )
}
