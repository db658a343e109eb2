import { Link } from '@tanstack/react-router'
import { Maximize2, PanelRightClose, RotateCcw, X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import type { TalkView } from '#web/inbox/use-talk.ts'
import { AssigneeMenu } from '#web/leads/assignee-menu.tsx'
import { KeptOut } from '#web/leads/kept-out.tsx'
import { LeadFacts } from '#web/leads/lead-facts.tsx'
import { ContactActions } from '#web/leads/lead-identity.tsx'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { StatusNotices } from '#web/leads/status-notice.tsx'
import { inboxText } from '#texts/inbox.ts'
import { Notes } from '#web/notes/notes.tsx'
import { paths } from '#web/paths.ts'
import { Receipt } from '#web/scoring/receipt.tsx'
import { Score } from '#web/scoring/score.tsx'
import { TagEditor } from '#web/tags/tag-editor.tsx'
import { Button, buttonLook, IconButton } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = inboxText.panel

/** The lead beside its conversation: beside it where there is room, over it where there is not, whole on a phone. */
export function LeadSide(props: {
  talk: Conversation
  view: TalkView
  floating: boolean
  tags: RefObject<HTMLDivElement | null>
  onJump: (messageId: string) => void
  onClose: () => void
}) {
  const { talk, view, floating } = props
  const workspace = useWorkspace()
  const lead = view.lead.data
  return (
    <aside
      aria-label={text.label}
      className={`flex w-full shrink-0 flex-col border-line bg-bg max-md:absolute max-md:inset-0 max-md:z-20 md:w-74 md:border-s ${
        floating
          ? 'md:absolute md:inset-y-0 md:end-0 md:z-20 md:shadow-lift motion-safe:animate-[slide-in_160ms_var(--ease)]'
          : ''
      }`}
    >
      <header className="flex h-14 shrink-0 items-center gap-1 pe-3 ps-5">
        <h2 className="me-auto text-base font-medium">{text.label}</h2>
        <Link
          to={paths.lead}
          params={{ workspaceId: workspace.id, leadId: talk.lead.id }}
          aria-label={text.openPage}
          title={text.openPage}
          className={buttonLook('quiet', 'normal', true)}
        >
          <Maximize2 className="!size-3.5" aria-hidden />
        </Link>
        <IconButton label={inboxText.head.hidePanel} onClick={props.onClose}>
          {floating ? <X aria-hidden /> : <PanelRightClose aria-hidden />}
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {lead ? (
          <Body lead={lead} view={view} tags={props.tags} onJump={props.onJump} />
        ) : view.lead.isError ? (
          <div role="alert" className="grid justify-items-start gap-3 px-5 py-4 text-sm text-ink-2">
            <p>
              {text.failed} {reasonOf(view.lead.error)}
            </p>
            <Button onClick={() => void view.lead.refetch()}>
              <RotateCcw aria-hidden />
              {words.app.retry}
            </Button>
          </div>
        ) : (
          <SideBones />
        )}
      </div>
    </aside>
  )
}

function Body(props: {
  lead: Lead
  view: TalkView
  tags: RefObject<HTMLDivElement | null>
  onJump: (messageId: string) => void
}) {
  const { lead, view, onJump } = props
  return (
    <>
      <div className="grid gap-3 px-5 pt-1 pb-4">
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge lead={lead} chevron />
          <Score score={lead.score} chip />
          <span className="ms-auto">
            <AssigneeMenu lead={lead} compact />
          </span>
        </div>
        <ContactActions lead={lead} tight />
        <KeptOut lead={lead} boxed />
        <StatusNotices lead={lead} boxed />
        <LeadFacts lead={lead} onJump={onJump} />
        <div ref={props.tags}>
          <TagEditor lead={lead} />
        </div>
      </div>
      <Part title={text.why(lead.score.value)}>
        <Receipt score={lead.score} messages={view.messageById} onJump={onJump} folded />
      </Part>
      <Part title={text.notes}>
        <Notes leadId={lead.id} writes={false} />
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line px-5 py-4">
      <h3 className="mb-2 text-sm font-normal text-ink-2">{title}</h3>
      {children}
    </section>
  )
}

function SideBones() {
  return (
    <div role="status" aria-label={words.app.loading} className="grid gap-4 px-5 pt-1">
      <span className="flex gap-2">
        <Bone className="h-6 w-18" />
        <Bone className="h-6 w-28" />
      </span>
      {['w-3/5', 'w-4/5', 'w-2/3', 'w-3/4'].map((width) => (
        <Bone key={width} className={`h-3.5 ${width}`} />
      ))}
      <Bone className="mt-4 h-32 w-full" />
    </div>
  )
}
