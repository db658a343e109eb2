import { Phone } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { StateLine } from '#web/conversations/state-line.tsx'
import { Transcript } from '#web/conversations/transcript.tsx'
import { LeadMenu } from '#web/identity/lead-menu.tsx'
import { LeadTies } from '#web/identity/lead-ties.tsx'
import { MergedIntoLine } from '#web/identity/merged-into-line.tsx'
import { AssigneeMenu } from '#web/leads/assignee-menu.tsx'
import { toCompare } from '#web/identity/to-compare.ts'
import { BackArrow } from '#web/leads/back-to-leads.tsx'
import { KeptOut } from '#web/leads/kept-out.tsx'
import { LeadFacts } from '#web/leads/lead-facts.tsx'
import { LeadHistory } from '#web/leads/lead-history.tsx'
import { ContactActions, Identity } from '#web/leads/lead-identity.tsx'
import { LeadScore } from '#web/leads/lead-score.tsx'
import { StatusBadge } from '#web/leads/status-badge.tsx'
import { StatusNotices } from '#web/leads/status-notice.tsx'
import type { LeadView } from '#web/leads/use-lead.ts'
import { carriedTo } from '#web/leads/typed.ts'
import { Notes } from '#web/notes/notes.tsx'
import { Score } from '#web/scoring/score.tsx'
import { TagEditor } from '#web/tags/tag-editor.tsx'
import { buttonLook } from '#web/ui/button.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { lasting } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

type Tab = 'conversation' | 'profile' | 'notes'

/** The lead on a phone: three tabs, the conversation first. */
export function PhoneLead({ lead, view }: { lead: Lead; view: LeadView }) {
  const now = useNow()
  const [tab, setTab] = useState<Tab>(() => (carriedTo(lead.id) ? 'profile' : 'conversation'))
  const { jump } = view
  useEffect(() => {
    if (jump) setTab('conversation')
  }, [jump])
  const scrolled = 'min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-[max(24px,env(safe-area-inset-bottom))]'
  return (
    <>
      <header className="shrink-0">
        <div className="flex min-h-13 items-center gap-1 py-1 pe-2 ps-1">
          <BackArrow />
          <span className="min-w-0 flex-1 [&_h1]:text-base [&_h1]:leading-5 [&_p]:text-xs">
            <Identity lead={lead} heading="h1" small />
          </span>
          {lead.phone !== null && (
            <a
              href={`tel:${lead.phone}`}
              aria-label={words.lead.call}
              className={buttonLook('quiet', 'touch', true)}
            >
              <Phone className="!size-5" aria-hidden />
            </a>
          )}
          <LeadMenu lead={lead} touch />
        </div>
        <div className="flex items-center gap-2 px-4 py-1">
          <StatusBadge lead={lead} chevron />
          <Score score={lead.score} chip />
          <span className="flex-1" />
          {lead.waitingSince !== null && (
            <span className="num text-xs whitespace-nowrap text-ink-2">
              {words.within(words.lead.waiting)} {lasting(now - Date.parse(lead.waitingSince))}
            </span>
          )}
          <AssigneeMenu lead={lead} compact />
        </div>
      </header>
      <MergedIntoLine lead={lead} />
      <KeptOut lead={lead} />
      <StatusNotices lead={lead} />
      <Tabs<Tab>
        label={words.lead.profile}
        spread
        value={tab}
        onChange={setTab}
        items={[
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
            value: 'profile',
            label: words.lead.profile,
            waits: toCompare(lead),
            content: (
              <div className={scrolled}>
                <ContactActions lead={lead} />
                <div className="h-2" />
                <LeadFacts lead={lead} onJump={view.jumpTo} />
                <LeadTies lead={lead} />
                <div className="h-4" />
                <LeadScore lead={lead} view={view} folded />
              </div>
            ),
          },
          {
            value: 'notes',
            label: words.lead.notes,
            content: (
              <div className={`${scrolled} grid content-start gap-4`}>
                <TagEditor lead={lead} />
                <Notes leadId={lead.id} />
                <section>
                  <h3 className="mb-1 text-base font-semibold">{words.lead.history}</h3>
                  <LeadHistory lead={lead} />
                </section>
              </div>
            ),
          },
        ]}
      />
    </>
  )
}
