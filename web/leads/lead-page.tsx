import { useLocation, useParams } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { StateLine } from '#web/conversations/state-line.tsx'
import { Transcript } from '#web/conversations/transcript.tsx'
import { LeadMenu } from '#web/identity/lead-menu.tsx'
import { LeadTies } from '#web/identity/lead-ties.tsx'
import { MergedIntoLine } from '#web/identity/merged-into-line.tsx'
import { useFollowedLead } from '#web/identity/use-followed-lead.ts'
import { BackToLeads } from '#web/leads/back-to-leads.tsx'
import { KeptOut } from '#web/leads/kept-out.tsx'
import { LeadFacts } from '#web/leads/lead-facts.tsx'
import { LeadHistory } from '#web/leads/lead-history.tsx'
import { ContactActions, Identity } from '#web/leads/lead-identity.tsx'
import { LeadMeta } from '#web/leads/lead-meta.tsx'
import { nameOf } from '#web/leads/lead-name.ts'
import { PhoneLead } from '#web/leads/lead-phone.tsx'
import { LeadScore } from '#web/leads/lead-score.tsx'
import { LeadMissing } from '#web/leads/lead-states.tsx'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { StatusNotices } from '#web/leads/status-notice.tsx'
import { useLead } from '#web/leads/use-lead.ts'
import type { LeadView } from '#web/leads/use-lead.ts'
import { Notes } from '#web/notes/notes.tsx'
import { Score } from '#web/scoring/score.tsx'
import { TagEditor } from '#web/tags/tag-editor.tsx'
import { Contained } from '#web/ui/contained.tsx'
import { Bone } from '#web/ui/state.tsx'
import { phone, useMedia } from '#web/ui/use-media.ts'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

export function LeadPage() {
  const { leadId } = useParams({ from: '/w/$workspaceId/leads/$leadId' })
  return <OneLead key={leadId} id={leadId} />
}

function OneLead({ id }: { id: string }) {
  const workspace = useWorkspace()
  const startAt = useLocation({ select: (location) => location.hash }) || undefined
  const view = useLead(id, startAt)
  const lead = useFollowedLead(view.lead.data)
  const onPhone = useMedia(phone)
  useTitle(lead ? nameOf(lead) : undefined, workspace.name)
  const { jumpTo } = view
  const [start] = useState(startAt)
  useEffect(() => {
    if (startAt !== undefined && startAt !== start) jumpTo(startAt)
  }, [startAt, start, jumpTo])

  if (lead && onPhone) return <PhoneLead lead={lead} view={view} />
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line px-4 md:px-6">
        <BackToLeads />
        {lead ? (
          <>
            <ChevronRight className="!size-3.5 text-ink-3" aria-hidden />
            <h1 className="me-2 truncate text-base font-medium">{nameOf(lead)}</h1>
            <StatusBadge lead={lead} chevron />
            <Score score={lead.score} chip />
            <span className="flex-1" />
            <LeadMeta lead={lead} inline />
          </>
        ) : (
          (view.lead.isPending || view.lead.data?.mergedInto !== undefined) && (
            <>
              <Bone className="me-2 h-4 w-36" />
              <Bone className="hidden h-6 w-18 md:block" />
              <Bone className="hidden h-6 w-28 md:block" />
            </>
          )
        )}
      </header>
      {lead && <MergedIntoLine lead={lead} />}
      {lead && <KeptOut lead={lead} />}
      {lead && <StatusNotices lead={lead} />}
      {lead ? <Zones lead={lead} view={view} /> : <LeadMissing view={view} page />}
    </>
  )
}

/** Profile, conversation, notes and history side by side; below 1200 px the outer two share a column. */
function Zones({ lead, view }: { lead: Lead; view: LeadView }) {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[328px_minmax(0,1fr)] grid-rows-1 xl:grid-cols-[328px_minmax(0,1fr)_296px]">
      <div className="col-start-1 row-start-1 min-h-0 overflow-y-auto border-e border-line xl:contents">
        <section
          aria-label={words.lead.profile}
          className="px-6 py-5 xl:col-start-1 xl:row-start-1 xl:min-h-0 xl:overflow-y-auto xl:border-e xl:border-line"
        >
          <div className="grid gap-4 pb-3">
            <Identity lead={lead} />
            <ContactActions lead={lead} tight keys>
              <LeadMenu lead={lead} />
            </ContactActions>
          </div>
          <Contained>
            <LeadFacts lead={lead} onJump={view.jumpTo} />
            <LeadTies lead={lead} />
          </Contained>
          <div className="h-4" />
          <Contained>
            <LeadScore lead={lead} view={view} folded />
          </Contained>
        </section>
        <aside
          aria-label={words.lead.notesAndTags}
          className="border-t border-line xl:col-start-3 xl:row-start-1 xl:min-h-0 xl:overflow-y-auto xl:border-t-0 xl:border-s"
        >
          <Part title={words.lead.tags}>
            <TagEditor lead={lead} />
          </Part>
          <Part title={words.lead.notes}>
            <Notes leadId={lead.id} />
          </Part>
          <Part title={words.lead.history}>
            <LeadHistory lead={lead} />
          </Part>
        </aside>
      </div>
      <section
        aria-label={words.lead.conversation}
        className="col-start-2 row-start-1 flex min-h-0 min-w-0 flex-col"
      >
        <h2 className="flex h-12 shrink-0 items-center border-b border-line px-6 text-base font-semibold">
          {words.lead.conversation}
        </h2>
        <Contained>
          <Transcript lead={lead} view={view} />
        </Contained>
        <StateLine lead={lead} />
      </section>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line px-6 pt-3 pb-4 [&+section]:border-t">
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      <Contained>{children}</Contained>
    </section>
  )
}
