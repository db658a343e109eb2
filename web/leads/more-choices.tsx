import { useQuery } from '@tanstack/react-query'
import { useHidesContact, useWorkspace } from '#web/accounts/me.ts'
import {
  BandFilter,
  DateFilter,
  SpamFilter,
  StatusFilter,
  TagFilter,
  toggled,
} from '#web/leads/filter-choices.tsx'
import { Option, Options } from '#web/leads/filter-options.tsx'
import type { FilterProps } from '#web/leads/filter-options.tsx'
import { followUps } from '#web/leads/leads-search.ts'
import { PresentAvatar } from '#web/team/present-avatar.tsx'
import { membersQuery } from '#web/team/team-queries.ts'
import { NobodyAvatar } from '#web/ui/avatar.tsx'
import { words } from '#web/words.ts'

const text = words.views.filter
const usualChannels = ['web', 'whatsapp', 'api', 'manual']

export function channelName(channel: string): string {
  return text.channels[channel] ?? channel
}

/** Who an assignee of the address is. */
export function useAssigneeName(assignee: string | undefined): string | null {
  const members = useQuery(membersQuery(useWorkspace().id)).data?.items
  if (assignee === undefined) return null
  if (assignee === 'me') return text.me
  if (assignee === 'nobody') return text.nobody
  return members ? (members.find(({ id }) => id === assignee)?.name ?? text.somebody) : '…'
}

export function AssigneeFilter({ search, change }: FilterProps) {
  const workspace = useWorkspace()
  const members = useQuery(membersQuery(workspace.id)).data?.items ?? []
  const option = (value: string) => ({
    type: 'radio' as const,
    checked: search.assignee === value,
    onToggle: () => change(search.assignee === value ? {} : { assignee: value }, ['assignee']),
  })
  return (
    <div className="max-h-[272px] overflow-y-auto">
      <Options label={text.assignee}>
        <Option {...option('me')}>{text.me}</Option>
        <Option {...option('nobody')}>
          <NobodyAvatar />
          {text.nobody}
        </Option>
        {members.map(({ id, name, presence }) => (
          <Option key={id} {...option(id)}>
            <PresentAvatar name={name} presence={presence} />
            <span className="min-w-0 truncate">{name}</span>
          </Option>
        ))}
      </Options>
    </div>
  )
}

export function ChannelFilter({ search, change }: FilterProps) {
  const known = new Set([...usualChannels, ...(search.channel === undefined ? [] : [search.channel])])
  return (
    <Options label={text.channel}>
      {[...known].map((channel) => (
        <Option
          key={channel}
          type="radio"
          checked={search.channel === channel}
          onToggle={() => change(search.channel === channel ? {} : { channel }, ['channel'])}
        >
          {channelName(channel)}
        </Option>
      ))}
    </Options>
  )
}

/** Not offered to whom contact details are hidden. */
export function ContactFilter({ search, change }: FilterProps) {
  if (useHidesContact()) return null
  return (
    <Options label={text.hasContact}>
      {[true, false].map((value) => (
        <Option
          key={String(value)}
          type="radio"
          checked={search.hasContact === value}
          onToggle={() => change(search.hasContact === value ? {} : { hasContact: value }, ['hasContact'])}
        >
          {text.contact[`${value}`]}
        </Option>
      ))}
    </Options>
  )
}

export function KnownFilter({ search, change }: FilterProps) {
  return (
    <Options label={text.anonymous}>
      {[true, false].map((value) => (
        <Option
          key={String(value)}
          type="radio"
          checked={search.anonymous === value}
          onToggle={() => change(search.anonymous === value ? {} : { anonymous: value }, ['anonymous'])}
        >
          {text.known[`${value}`]}
        </Option>
      ))}
    </Options>
  )
}

/** Waits for a person, or came back after being lost. */
export function MarksFilter({ search, change }: FilterProps) {
  return (
    <Options label={text.marks}>
      <Option
        type="checkbox"
        checked={search.waiting ?? false}
        onToggle={() => change(search.waiting ? {} : { waiting: true }, ['waiting'])}
      >
        {text.waits}
      </Option>
      <Option
        type="checkbox"
        checked={search.cameBack ?? false}
        onToggle={() => change(search.cameBack ? {} : { cameBack: true }, ['cameBack'])}
      >
        {words.facts.filter.name}
      </Option>
    </Options>
  )
}

/** When somebody is to turn to them again. */
export function FollowUpFilter({ search, change }: FilterProps) {
  return (
    <Options label={text.followUp}>
      {followUps.map((when) => (
        <Option
          key={when}
          type="checkbox"
          checked={search.followUp?.includes(when) ?? false}
          onToggle={() => {
            const chosen = toggled(followUps, search.followUp, when)
            change(chosen.length > 0 ? { followUp: chosen } : {}, ['followUp'])
          }}
        >
          {text.followUps[when]}
        </Option>
      ))}
    </Options>
  )
}

/** What is asked for less often, in one popover; where there is no room for the others beside it, `all` of them. */
export function MoreFilters({ all = false, ...props }: FilterProps & { all?: boolean }) {
  const hidesContact = useHidesContact()
  const often = [
    [words.filters.status, StatusFilter],
    [words.filters.band, BandFilter],
    [words.filters.date, DateFilter],
    [words.filters.tags, TagFilter],
    [text.assignee, AssigneeFilter],
  ] as const
  const sections = [
    ...(all ? often : []),
    [text.channel, ChannelFilter],
    ...(hidesContact ? [] : [[text.hasContact, ContactFilter] as const]),
    [text.anonymous, KnownFilter],
    [text.followUp, FollowUpFilter],
    [text.marks, MarksFilter],
    [words.keptOut.filter.name, SpamFilter],
  ] as const
  return (
    <div className="grid max-h-[60vh] gap-1 overflow-y-auto">
      {sections.map(([title, Choices]) => (
        <section key={title}>
          <h3 className="px-2 pt-1 text-xs text-ink-3">{title}</h3>
          <Choices {...props} />
        </section>
      ))}
    </div>
  )
}
