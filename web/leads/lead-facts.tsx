import type { ReactNode } from 'react'
import type { Fact, FactField, Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { clockTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const fields = ['email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]
const text = words.lead

/** What is known, and under each value who told us, when, in which words. */
export function LeadFacts({ lead, onJump }: { lead: Lead; onJump: (messageId: string) => void }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { source } = lead
  const named = lead.facts.find((fact) => fact.field === 'name' && fact.current)
  const known = fields.filter((field) => lead[field] !== null)
  return (
    <dl className="grid">
      {named && lead.name !== null && (
        <FactRow name={words.field.name} value={lead.name}>
          <Origin fact={named} onJump={onJump} />
        </FactRow>
      )}
      {known.map((field) => {
        const fact = lead.facts.find((one) => one.field === field && one.current)
        return (
          <FactRow
            key={field}
            name={words.field[field]}
            value={lead[field] ?? ''}
            copy={field === 'email' || field === 'phone'}
          >
            {fact && <Origin fact={fact} onJump={onJump} />}
          </FactRow>
        )
      })}
      {known.length === 0 && <p className="py-1.5 text-sm text-ink-3">{text.noContact}</p>}
      {source.timeZone !== null && (
        <FactRow name={text.localTime} value={localTime(source.timeZone, now)}>
          {source.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
        </FactRow>
      )}
      {source.pageUrl !== null && (
        <FactRow name={text.source} value={pageOf(source.pageUrl)}>
          {text.firstSeen(preciseTime(lead.firstSeenAt, now, timeZone))}
          {source.referrer ? `, ${text.cameFrom(hostOf(source.referrer))}` : ''}
        </FactRow>
      )}
      {lead.sessions.length > 0 && lead.name !== null && (
        <FactRow name={text.session} value={lead.sessions.map((session) => session.label).join(', ')} />
      )}
    </dl>
  )
}

function FactRow(props: { name: string; value: string; copy?: boolean; children?: ReactNode }) {
  return (
    <div className="group grid grid-cols-[72px_minmax(0,1fr)_auto] items-baseline gap-x-3 py-1.5 text-sm">
      <dt className="text-ink-3">{props.name}</dt>
      <dd className="min-w-0">
        <span className="num block truncate" title={props.value}>
          {props.value}
        </span>
        {props.children !== undefined && (
          <span className="block truncate text-xs text-ink-3">{props.children}</span>
        )}
      </dd>
      {props.copy && (
        <span className="-my-1 opacity-0 group-hover:opacity-100 has-focus-visible:opacity-100 pointer-coarse:opacity-100">
          <CopyButton text={props.value} what={props.name} />
        </span>
      )}
    </div>
  )
}

function Origin({ fact, onJump }: { fact: Fact; onJump: (messageId: string) => void }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const time = preciseTime(fact.at, now, timeZone)
  const { messageId } = fact
  if (fact.origin === 'member') return text.typedBy(fact.by ?? words.leads.someone, time)
  return (
    <>
      {text.said}{' '}
      {messageId === null ? (
        time
      ) : (
        <button
          type="button"
          aria-label={text.jump(time)}
          onClick={() => onJump(messageId)}
          className="relative text-accent-ink before:absolute before:-inset-1.5 hover:underline"
        >
          {time}
        </button>
      )}
      {fact.quote !== null && ` “${fact.quote.trim()}”`}
    </>
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
