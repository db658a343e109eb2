import type { ReactNode } from 'react'
import type { ColumnName } from '#contract/views.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { CameBackMark } from '#web/leads/came-back.tsx'
import { BlockedMark } from '#web/leads/kept-out.tsx'
import {
  ActiveTime,
  LeadName,
  markedName,
  nameLine,
  NameMarks,
  FollowUpMark,
  placeLook,
  RowTags,
} from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf, placeOf } from '#web/leads/lead-name.ts'
import type { RowProps } from '#web/leads/lead-row.tsx'
import { channelName } from '#web/leads/more-choices.tsx'
import { placeText } from '#web/leads/place-text.ts'
import { FoundBy } from '#web/leads/searched-for.tsx'
import { StatusChoice } from '#web/leads/status-badge.tsx'
import { RowTick } from '#web/selection/row-tick.tsx'
import { UnreadMark } from '#web/seen/unread-mark.tsx'
import { ScorePopover } from '#web/scoring/score-popover.tsx'
import { ColleagueAvatar } from '#web/team/colleague-avatar.tsx'
import { LeadAvatar, NobodyAvatar } from '#web/ui/avatar.tsx'
import { fullTime, shortTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

/** What a row shows in one of its columns. */
export function RowCell({ name, row }: { name: ColumnName; row: Ticked }) {
  return cells[name](row)
}

type Ticked = RowProps & { ticked: boolean }

const cells: Record<ColumnName, (row: Ticked) => ReactNode> = {
  lead: ({ lead, current, ticked, ticking, compact, columns }) => {
    const place = columns.includes('location') ? null : placeOf(lead)
    return (
      <span role="gridcell" className="flex min-w-0 items-center gap-2.5">
        <RowTick lead={lead} on={ticked} ticking={ticking} tabIndex={current ? 0 : -1} />
        <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={28} />
        <UnreadMark lead={lead} className="absolute start-[9px] top-[19px]" />
        <span className={nameLine}>
          <span className={markedName}>
            <span
              className={`truncate ${lead.unread ? 'font-semibold' : 'font-medium'}`}
              title={nameOf(lead)}
            >
              <LeadName lead={lead} />
            </span>
            <NameMarks lead={lead} />
            <FollowUpMark lead={lead} />
          </span>
          {!columns.includes('words') && <FoundBy lead={lead} />}
          {place !== null && !compact && <span className={placeLook}>{place}</span>}
        </span>
      </span>
    )
  },
  words: ({ lead }) => (
    <Text look={lead.unread ? 'text-ink' : undefined}>
      <FoundBy lead={lead} />
      {lead.lastWords}
    </Text>
  ),
  status: ({ lead, current, statusOpen, onStatusOpen, saving, onStatus }) => (
    <span role="gridcell" className="flex items-center">
      <StatusChoice
        lead={lead}
        tabIndex={current ? 0 : -1}
        open={statusOpen}
        isPending={saving}
        onChoose={onStatus}
        onOpenChange={(next) => onStatusOpen(next ? lead.id : null)}
      />
      <CameBackMark lead={lead} />
      <BlockedMark lead={lead} />
    </span>
  ),
  score: ({ lead, current, onOpen }) => (
    <span role="gridcell" className="flex items-center">
      <ScorePopover
        lead={lead}
        tabIndex={current ? 0 : -1}
        onJump={(messageId) => onOpen(lead.id, messageId)}
      />
    </span>
  ),
  tags: ({ lead, hues }) => (
    <span role="gridcell" data-cell="tag" className="min-w-0">
      <RowTags tags={lead.tags} hues={hues} most={2} />
    </span>
  ),
  assignee: ({ lead }) => (
    <span role="gridcell" data-cell="assign" className="flex items-center">
      {lead.assignee ? <ColleagueAvatar {...lead.assignee} /> : <NobodyAvatar />}
      <span className="sr-only">{lead.assignee?.name ?? words.leads.nobody}</span>
    </span>
  ),
  active: ({ lead }) => (
    <span role="gridcell" className="flex items-center justify-end">
      <ActiveTime lead={lead} />
    </span>
  ),
  firstSeen: ({ lead }) => (
    <span role="gridcell" className="flex items-center justify-end">
      <FirstSeen at={lead.firstSeenAt} />
    </span>
  ),
  company: ({ lead }) => <Text>{lead.company}</Text>,
  location: ({ lead }) => <Text>{lead.location && placeText(lead.location)}</Text>,
  email: ({ lead }) => <Text>{lead.email}</Text>,
  phone: ({ lead }) => <Text>{lead.phone}</Text>,
  channel: ({ lead }) => <Text>{channelName(lead.channel)}</Text>,
}

function Text({ children, look = 'text-ink-2' }: { children: ReactNode; look?: string | undefined }) {
  return (
    <span role="gridcell" className={`truncate text-sm ${look}`}>
      {children}
    </span>
  )
}

function FirstSeen({ at }: { at: string }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return (
    <time dateTime={at} title={fullTime(at, timeZone)} className="text-xs whitespace-nowrap text-ink-3">
      {shortTime(at, now, timeZone)}
    </time>
  )
}
