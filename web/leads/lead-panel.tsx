import { Link } from '@tanstack/react-router'
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { StateLine } from '#web/conversations/state-line.tsx'
import { Transcript } from '#web/conversations/transcript.tsx'
import { LeadMenu } from '#web/identity/lead-menu.tsx'
import { LeadTies } from '#web/identity/lead-ties.tsx'
import { MergedIntoLine } from '#web/identity/merged-into-line.tsx'
import { useFollowedLead } from '#web/identity/use-followed-lead.ts'
import { toCompare } from '#web/identity/to-compare.ts'
import { KeptOut } from '#web/leads/kept-out.tsx'
import { LeadFacts } from '#web/leads/lead-facts.tsx'
import { LeadHistory } from '#web/leads/lead-history.tsx'
import { ContactActions, Identity } from '#web/leads/lead-identity.tsx'
import { LeadMeta } from '#web/leads/lead-meta.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { LeadScore } from '#web/leads/lead-score.tsx'
import { StatusNotices } from '#web/leads/status-notice.tsx'
import { LeadMissing } from '#web/leads/lead-states.tsx'
import { useListPlace } from '#web/leads/use-list-place.ts'
import { useLead } from '#web/leads/use-lead.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { Notes } from '#web/notes/notes.tsx'
import { paths } from '#web/paths.ts'
import { Score } from '#web/scoring/score.tsx'
import { TagEditor } from '#web/tags/tag-editor.tsx'
import { buttonLook, IconButton } from '#web/ui/button.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { Contained } from '#web/ui/contained.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { words } from '#web/words.ts'

type Props = {
  id: string
  messageId: string | undefined
  /** Tells a second jump to the same message from the first. */
  turn?: number
  floating: boolean
  position: string
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
  onClose: () => void
}

type Tab = 'profile' | 'conversation' | 'notes' | 'history'

/** The lead beside the list; over it where there is no room. */
export function LeadPanel(props: Props) {
  const leadWords = useLeadWords()
  const { id, onClose } = props
  const workspace = useWorkspace()
  const place = useListPlace()
  const view = useLead(id, props.messageId)
  const [tab, setTab] = useState<Tab>(props.messageId === undefined ? 'profile' : 'conversation')
  // Notes and history are of one person: whoever comes next is met with what is known, or was said.
  const [shownId, setShownId] = useState(id)
  if (shownId !== id) {
    setShownId(id)
    if (tab === 'notes' || tab === 'history') setTab('profile')
  }
  const { jump, jumpTo } = view
  const lead = useFollowedLead(view.lead.data)

  // A jump to a message shows the conversation, whichever tab it was asked for in.
  useEffect(() => {
    if (jump) setTab('conversation')
  }, [jump])
  const { messageId, turn = 0 } = props
  const asked = useRef({ messageId, turn })
  useEffect(() => {
    const isNew = messageId !== asked.current.messageId || turn !== asked.current.turn
    if (messageId !== undefined && isNew) jumpTo(messageId)
    asked.current = { messageId, turn }
  }, [messageId, turn, jumpTo])
  useHotkey('Escape', onClose)

  return (
    <aside
      aria-label={words.lead.panel(lead ? nameOf(lead) : '', leadWords)}
      className={`flex w-[480px] max-w-full shrink-0 flex-col border-s border-line bg-bg motion-safe:animate-[slide-in_160ms_var(--ease)] ${
        props.floating ? 'absolute inset-y-0 end-0 z-20 shadow-lift' : ''
      }`}
    >
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line pe-3 ps-4">
        <span className="num me-1 text-xs text-ink-3">{props.position}</span>
        <IconButton
          size="small"
          label={words.lead.previous(leadWords)}
          disabled={!props.onPrevious}
          onClick={() => props.onPrevious?.()}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          label={words.lead.next(leadWords)}
          disabled={!props.onNext}
          onClick={() => props.onNext?.()}
        >
          <ChevronDown aria-hidden />
        </IconButton>
        <span className="flex-1" />
        <Link
          to={paths.lead}
          params={{ workspaceId: workspace.id, leadId: id }}
          {...(place.to === paths.leads && { state: { behind: 'list' } })}
          className={buttonLook('quiet', 'normal')}
        >
          <Maximize2 className="!size-3.5" aria-hidden />
          {words.lead.openPage}
        </Link>
        <IconButton label={words.app.close} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {lead && <MergedIntoLine lead={lead} />}
      {lead ? (
        <Contained key={id}>
          <PanelBody lead={lead} view={view} tab={tab} onTab={setTab} />
        </Contained>
      ) : (
        <LeadMissing view={view} />
      )}
    </aside>
  )
}

function PanelBody(props: { lead: Lead; view: LeadView; tab: Tab; onTab: (tab: Tab) => void }) {
  const { lead, view } = props
  const scrolled = 'min-h-0 flex-1 overflow-y-auto px-6 py-4'
  return (
    <>
      <div className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-4 px-6 pt-4 pb-2">
        <div className="flex items-center justify-between gap-3">
          <Identity lead={lead} />
          <Score score={lead.score} chip />
        </div>
        <ContactActions lead={lead} keys>
          <LeadMenu lead={lead} />
        </ContactActions>
        <LeadMeta lead={lead} />
        <KeptOut lead={lead} boxed />
        <StatusNotices lead={lead} boxed />
      </div>
      <Tabs<Tab>
        label={words.lead.profile}
        value={props.tab}
        onChange={props.onTab}
        items={[
          {
            value: 'profile',
            label: words.lead.profile,
            waits: toCompare(lead),
            content: (
              <div className={`${scrolled} !pt-2`}>
                <LeadFacts lead={lead} onJump={view.jumpTo} wide />
                <LeadTies lead={lead} />
                <div className="h-4" />
                <LeadScore lead={lead} view={view} folded={false} />
              </div>
            ),
          },
          {
            value: 'conversation',
            label: words.lead.conversation,
            content: (
              <>
                <Transcript lead={lead} view={view} />
                <StateLine lead={lead} />
              </>
            ),
          },
          {
            value: 'notes',
            label: words.lead.notesAndTags,
            content: (
              <div className={`${scrolled} grid content-start gap-4`}>
                <TagEditor lead={lead} />
                <Notes leadId={lead.id} />
              </div>
            ),
          },
          {
            value: 'history',
            label: words.lead.history,
            content: (
              <div className={scrolled}>
                <LeadHistory lead={lead} />
              </div>
            ),
          },
        ]}
      />
    </>
  )
}
