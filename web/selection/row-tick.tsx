import { Check, Minus } from 'lucide-react'
import { useLeadWords } from '#web/accounts/me.ts'
import type { LeadItem } from '#contract/leads.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { useIsTicked, useScope, useTicked } from '#web/selection/selection-scope.tsx'
import { words } from '#web/words.ts'

const box =
  'relative grid size-4 shrink-0 place-items-center rounded-sm border-[1.5px] border-line-control bg-bg before:absolute before:-inset-1.5 ' +
  'aria-checked:border-accent aria-checked:bg-accent aria-checked:text-on-accent aria-[checked=mixed]:border-accent aria-[checked=mixed]:bg-accent aria-[checked=mixed]:text-on-accent ' +
  'pointer-coarse:before:-inset-3.5'

/**
 * The box before a row. It is there for who hovers, who is on the row, and for everybody as soon as one is ticked
 * (`ticking`). The row says whether it is `on`: a list that is scrolled has no time for each box to listen of its own.
 */
export function RowTick(props: { lead: LeadItem; on: boolean; ticking: boolean; tabIndex: number }) {
  const { lead, on, ticking, tabIndex } = props
  const scope = useScope()
  if (!scope) return null
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={on}
      aria-label={words.selection.tick(nameOf(lead))}
      tabIndex={tabIndex}
      data-tick
      onClick={(event) => {
        event.stopPropagation()
        const { store, rows } = scope
        if (event.shiftKey)
          store.toggleTo(
            lead.id,
            rows().map(({ id }) => id),
          )
        else store.toggle(lead.id)
      }}
      // The row opens on Enter; its box does not.
      onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      // A range would be marked as text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      className={`${box} ${ticking || on ? '' : 'fine:opacity-0 fine:group-hover/row:opacity-100 fine:group-focus-within/row:opacity-100 fine:focus-visible:opacity-100'}`}
    >
      {on && <Check className="!size-3 stroke-3" aria-hidden />}
    </button>
  )
}

/** The avatar of a card: a touch on it ticks, and while it is ticked it shows that. */
export function CardTick({ lead, children }: { lead: LeadItem; children: React.ReactNode }) {
  const scope = useScope()
  const on = useIsTicked(lead.id)
  if (!scope) return children
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={on}
      aria-label={words.selection.tick(nameOf(lead))}
      data-tick
      onClick={(event) => {
        event.stopPropagation()
        scope.store.toggle(lead.id)
      }}
      className="relative grid size-10 place-items-center self-start rounded-full before:absolute before:-inset-1"
    >
      {on ? (
        <span className="grid size-10 place-items-center rounded-full bg-accent text-on-accent">
          <Check className="!size-5 stroke-2" aria-hidden />
        </span>
      ) : (
        children
      )}
    </button>
  )
}

/** Ticks all rows that are loaded, or none. */
export function HeadTick({ rows }: { rows: readonly LeadItem[] }) {
  const leadWords = useLeadWords()
  const scope = useScope()
  const { all, ids } = useTicked()
  if (!scope) return null
  // Nothing said of single rows, as is usual, need not be looked for among a hundred thousand.
  const named = ids.size === 0 ? 0 : rows.filter(({ id }) => ids.has(id)).length
  const ticked = all ? rows.length - named : named
  const checked = ticked === 0 ? false : ticked === rows.length ? true : 'mixed'
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked}
      aria-label={words.selection.tickAll(leadWords)}
      onClick={() => {
        if (checked === false)
          scope.store.setAll(
            rows.map(({ id }) => id),
            true,
          )
        else scope.store.clear()
      }}
      className={box}
    >
      {checked === true && <Check className="!size-3 stroke-3" aria-hidden />}
      {checked === 'mixed' && <Minus className="!size-3 stroke-3" aria-hidden />}
    </button>
  )
}
