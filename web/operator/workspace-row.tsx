import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Plan } from '#contract/access.ts'
import type { OperatedWorkspace } from '#contract/plan.ts'
import { plans, seatsOf } from '#rules/plans.ts'
import { plansText } from '#texts/plans.ts'
import type { PlanChange } from '#web/operator/use-change-plan.ts'
import { Button } from '#web/ui/button.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { ChoiceMenu } from '#web/ui/menu.tsx'
import { dayLabel } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

const text = plansText.operator
const choices = (Object.keys(plans) as Plan[]).map((value) => ({ value, label: plansText.names[value] }))

/** The columns of the list; on a phone each figure stands beside its name instead. */
export const operatorColumns =
  'md:grid md:grid-cols-[minmax(0,1fr)_112px_88px_72px_88px_72px_112px] md:items-center md:gap-x-3'

/** A workspace with what it has booked, to be changed in place. */
export function WorkspaceRow(props: {
  workspace: OperatedWorkspace
  onChange: (change: PlanChange) => void
}) {
  const { workspace, onChange } = props
  const { name, plan, extraSeats, seatsUsed } = workspace
  const seats = seatsOf(plan, extraSeats)
  const over = seatsUsed - seats
  return (
    <li className={`${operatorColumns} min-h-14 border-line px-4 py-3 md:py-1.5 [&+li]:border-t`}>
      <div className="min-w-0 max-md:mb-2">
        <p className="truncate text-sm font-medium" title={name}>
          {name}
        </p>
        <p className="truncate font-mono text-[11px] leading-4 text-ink-3" title={workspace.id}>
          {workspace.id}
        </p>
      </div>
      <Cell name={text.column.plan}>
        <ChoiceMenu
          title={text.planOf(name)}
          value={plan}
          choices={choices}
          onChoose={(chosen) => {
            if (chosen !== plan) onChange({ plan: chosen })
          }}
          trigger={(trigger) => (
            <Button {...trigger} aria-label={`${text.planOf(name)}: ${plansText.names[plan]}`}>
              {plansText.names[plan]}
              <ChevronDown className="!size-3.5" aria-hidden />
            </Button>
          )}
        />
      </Cell>
      <Cell name={text.column.extra}>
        <input
          // Another value comes from the server: the field begins anew with it.
          key={extraSeats}
          type="number"
          inputMode="numeric"
          min={0}
          max={1000}
          step={1}
          defaultValue={extraSeats}
          disabled={plans[plan].agentSeats === 0}
          title={plans[plan].agentSeats === 0 ? text.noExtra : undefined}
          aria-label={text.extraOf(name)}
          onBlur={({ target }) => {
            const wish = target.valueAsNumber
            if (!Number.isInteger(wish) || wish < 0 || wish > 1000) target.value = String(extraSeats)
            else if (wish !== extraSeats) onChange({ extraSeats: wish })
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Enter') currentTarget.blur()
            if (key !== 'Escape') return
            currentTarget.value = String(extraSeats)
            currentTarget.blur()
          }}
          className={`${inputLook} num h-8 !w-20 pointer-coarse:h-11`}
        />
      </Cell>
      <Cell name={text.column.members} figure>
        {words.number(workspace.members)}
      </Cell>
      <Cell name={text.column.seats} figure>
        {words.number(seatsUsed)} / {words.number(seats)}
        {over > 0 && <span className="block text-xs text-danger-ink">{text.over(over)}</span>}
      </Cell>
      <Cell name={text.column.leads} figure>
        {words.number(workspace.leads)}
      </Cell>
      <Cell name={text.column.since} figure>
        <time dateTime={workspace.createdAt}>{dayLabel(workspace.createdAt.slice(0, 10))}</time>
      </Cell>
    </li>
  )
}

function Cell({ name, figure = false, children }: { name: string; figure?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex min-h-8 items-center justify-between gap-3 text-sm max-md:py-0.5 md:block md:min-h-0 ${figure ? 'md:text-end' : ''}`}
    >
      <span className="text-ink-3 md:sr-only">{name}</span>
      <span className="num max-md:text-end">{children}</span>
    </div>
  )
}
