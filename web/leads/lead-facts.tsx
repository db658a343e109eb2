import type { ReactNode } from 'react'
import type { Fact, FactField, Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { phoneText } from '#web/leads/phone-text.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { clockTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const fields = ['email', 'phone', 'company', 'location'] as const satisfies readonly FactField[]
const text = words.lead

/** What is known, and under each value who told us, when, in which words. */
export function LeadFacts(props: { lead: Lead; onJump: (messageId: string) => void; wide?: boolean }) {
  const { lead, onJump, wide = false } = props
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { source } = lead
  const named = lead.facts.find((fact) => fact.field === 'name' && fact.current)
  const known = fields.filter((field) => lead[field] !== null)
  return (
    <>
      {known.length === 0 && <p className="py-1.5 text-sm text-ink-3">{text.noContact}</p>}
      <dl className="grid">
        {named && lead.name !== null && (
          <FactRow wide={wide} name={words.field.name} value={lead.name}>
            <Origin fact={named} onJump={onJump} />
          </FactRow>
        )}
        {known.map((field) => {
          const fact = lead.facts.find((one) => one.field === field && one.current)
          return (
            <FactRow
              key={field}
              wide={wide}
              name={words.field[field]}
              value={field === 'phone' ? phoneText(lead.phone ?? '', fact?.quote) : (lead[field] ?? '')}
              copy={field === 'email' || field === 'phone' ? (lead[field] ?? undefined) : undefined}
            >
              {fact && <Origin fact={fact} onJump={onJump} />}
            </FactRow>
          )
        })}
        {source.timeZone !== null && (
          <FactRow wide={wide} name={text.localTime} value={localTime(source.timeZone, now)}>
            {source.timeZone.split('/').at(-1)?.replaceAll('_', ' ')}
          </FactRow>
        )}
        {source.pageUrl !== null && (
          <FactRow wide={wide} name={text.source} value={pageOf(source.pageUrl)}>
            {text.firstSeen(preciseTime(lead.firstSeenAt, now, timeZone))}
            {source.referrer ? `, ${text.cameFrom(hostOf(source.referrer))}` : ''}
          </FactRow>
        )}
        {lead.sessions.length > 0 && lead.name !== null && (
          <FactRow
            wide={wide}
            name={text.session}
            value={lead.sessions.map((session) => session.label).join(', ')}
          />
        )}
      </dl>
    </>
  )
}

type Row = { name: string; value: string; copy?: string | undefined; wide: boolean; children?: ReactNode }

/** A value with its origin below, or beside it where there is room. */
function FactRow({ name, value, copy, wide, children }: Row) {
  return (
    <div className="group grid grid-cols-[72px_minmax(0,1fr)] items-baseline gap-x-3 py-1.5 text-sm">
      <dt className="text-ink-3">{name}</dt>
      <dd className={`min-w-0 ${wide ? 'flex items-baseline gap-3' : ''}`}>
        <span className={`flex min-w-0 items-center gap-1 ${wide ? 'max-w-[65%] shrink-0' : ''}`}>
          <span className={`num ${wide ? 'truncate' : 'min-w-0 [overflow-wrap:anywhere]'}`} title={value}>
            {value}
          </span>
          {copy !== undefined && (
            <span className="-my-1 opacity-0 group-hover:opacity-100 has-focus-visible:opacity-100 pointer-coarse:opacity-100">
              <CopyButton text={copy} what={name} />
            </span>
          )}
        </span>
        {children !== undefined && (
          <span className={`block min-w-0 truncate text-xs text-ink-3 ${wide ? 'ml-auto' : ''}`}>
            {children}
          </span>
        )}
      </dd>
    </div>
  )
}

function Origin({ fact, onJump }: { fact: Fact; onJump: (messageId: string) => void }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const time = preciseTime(fact.at, now, timeZone)
  const { messageId } = fact
  const quote = fact.quote?.trim() ?? ''
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
      {quote !== '' && quote !== fact.value && ` “${quote}”`}
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
