import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  BandFilter,
  DateFilter,
  LostReasonFilter,
  StatusFilter,
  TagFilter,
} from '#web/leads/filter-choices.tsx'
import {
  AssigneeFilter,
  channelName,
  FollowUpFilter,
  MoreFilters,
  useAssigneeName,
} from '#web/leads/more-choices.tsx'
import { useWorkspace } from '#web/accounts/me.ts'
import { countsQuery } from '#web/leads/lead-queries.ts'
import { asksWhyLost, isFiltered, withoutFilters } from '#web/leads/leads-search.ts'
import type { LeadsSearch } from '#web/leads/leads-search.ts'
import { lostFilterText } from '#web/leads/lost-reason.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { useTagNames } from '#web/tags/tag.tsx'
import { Popover } from '#web/ui/popover.tsx'
import { dayLabel } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

type Filter = {
  name: string
  value: string | null
  keys: readonly (keyof LeadsSearch)[]
  choices?: ReactElement
  /** Without choices: sets it, and how many leads it would show. */
  onSet?: () => void
  count?: number
}

/**
 * One chip a filter: dashed while it is not set, solid with its value and a cross when it is. On a phone, where a sheet
 * sets them, only those that are set, in one line that scrolls. `tight`: those that are set, and one chip for all others.
 */
export function FilterBar({ onlySet = false, tight = false }: { onlySet?: boolean; tight?: boolean }) {
  const { search, change: go } = useLeadsSearch()
  const nameOf = useTagNames()
  const text = words.filters
  const more = words.views.filter
  const change = (patch: LeadsSearch, drop: readonly (keyof LeadsSearch)[] = []) =>
    go((before) => ({ ...without(before, drop), ...patch }))
  const filters: Filter[] = [
    {
      name: text.status,
      value: search.status?.map((status) => words.status[status]).join(', ') ?? null,
      // Why they are lost means nothing without those who are.
      keys: ['status', 'lostReason'],
      choices: <StatusFilter search={search} change={change} />,
    },
    ...(asksWhyLost(search)
      ? [
          {
            name: words.board.lost.reason,
            value: search.lostReason?.map(lostFilterText).join(', ') ?? null,
            keys: ['lostReason'] as const,
            choices: <LostReasonFilter search={search} change={change} />,
          },
        ]
      : []),
    {
      name: text.band,
      value: search.band?.map((band) => words.band[band]).join(', ') ?? null,
      keys: ['band'],
      choices: <BandFilter search={search} change={change} />,
    },
    {
      name: search.date ? text.dateField[search.dateField ?? 'lastActive'] : text.date,
      value: dateText(search),
      keys: ['date', 'from', 'to', 'dateField'],
      choices: <DateFilter search={search} change={change} />,
    },
    {
      name: text.tags,
      value: tagText(search, nameOf),
      keys: ['tag', 'tagMode'],
      choices: <TagFilter search={search} change={change} />,
    },
    {
      name: more.assignee,
      value: useAssigneeName(search.assignee),
      keys: ['assignee'],
      choices: <AssigneeFilter search={search} change={change} />,
    },
  ]
  if (search.channel !== undefined) {
    filters.push({ name: more.channel, value: channelName(search.channel), keys: ['channel'] })
  }
  if (search.hasContact !== undefined) {
    filters.push({ name: more.hasContact, value: more.contact[`${search.hasContact}`], keys: ['hasContact'] })
  }
  if (search.anonymous !== undefined) {
    filters.push({ name: more.anonymous, value: more.known[`${search.anonymous}`], keys: ['anonymous'] })
  }
  if (search.toCall) filters.unshift({ name: text.toCall, value: text.toCallOn, keys: ['toCall'] })
  const { cameBack: back = 0, followUpsDue = 0 } = useQuery(countsQuery(useWorkspace().id)).data ?? {}
  if (search.followUp || followUpsDue > 0) {
    filters.push({
      name: search.followUp ? more.followUp : text.followUpsDue,
      value: search.followUp?.map((when) => more.followUps[when]).join(', ') ?? null,
      keys: ['followUp'],
      ...(search.followUp && { choices: <FollowUpFilter search={search} change={change} /> }),
      onSet: () => change({ followUp: ['due'] }),
      count: followUpsDue,
    })
  }
  if (search.cameBack || back > 0) {
    filters.push({
      name: words.facts.filter.name,
      value: search.cameBack ? words.facts.filter.on : null,
      keys: ['cameBack'],
      onSet: () => change({ cameBack: true }),
      count: back,
    })
  }
  if (search.waiting) filters.push({ name: text.waiting, value: text.waitingOn, keys: ['waiting'] })
  if (search.spam) {
    filters.push({ name: words.keptOut.filter.name, value: words.keptOut.filter.on, keys: ['spam'] })
  }
  return (
    <div
      role="group"
      aria-label={text.label}
      className={`flex min-w-0 items-center gap-2 ${onlySet ? 'overflow-x-auto px-4 py-3 [scrollbar-width:none]' : 'flex-wrap'}`}
    >
      {filters
        .filter(
          ({ value, keys, onSet }) =>
            value !== null || (tight ? keys[0] === 'lostReason' : !onlySet || onSet !== undefined),
        )
        .map((filter) => (
          <Chip key={filter.keys[0]} {...filter} onRemove={() => change({}, filter.keys)} />
        ))}
      {!onlySet && (
        <Chip
          name={tight ? text.more : more.more}
          value={null}
          keys={[]}
          choices={<MoreFilters search={search} change={change} all={tight} />}
          onRemove={() => undefined}
        />
      )}
      {isFiltered(search) && (
        <button
          type="button"
          onClick={() => go(withoutFilters)}
          className="h-7 shrink-0 rounded-md px-1.5 text-sm font-medium whitespace-nowrap text-accent-ink hover:underline pointer-coarse:h-11"
        >
          {text.clearAll}
        </button>
      )}
    </div>
  )
}

function Chip({ name, value, choices, onSet, count, onRemove }: Filter & { onRemove: () => void }) {
  const body: ReactNode =
    value === null ? (
      <>
        <Plus className="!size-3.5 text-ink-3" aria-hidden />
        {name}
        {count !== undefined && <span className="num text-ink-3">{words.number(count)}</span>}
      </>
    ) : (
      <>
        <span className="text-ink-3">{name}</span>
        <span className="max-w-56 truncate">{value}</span>
      </>
    )
  const look = 'flex h-full items-center gap-1.5 text-sm whitespace-nowrap'
  return (
    <span
      className={`inline-flex h-7 shrink-0 items-center rounded-md border bg-bg has-[button:hover]:bg-muted has-[[data-popup-open]]:bg-muted pointer-coarse:h-11 ${
        value === null ? 'border-dashed border-line-strong text-ink-2' : 'border-line-strong'
      }`}
    >
      {choices ? (
        <Popover
          label={name}
          className="min-w-56 p-1"
          trigger={(trigger) => (
            <button
              {...trigger}
              type="button"
              className={`${look} rounded-md ${value === null ? 'pe-2 ps-1.5' : 'pe-1 ps-2'}`}
            >
              {body}
            </button>
          )}
        >
          {choices}
        </Popover>
      ) : value === null && onSet ? (
        <button type="button" onClick={onSet} className={`${look} rounded-md pe-2 ps-1.5`}>
          {body}
        </button>
      ) : (
        <span className={`${look} pe-1 ps-2`}>{body}</span>
      )}
      {value !== null && (
        <button
          type="button"
          aria-label={words.filters.remove(name)}
          onClick={onRemove}
          className="grid h-full w-6 place-items-center rounded-md text-ink-3 hover:text-ink pointer-coarse:w-11"
        >
          <X className="!size-3.5" aria-hidden />
        </button>
      )}
    </span>
  )
}

function without(search: LeadsSearch, drop: readonly (keyof LeadsSearch)[]): LeadsSearch {
  const rest = { ...search }
  for (const key of drop) delete rest[key]
  return rest
}

function dateText({ date, from, to }: LeadsSearch): string | null {
  if (date === undefined) return null
  if (date !== 'custom') return words.filters.preset[date]
  if (from !== undefined && to !== undefined) {
    return from === to ? dayLabel(from) : `${dayLabel(from)} – ${dayLabel(to)}`
  }
  if (from !== undefined) return words.filters.since(dayLabel(from))
  return to === undefined ? null : words.filters.until(dayLabel(to))
}

/** Tags by the names they have now, whatever the address calls them. */
function tagText({ tag, tagMode }: LeadsSearch, nameOf: (name: string) => string): string | null {
  if (!tag) return null
  const names = [...new Set(tag.map(nameOf))].map((name) => `#${name}`).join(', ')
  return tagMode ? `${words.within(words.filters.tagMode[tagMode])} ${names}` : names
}
