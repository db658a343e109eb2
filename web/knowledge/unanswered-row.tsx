import { ChevronRight, EyeOff, PenLine, Undo2 } from 'lucide-react'
import type { UnansweredGroup } from '#contract/knowledge.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { ActionMenu, type Action } from '#web/ui/action-menu.tsx'
import { Button } from '#web/ui/button.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = knowledgeText.unanswered

/** Questions that are alike: what they cost, and what can be done about it. */
export function UnansweredRow(props: {
  group: UnansweredGroup
  onWrite: (from: HTMLElement) => void
  onDecide: (to: 'dismissed' | 'open') => void
}) {
  const { group } = props
  const { timeZone } = useWorkspace()
  const leadWords = useLeadWords()
  const mayChange = useMay('knowledge.change')
  const now = useNow()
  const isOpen = group.state === 'open'
  const action: Action = isOpen
    ? { label: text.dismiss, icon: EyeOff, act: () => props.onDecide('dismissed') }
    : { label: text.reopen, icon: Undo2, act: () => props.onDecide('open') }
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5 pe-2 ps-3.5">
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-sm font-medium [overflow-wrap:anywhere]">{group.question}</p>
        <p className="num mt-0.5 text-xs text-ink-3">
          {group.lost > 0 && (
            <span className="font-medium text-danger-ink">{text.cost(group.lost, leadWords)} · </span>
          )}
          {text.asked(group.asked)} {text.by(group.leads, leadWords)}
          {' · '}
          <time dateTime={group.lastAt} title={fullTime(group.lastAt, timeZone)}>
            {text.last(agoTime(group.lastAt, now, timeZone))}
          </time>
          {' · '}
          {words.accounts.languages[group.language]}
        </p>
        {group.answer && (
          <p className="mt-1 text-xs text-ink-2 [overflow-wrap:anywhere]">
            {text.answeredBy(group.answer.question)}
          </p>
        )}
        {group.alike.length > 0 && (
          <details className="group mt-1 text-xs text-ink-2">
            <summary className="inline-flex gap-1 min-h-6 cursor-pointer items-center text-ink-2 hover:text-ink pointer-coarse:min-h-11">
              <ChevronRight
                className="!size-3.5 transition-transform group-open:rotate-90 rtl:group-open:-rotate-90"
                aria-hidden
              />
              {text.alike(group.alike.length)}
            </summary>
            <ul className="mt-0.5 grid gap-0.5 border-s-2 border-line ps-2.5">
              {group.alike.map((question) => (
                <li key={question} className="[overflow-wrap:anywhere]">
                  {question}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {mayChange && (
        <span className="flex shrink-0 items-center gap-1">
          {isOpen && (
            <Button
              aria-label={text.writeFor(group.question)}
              onClick={(event) => props.onWrite(event.currentTarget)}
            >
              <PenLine aria-hidden />
              {text.write}
            </Button>
          )}
          <ActionMenu label={text.moreFor(group.question)} actions={[action]} look="quiet" />
        </span>
      )}
    </li>
  )
}
