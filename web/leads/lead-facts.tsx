import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FactField, Lead } from '#contract/leads.ts'
import { useHidesContact, useMayWrite, useWorkspace } from '#web/accounts/me.ts'
import { FieldRow } from '#web/leads/field-row.tsx'
import { carriedTo } from '#web/leads/typed.ts'
import { clockTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const fields = ['name', 'email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]
const text = words.lead

/** What is known, each value with who told us; a click corrects it. What is not known can be added. */
export function LeadFacts(props: { lead: Lead; onJump: (messageId: string) => void; wide?: boolean }) {
  const { lead, onJump, wide = false } = props
  const { timeZone } = useWorkspace()
  const mayWrite = useMayWrite()
  const hidesContact = useHidesContact()
  const now = useNow()
  const [edited, setEdited] = useState<FactField | null>(() => carriedTo(lead.id)?.field ?? null)
  const { source } = lead
  const known = fields.filter(
    (field) => field === edited || hasStory(lead, field) || (hidesContact && isContact(field)),
  )
  const missing = fields.filter((field) => !known.includes(field))
  return (
    <>
      {lead.email === null && lead.phone === null && !hidesContact && (
        <p className="py-1.5 text-sm text-ink-3">{text.noContact}</p>
      )}
      <dl className="grid grid-cols-[minmax(0,1fr)]">
        {known.map((field) => (
          <FieldRow
            key={field}
            lead={lead}
            field={field}
            wide={wide}
            editing={edited === field}
            onEdit={(editing) => setEdited((now) => (editing ? field : now === field ? null : now))}
            onJump={onJump}
          />
        ))}
        {mayWrite && missing.length > 0 && (
          <div className="grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1 text-sm">
            <dt className="text-ink-3">{words.facts.edit.missing}</dt>
            <dd className="-ms-2 flex flex-wrap gap-x-1">
              {missing.map((field) => (
                <button
                  key={field}
                  type="button"
                  aria-label={words.facts.edit.add(words.field[field])}
                  onClick={() => setEdited(field)}
                  className="inline-flex h-6 items-center gap-1 rounded-md px-2 text-ink-2 hover:bg-muted hover:text-ink pointer-coarse:h-11"
                >
                  <Plus className="!size-3 text-ink-3" aria-hidden />
                  {words.field[field]}
                </button>
              ))}
            </dd>
          </div>
        )}
        {source.timeZone !== null && (
          <PlainRow wide={wide} name={text.localTime} value={localTime(source.timeZone, now)}>
            {source.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
          </PlainRow>
        )}
        {source.pageUrl !== null && (
          <PlainRow wide={wide} name={text.source} value={pageOf(source.pageUrl)}>
            {text.firstSeen(preciseTime(lead.firstSeenAt, now, timeZone))}
            {source.referrer ? `, ${text.cameFrom(hostOf(source.referrer))}` : ''}
          </PlainRow>
        )}
        {lead.sessions.length > 0 && lead.name !== null && (
          <PlainRow
            wide={wide}
            name={text.session}
            value={lead.sessions.map((session) => session.label).join(', ')}
          />
        )}
      </dl>
    </>
  )
}

function isContact(field: FactField): boolean {
  return field === 'email' || field === 'phone'
}

/** Whether there is something to show of a field besides that it is empty. */
function hasStory(lead: Lead, field: FactField): boolean {
  return (
    lead[field] !== null ||
    lead.setByMember.includes(field) ||
    lead.facts.some((fact) => fact.field === field)
  )
}

type Row = { name: string; value: string; wide: boolean; children?: ReactNode }

/** What the browser told, which nobody corrects. */
function PlainRow({ name, value, wide, children }: Row) {
  return (
    <div className="grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm">
      <dt className="text-ink-3">{name}</dt>
      <dd className={`min-w-0 ${wide ? 'flex items-baseline gap-3' : ''}`}>
        <span
          className={`num block min-w-0 ${wide ? 'max-w-[65%] shrink-0 truncate' : '[overflow-wrap:anywhere]'}`}
          title={value}
        >
          {value}
        </span>
        {children !== undefined && (
          <span className={`block min-w-0 truncate text-xs text-ink-3 ${wide ? 'ms-auto' : ''}`}>
            {children}
          </span>
        )}
      </dd>
    </div>
  )
}

function localTime(timeZone: string, now: number): string {
  try {
    return clockTime(new Date(now), timeZone)
  } catch {
    // The visitor's browser named a zone that this one does not know.
    return timeZone
  }
}

function pageOf(address: string): string {
  const url = URL.parse(address)
  return url ? url.pathname + url.search : address
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address
}
