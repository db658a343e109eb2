import { Link } from '@tanstack/react-router'
import {
  Check,
  ChevronLeft,
  Clock,
  Eye,
  PanelRight,
  Phone,
  RotateCcw,
  Tag,
  UserRound,
  UserRoundPlus,
} from 'lucide-react'
import { useState } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import type { Lead } from '#contract/leads.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { AssignMenu } from '#web/inbox/assign-menu.tsx'
import { SnoozeMenu } from '#web/inbox/snooze-menu.tsx'
import { placeOfTalk } from '#web/inbox/talk-words.ts'
import { useChangeTalk } from '#web/inbox/use-change-talk.ts'
import { StatusDot } from '#web/leads/status-badge.tsx'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { phone, useMedia } from '#web/ui/use-media.ts'
import type { TriggerProps } from '#web/ui/use-floating.ts'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { nameOfLabelled } from '#web/leads/name-of-labelled.ts'
import { words } from '#web/words.ts'

const text = inboxText.head

type Props = {
  talk: Conversation
  lead: Lead | undefined
  looking: readonly string[]
  panelOpen: boolean
  onPanel: () => void
  onTag: () => void
}

/** Who it is and from where, who else looks, and what can be done with the conversation as a whole. */
export function ThreadHead(props: Props) {
  const { talk, looking } = props
  const workspace = useWorkspace()
  const onPhone = useMedia(phone)
  const { lead } = talk
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line pe-2 ps-1 md:pe-4 md:ps-6">
      <Link
        to={paths.inbox}
        params={{ workspaceId: workspace.id }}
        search={true}
        aria-label={text.back}
        className={`${buttonLook('quiet', 'touch', true)} md:hidden`}
      >
        <ChevronLeft className="!size-5" aria-hidden />
      </Link>
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={lead.label} size={onPhone ? 32 : 28} />
      <div className="min-w-0 flex-1 md:ms-1">
        <div className="flex items-baseline gap-2">
          <h2 className="shrink truncate text-base font-medium">{nameOfLabelled(lead)}</h2>
          {!onPhone && <Looking names={looking} />}
        </div>
        {onPhone ? (
          <p className="flex items-center gap-2 truncate text-xs text-ink-2">
            <span className="inline-flex items-center gap-1.5">
              <StatusDot status={lead.status} />
              {words.status[lead.status]}
            </span>
            <span className="num">
              {lead.score.value} {words.band[lead.score.band]}
            </span>
            <Looking names={looking} />
          </p>
        ) : (
          <p className="truncate text-xs text-ink-3" title={placeOfTalk(talk)}>
            {placeOfTalk(talk)}
          </p>
        )}
      </div>
      {onPhone ? <PhoneTools {...props} /> : <DeskTools {...props} />}
    </header>
  )
}

function Looking({ names }: { names: readonly string[] }) {
  return (
    <span
      role="status"
      title={names.length > 0 ? text.looking(names) : undefined}
      className="inline-flex min-w-0 items-center gap-1 text-xs text-accent-ink empty:hidden"
    >
      {names.length > 0 && (
        <>
          <Eye className="!size-3" aria-hidden />
          <span className="truncate">{text.looking(names)}</span>
        </>
      )}
    </span>
  )
}

function useTools({ talk }: Props) {
  const { change } = useChangeTalk(talk)
  const mayAnswer = useMay('inbox.answer')
  const [snoozing, setSnoozing] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const isOpen = talk.state !== 'closed'
  const close = () => change({ type: 'close' })
  useHotkey('e', close, mayAnswer && isOpen)
  useHotkey('h', () => setSnoozing(true), mayAnswer && isOpen)
  useHotkey('a', () => setAssigning(true), mayAnswer)
  return {
    mayAnswer,
    isOpen,
    close,
    reopen: () => change({ type: 'reopen' }),
    openSnooze: () => setSnoozing(true),
    openAssign: () => setAssigning(true),
    snooze: (trigger: (props: TriggerProps) => React.ReactElement) => (
      <SnoozeMenu
        open={snoozing}
        onOpenChange={setSnoozing}
        onChoose={(until) => change({ type: 'snooze', until: until.toISOString() })}
        trigger={trigger}
      />
    ),
    assign: (trigger: (props: TriggerProps) => React.ReactElement) => (
      <AssignMenu
        talk={talk}
        open={assigning}
        onOpenChange={setAssigning}
        onChoose={(to) => change({ type: 'assign', to })}
        trigger={trigger}
      />
    ),
  }
}

function DeskTools(props: Props) {
  const tools = useTools(props)
  const { panelOpen, onPanel } = props
  return (
    <>
      {tools.mayAnswer && (
        <>
          {tools.assign((trigger) => (
            <IconButton {...trigger} label={text.withKey(text.assign, 'a')}>
              <UserRoundPlus aria-hidden />
            </IconButton>
          ))}
          {tools.isOpen ? (
            <>
              {tools.snooze((trigger) => (
                <Button {...trigger} look="quiet" title={text.withKey(text.snooze, 'h')}>
                  <Clock aria-hidden />
                  <span className="max-[1560px]:sr-only">{text.snooze}</span>
                </Button>
              ))}
              <Button title={text.withKey(text.close, 'e')} onClick={tools.close}>
                <Check aria-hidden />
                {text.close}
              </Button>
            </>
          ) : (
            <Button onClick={tools.reopen}>
              <RotateCcw aria-hidden />
              {text.reopen}
            </Button>
          )}
        </>
      )}
      {!panelOpen && (
        <IconButton label={text.showPanel} aria-expanded={false} onClick={onPanel}>
          <PanelRight aria-hidden />
        </IconButton>
      )}
    </>
  )
}

/** On a phone all but the call stands behind three dots; the menus open from there. */
function PhoneTools(props: Props) {
  const tools = useTools(props)
  const { lead, onPanel, onTag } = props
  const hidden = (trigger: TriggerProps) => (
    <button {...trigger} type="button" tabIndex={-1} aria-hidden className="size-0 opacity-0" />
  )
  return (
    <>
      {lead !== undefined && lead.phone !== null && (
        <a href={`tel:${lead.phone}`} aria-label={text.call} className={buttonLook('quiet', 'touch', true)}>
          <Phone className="!size-5" aria-hidden />
        </a>
      )}
      {tools.snooze(hidden)}
      {tools.assign(hidden)}
      <ActionMenu
        label={text.more}
        look="quiet"
        size="touch"
        actions={[
          { label: text.showPanel, icon: UserRound, act: onPanel },
          ...(tools.mayAnswer
            ? [
                ...(tools.isOpen
                  ? [
                      { label: text.close, icon: Check, act: tools.close },
                      { label: text.snooze, icon: Clock, act: tools.openSnooze },
                    ]
                  : [{ label: text.reopen, icon: RotateCcw, act: tools.reopen }]),
                { label: text.assign, icon: UserRoundPlus, act: tools.openAssign },
                { label: text.tag, icon: Tag, act: onTag },
              ]
            : []),
        ]}
      />
    </>
  )
}
