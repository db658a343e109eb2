import { useHidesContact } from '#web/accounts/me.ts'
import {
  BandFilter,
  DateFilter,
  LostReasonFilter,
  SpamFilter,
  StatusFilter,
  TagFilter,
} from '#web/leads/filter-choices.tsx'
import {
  AssigneeFilter,
  ChannelFilter,
  ContactFilter,
  FollowUpFilter,
  KnownFilter,
  MarksFilter,
} from '#web/leads/more-choices.tsx'
import { SortChoices } from '#web/leads/sort-menu.tsx'
import { asksWhyLost, withoutFilters } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { words } from '#web/words.ts'

/** The filters on a phone: from the foot, all at once. */
export function FilterSheet({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { search, change: go } = useLeadsSearch()
  const text = words.filters
  const hidesContact = useHidesContact()
  const change = (patch: LeadsSearch, drop: readonly (keyof LeadsSearch)[] = []) =>
    go(
      (before) => {
        const rest = { ...before }
        for (const key of drop) delete rest[key]
        return { ...rest, ...patch }
      },
      { replace: true },
    )
  const sections = [
    [text.status, StatusFilter],
    ...(asksWhyLost(search) ? [[words.board.lost.reason, LostReasonFilter] as const] : []),
    [text.band, BandFilter],
    [text.date, DateFilter],
    [text.tags, TagFilter],
    [words.views.filter.assignee, AssigneeFilter],
    [words.views.filter.channel, ChannelFilter],
    ...(hidesContact ? [] : [[words.views.filter.hasContact, ContactFilter] as const]),
    [words.views.filter.anonymous, KnownFilter],
    [words.views.filter.followUp, FollowUpFilter],
    [words.views.filter.marks, MarksFilter],
    [words.keptOut.filter.name, SpamFilter],
    [words.views.sort.label, SortChoices],
  ] as const
  return (
    <Dialog title={text.more} open={open} onOpenChange={onOpenChange}>
      <div className="grid gap-4">
        {sections.map(([title, Choices]) => (
          <section key={title}>
            <h3 className="mb-1 px-2 text-xs font-medium text-ink-3">{title}</h3>
            <Choices search={search} change={change} />
          </section>
        ))}
        <div className="sticky -bottom-6 -mx-6 -mb-6 flex justify-end gap-2 border-t border-line bg-surface px-6 py-3">
          <Button look="quiet" size="touch" onClick={() => go(withoutFilters, { replace: true })}>
            {text.clearAll}
          </Button>
          <Button look="primary" size="touch" onClick={() => onOpenChange(false)}>
            {text.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
