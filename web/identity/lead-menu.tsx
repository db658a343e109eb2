import { Blend } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import { part } from '#web/ui/part.ts'
import { words } from '#web/words.ts'

const PickLeadDialog = part(() =>
  import('#web/identity/pick-lead-dialog.tsx').then((module) => module.PickLeadDialog),
)
const CompareDialog = part(() =>
  import('#web/identity/compare-dialog.tsx').then((module) => module.CompareDialog),
)

type Step = { type: 'pick' } | { type: 'compare'; otherId: string }

/** What is seldom done with a lead, behind three dots. */
export function LeadMenu({ lead, touch = false }: { lead: Lead; touch?: boolean }) {
  const [step, setStep] = useState<Step | null>(null)
  const [returnTo, setReturnTo] = useState<HTMLElement | null>(null)
  const mayWrite = useMayWrite()
  if (!mayWrite) return null
  return (
    <>
      <ActionMenu
        label={words.identity.menu.label(nameOf(lead))}
        look={touch ? 'quiet' : 'default'}
        size={touch ? 'touch' : 'normal'}
        actions={[
          {
            label: words.identity.menu.mergeWith,
            icon: Blend,
            act: (trigger) => {
              setReturnTo(trigger)
              setStep({ type: 'pick' })
            },
          },
        ]}
      />
      <Suspense>
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
