import { Ban, Blend, PhoneOutgoing, ShieldCheck, ShieldX } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMay, useMayWrite } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { useKeepOut } from '#web/leads/use-keep-out.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import type { Action } from '#web/ui/action-menu.tsx'
import { part } from '#web/ui/part.ts'
import { words } from '#web/words.ts'

const PickLeadDialog = part(() =>
  import('#web/identity/pick-lead-dialog.tsx').then((module) => module.PickLeadDialog),
)
const CompareDialog = part(() =>
  import('#web/identity/compare-dialog.tsx').then((module) => module.CompareDialog),
)

const LogCallDialog = part(() =>
  import('#web/leads/log-call-dialog.tsx').then((module) => module.LogCallDialog),
)

type Step = { type: 'call' } | { type: 'pick' } | { type: 'compare'; otherId: string }

/** What is seldom done with a lead, behind three dots. */
export function LeadMenu({ lead, touch = false }: { lead: Lead; touch?: boolean }) {
  const [step, setStep] = useState<Step | null>(null)
  const [returnTo, setReturnTo] = useState<HTMLElement | null>(null)
  const mayJoin = useMay('leads.join')
  const mayBlock = useMay('leads.block')
  const mayWrite = useMayWrite()
  const { keepOut } = useKeepOut(lead)
  const isOut = lead.spamAt !== null || lead.blockedAt !== null
  const actions: Action[] = []
  // Where there is a number it stands beside the button that calls.
  if (mayWrite && lead.phone === null) {
    actions.push({
      label: words.facts.call.log,
      icon: PhoneOutgoing,
      act: (trigger) => {
        setReturnTo(trigger)
        setStep({ type: 'call' })
      },
    })
  }
  if (mayJoin && !isOut) {
    actions.push({
      label: words.identity.menu.mergeWith,
      icon: Blend,
      act: (trigger) => {
        setReturnTo(trigger)
        setStep({ type: 'pick' })
      },
    })
  }
  if (mayBlock) {
    const text = words.keptOut.menu
    const spam = lead.spamAt === null ? 'true' : 'false'
    const blocked = lead.blockedAt === null ? 'true' : 'false'
    actions.push({
      label: text.spam[spam],
      hint: text.spamText[spam],
      icon: spam === 'true' ? ShieldX : ShieldCheck,
      act: () => keepOut('spam', spam === 'true'),
    })
    // Whoever was added by hand has no chat to be kept from.
    if (lead.sessions.length > 0 || lead.blockedAt !== null) {
      actions.push({
        label: text.blocked[blocked],
        hint: text.blockedText[blocked],
        icon: Ban,
        act: () => keepOut('blocked', blocked === 'true'),
      })
    }
  }
  if (actions.length === 0) return null
  return (
    <>
      <ActionMenu
        label={words.identity.menu.label(nameOf(lead))}
        look={touch ? 'quiet' : 'default'}
        size={touch ? 'touch' : 'normal'}
        actions={actions}
      />
      <Suspense>
        {step?.type === 'call' && (
          <LogCallDialog lead={lead} returnTo={returnTo} onClose={() => setStep(null)} />
        )}
        {step?.type === 'pick' && (
          <PickLeadDialog
            lead={lead}
            returnTo={returnTo}
            onPick={(otherId) => setStep({ type: 'compare', otherId })}
            onClose={() => setStep(null)}
          />
        )}
        {step?.type === 'compare' && (
          <CompareDialog
            leadId={lead.id}
            otherId={step.otherId}
            returnTo={returnTo}
            onClose={() => setStep(null)}
          />
        )}
      </Suspense>
    </>
  )
}
