import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LeadItem } from '#contract/leads.ts'
import { useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import type { ProposedPair } from '#web/identity/group-pairs.ts'
import { LeadMarks } from '#web/identity/lead-marks.tsx'
import { bothGave } from '#web/identity/same-values.ts'
import { useIdentity } from '#web/identity/use-identity.ts'
import { LeadName } from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf } from '#web/leads/lead-name.ts'
import { paths } from '#web/paths.ts'
import { LeadAvatar } from '#web/ui/avatar.tsx'
import { Breakable } from '#web/ui/breakable.tsx'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

const text = words.identity

/** A pair that may be one person, with what speaks for it. */
export function ProposalRow({ pair, onCompare }: { pair: ProposedPair; onCompare: () => void }) {
  const { decline } = useIdentity()
  const mayWrite = useMayWrite()
  const [deciding, setDeciding] = useState(false)
  const [one, other] = pair.leads
  const names = [nameOf(one), nameOf(other)] as const

  async function sayNo() {
    setDeciding(true)
    await decline({ proposalIds: pair.proposals.map(({ id }) => id), one: names[0], other: names[1] })
    setDeciding(false)
  }

  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line py-4">
      <div className="grid min-w-0 flex-1 basis-80 gap-x-6 gap-y-3 md:grid-cols-2">
        <Side lead={one} />
        <Side lead={other} />
        <p className="text-sm text-ink-2 [overflow-wrap:anywhere] md:col-span-2 md:ps-[42px]">
          <Breakable>{bothGave(pair.proposals)}</Breakable>
        </p>
      </div>
      {mayWrite && (
        <div className="flex shrink-0 gap-2 max-md:w-full max-md:*:flex-1">
          <Button aria-label={text.comparePair(...names)} onClick={onCompare}>
            {text.compare}
          </Button>
          <Button
            look="quiet"
            aria-label={text.notSamePair(...names)}
            disabled={deciding}
            onClick={() => void sayNo()}
          >
            {text.no}
          </Button>
        </div>
      )}
    </li>
  )
}

function Side({ lead }: { lead: LeadItem }) {
  const workspace = useWorkspace()
  return (
    <div className="flex min-w-0 items-center gap-2.5">
      <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={32} />
      <div className="grid min-w-0 gap-0.5">
        <Link
          to={paths.lead}
          params={{ workspaceId: workspace.id, leadId: lead.id }}
          className="truncate text-base font-medium hover:underline"
        >
          <LeadName lead={lead} />
        </Link>
        <LeadMarks lead={lead} />
      </div>
    </div>
  )
}
