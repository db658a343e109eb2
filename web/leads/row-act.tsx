import { useQueryClient } from '@tanstack/react-query'
import {
  CalendarClock,
  Check,
  Clock,
  Mail,
  MailOpen,
  PanelRight,
  PhoneOutgoing,
  StickyNote,
  Tag as TagIcon,
  UserPlus,
} from 'lucide-react'
import { useState } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { putOff } from '#web/follow-ups/put-off.ts'
import { useFollowUp } from '#web/follow-ups/use-follow-up.ts'
import { snoozeTimes } from '#web/inbox/snooze-times.ts'
import { useAssigneeChoices } from '#web/leads/assignee-menu.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { LogCallDialog } from '#web/leads/log-call-dialog.tsx'
import type { RowActing } from '#web/leads/lead-row.tsx'
import { canBeContacted } from '#web/leads/swipe-hint.tsx'
import { turnSeenAndSay } from '#web/leads/turn-seen.ts'
import { useMoveLead } from '#web/leads/use-change-lead.ts'
import { NoteDialog } from '#web/notes/note-dialog.tsx'
import { TagEditor } from '#web/tags/tag-editor.tsx'
import { followUpsText } from '#texts/follow-ups.ts'
import { inboxText } from '#texts/inbox.ts'
import { rowsText as text } from '#texts/rows.ts'
import type { Action } from '#web/ui/action-menu.tsx'
import { ActionMenuPopup } from '#web/ui/action-menu-popup.tsx'
import { MenuPopup } from '#web/ui/menu-popup.tsx'
import { PopoverPopup } from '#web/ui/popover-popup.tsx'
import { comingTime } from '#web/ui/time.ts'
import { words } from '#web/words.ts'

type Props = {
  lead: LeadItem
  acting: RowActing
  /** The row it was asked for on: it has the focus again afterwards. */
  row: HTMLElement
  onAct: (acting: RowActing) => void
  onOpen: (id: string) => void
  onClose: () => void
}

/** What a key or the menu of a row has opened, in place. */
export function RowAct(props: Props) {
  const { act } = props.acting
  if (act === 'note') return <NoteDialog lead={props.lead} returnTo={props.row} onClose={props.onClose} />
  if (act === 'menu') return <RowMenu {...props} />
  if (act === 'call') return <LogCallDialog lead={props.lead} returnTo={props.row} onClose={props.onClose} />
  if (act === 'followUp') return <RowFollowingUp {...props} />
  return act === 'tag' ? <RowTagging {...props} /> : <RowAssigning {...props} />
}

/** Beside the cell it is about; where that column is not shown, below the row. */
function useAnchor({ row, acting }: Props) {
  const [anchor] = useState(() => ({
    current: row.querySelector<HTMLElement>(`[data-cell="${acting.act}"]`) ?? row,
  }))
  return anchor
}

function RowTagging(props: Props) {
  const { lead, row, onClose } = props
  return (
    <PopoverPopup
      label={text.tagOf(nameOf(lead))}
      className="w-64 p-2"
      sheetText={undefined}
      anchor={useAnchor(props)}
      returnTo={row}
      onClose={onClose}
    >
      <TagEditor lead={lead} onDone={onClose} />
    </PopoverPopup>
  )
}

function RowAssigning(props: Props) {
  const { lead, row, onClose } = props
  return (
    <MenuPopup
      {...useAssigneeChoices(lead)}
      anchor={useAnchor(props)}
      alignOffset={0}
      returnTo={row}
      onClose={onClose}
    />
  )
}

function RowFollowingUp(props: Props) {
  const { lead, row, onClose } = props
  const { timeZone } = useWorkspace()
  const name = nameOf(lead)
  const { setTo } = useFollowUp({ id: lead.id, name, dueAt: lead.followUpAt ?? null })
  const [now] = useState(() => Date.now())
  const times = snoozeTimes(new Date(now), timeZone)
  return (
    <MenuPopup
      title={followUpsText.setOf(name)}
      value={null}
      choices={times.map(({ choice, at }, index) => ({
        value: choice,
        label: `${inboxText.snooze.choices[choice]}, ${comingTime(at.toISOString(), now, timeZone)}`,
        key: String(index + 1),
      }))}
      onChoose={(value) => {
        const chosen = times.find(({ choice }) => choice === value)
        if (chosen) setTo(chosen.at)
      }}
      anchor={useAnchor(props)}
      alignOffset={0}
      returnTo={row}
      onClose={onClose}
    />
  )
}

function RowMenu(props: Props) {
  const { lead, acting, row, onAct, onOpen, onClose } = props
  const queryClient = useQueryClient()
  const workspace = useWorkspace()
  const mayWrite = useMayWrite()
  const move = useMoveLead()
  const to = (act: RowActing['act']) => () => onAct({ id: lead.id, act })
  const actions: Action[] = [
    { label: text.open, icon: PanelRight, act: () => onOpen(lead.id) },
    ...(lead.lastWords === null
      ? []
      : [
          {
            label: lead.unread ? text.markRead : text.markUnread,
            icon: lead.unread ? MailOpen : Mail,
            act: () => void turnSeenAndSay(queryClient, lead),
          },
        ]),
    ...(mayWrite
      ? [
          ...(canBeContacted(lead.status)
            ? [{ label: text.contacted, icon: Check, act: () => void move(lead, 'contacted') }]
            : []),
          {
            label: text.later,
            hint: text.laterHint,
            icon: Clock,
            act: () => void putOff(queryClient, workspace, lead),
          },
          { label: words.facts.call.log, icon: PhoneOutgoing, act: to('call') },
          { label: followUpsText.set, icon: CalendarClock, act: to('followUp') },
          { label: text.tag, icon: TagIcon, act: to('tag') },
          { label: text.note, icon: StickyNote, act: to('note') },
          { label: text.assign, icon: UserPlus, act: to('assign') },
        ]
      : []),
  ]
  return (
    <ActionMenuPopup
      label={text.menu(nameOf(lead))}
      actions={actions}
      anchor={useAnchor(props)}
      at={acting.at}
      returnTo={row}
      onClose={onClose}
    />
  )
}
