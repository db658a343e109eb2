import { ChevronDown, Clock } from 'lucide-react'
import type { LeadItem, Status } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { statuses } from '#web/leads/leads-search.ts'
import { useChangeLead } from '#web/leads/use-change-lead.ts'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { words } from '#web/words.ts'

export function StatusDot({ status }: { status: Status }) {
  return <span aria-hidden className={`s-${status} ringed size-2 shrink-0 rounded-full bg-(--mark-color)`} />
}

/** The status as a badge, where it cannot be changed. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <span
      className={`s-${status} inline-flex h-6 shrink-0 items-center gap-1.5 rounded-md bg-(--tint) px-2 text-xs font-medium whitespace-nowrap text-(--word)`}
    >
      <StatusDot status={status} />
      {words.status[status]}
    </span>
  )
}

const choices = statuses.map((status, index) => ({
  value: status,
  label: words.status[status],
  key: String(index + 1),
  mark: <StatusDot status={status} />,
}))

type Props = {
  lead: LeadItem
  tabIndex?: number
  chevron?: boolean
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** The status as a badge that opens its menu in place; what is chosen is saved at once. */
export function StatusBadge(props: Props) {
  const { setStatus, isPending } = useChangeLead(props.lead.id)
  return <StatusChoice {...props} onChoose={setStatus} isPending={isPending} />
}

/** The same where a list knows for all of its rows how to save it and what is being saved. */
export function StatusChoice(
  props: Props & { onChoose: (lead: LeadItem, status: Status) => void; isPending: boolean },
) {
  const { lead, chevron = false, tabIndex = 0, onChoose, isPending } = props
  const mayWrite = useMayWrite()
  if (!mayWrite) return <StatusMark status={lead.status} />
  const name = nameOf(lead)
  const control = props.onOpenChange ? { open: props.open ?? false, onOpenChange: props.onOpenChange } : {}
  return (
    <span className="inline-flex items-center gap-1.5">
      <ChoiceMenu
        title={words.leads.statusOf(name)}
        value={lead.status}
        choices={choices}
        onChoose={(status) => onChoose(lead, status)}
        alignOffset={-4}
        {...control}
        trigger={(trigger) => (
          <button
            {...trigger}
            type="button"
            tabIndex={tabIndex}
            data-status
            aria-label={words.leads.statusNow(name, words.status[lead.status])}
            className={`s-${lead.status} relative inline-flex h-6 items-center gap-1.5 rounded-md bg-(--tint) px-2 text-xs font-medium whitespace-nowrap text-(--word) before:absolute before:-inset-1 hover:brightness-97 data-popup-open:brightness-95 dark:hover:brightness-125 pointer-coarse:before:-inset-2.5`}
          >
            <StatusDot status={lead.status} />
            {words.status[lead.status]}
            {chevron && <ChevronDown className="!size-3 stroke-2" aria-hidden />}
          </button>
        )}
      />
      {isPending && <Clock className="delayed !size-3 text-ink-3" aria-label={words.leads.pending} />}
    </span>
  )
}
