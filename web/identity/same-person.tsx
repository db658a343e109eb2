import { Suspense, useState } from 'react'
import type { Lead } from '#contract/leads.ts'
import { useMayWrite } from '#web/accounts/me.ts'
import { LeadMarks } from '#web/identity/lead-marks.tsx'
import { bothGave } from '#web/identity/same-values.ts'
import { useIdentity } from '#web/identity/use-identity.ts'
import { nameOf } from '#web/leads/lead-name.ts'
import { Breakable } from '#web/ui/breakable.tsx'
import { Button } from '#web/ui/button.tsx'
import { part } from '#web/ui/part.ts'
import { words } from '#web/words.ts'

const CompareDialog = part(() =>
  import('#web/identity/compare-dialog.tsx').then((module) => module.CompareDialog),
)
const text = words.identity
const shownAtFirst = 2

type SameAs = Lead['proposals'][number]
type Group = { other: SameAs['lead']; proposals: SameAs[] }

/** Who may be the same person: one quiet line for each other lead, whatever number of values they share. */
export function SamePerson({ lead }: { lead: Lead }) {
  const [all, setAll] = useState(false)
  const [compared, setCompared] = useState<Group | null>(null)
  const groups = groupByLead(lead.proposals)
  // Who compares goes on, also when a colleague has said no meanwhile.
  if (groups.length === 0 && !compared) return null
  const shown = all ? groups : groups.slice(0, shownAtFirst)
  const hidden = groups.length - shown.length
  return (
    <section aria-label={text.proposals} className={groups.length === 0 ? '' : 'mt-3 grid gap-2'}>
      {shown.map((group) => (
        <Line key={group.other.id} lead={lead} group={group} onCompare={() => setCompared(group)} />
      ))}
      {hidden > 0 && (
        <Button
          look="quiet"
          size="small"
          className="justify-self-start"
          aria-label={text.showMore(hidden)}
          onClick={() => setAll(true)}
        >
          {text.moreProposals(hidden)}
        </Button>
      )}
      <Suspense>
        {compared && (
          <CompareDialog leadId={lead.id} otherId={compared.other.id} onClose={() => setCompared(null)} />
        )}
      </Suspense>
    </section>
  )
}

function Line({ lead, group, onCompare }: { lead: Lead; group: Group; onCompare: () => void }) {
  const { decline } = useIdentity()
  const mayWrite = useMayWrite()
  const [deciding, setDeciding] = useState(false)
  const { other, proposals } = group
  const name = nameOf(other)
  const [before, , after] = text.sameAs(name)

  async function sayNo() {
    setDeciding(true)
    await decline({
      proposalIds: proposals.map((one) => one.proposalId),
      one: nameOf(lead),
      other: name,
    })
    setDeciding(false)
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-subtle px-3 py-2">
      <div className="grid min-w-0 flex-1 basis-44 gap-0.5">
        <p className="text-sm [overflow-wrap:anywhere]">
          {before}
          <b className="font-medium">
            <Breakable>{name}</Breakable>
          </b>
          {after}
        </p>
        <p className="text-xs text-ink-2 [overflow-wrap:anywhere]">
          <Breakable>{bothGave(proposals)}</Breakable>
        </p>
        <LeadMarks lead={other} />
      </div>
      {mayWrite && (
        <div className="flex shrink-0 gap-1">
          <Button size="small" aria-label={text.compareWith(name)} onClick={onCompare}>
            {text.compare}
          </Button>
          <Button
            look="quiet"
            size="small"
            aria-label={text.notSame(name)}
            disabled={deciding}
            onClick={() => void sayNo()}
          >
            {text.no}
          </Button>
        </div>
      )}
    </div>
  )
}

function groupByLead(proposals: readonly SameAs[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of proposals) {
    const group = groups.get(one.lead.id)
    if (group) group.proposals.push(one)
    else groups.set(one.lead.id, { other: one.lead, proposals: [one] })
  }
  return [...groups.values()]
}
