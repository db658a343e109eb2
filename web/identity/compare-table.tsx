import { Equal } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FactField, Lead } from '#contract/leads.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { compareFields } from '#web/identity/compare-fields.ts'
import { LeadName } from '#web/leads/lead-cells.tsx'
import { labelOf, nameOf, placeOf } from '#web/leads/lead-name.ts'
import { originOfField } from '#web/leads/fact-origin.tsx'
import { tellerOf } from '#web/leads/correction.ts'
import { StatusMark } from '#web/leads/status-badge.tsx'
import { valueText } from '#web/leads/use-correct.ts'
import { Score } from '#web/scoring/score.tsx'
import { Tag, useTagHues } from '#web/tags/tag.tsx'
import { LeadAvatar, TeamAvatar } from '#web/ui/avatar.tsx'
import { Breakable } from '#web/ui/breakable.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = words.identity.dialog
const line = 'grid grid-cols-2 gap-x-3 md:grid-cols-[104px_minmax(0,1fr)_minmax(0,1fr)]'

type Both<T> = readonly [T, T]

/** Who they are on top, where one chooses who stays; below, what is known of each, line by line. */
export function CompareTable(props: {
  leads: Both<Lead>
  messages: Both<string | null>
  olderId: string
  survivorId: string
  onSurvivor: (id: string) => void
}) {
  const { leads, messages } = props
  const { timeZone } = useWorkspace()
  const now = useNow()
  const hues = useTagHues()
  const [one, other] = leads
  const rows = text.row
  const both = (show: (lead: Lead) => ReactNode): Both<ReactNode> => [show(one), show(other)]
  const time = (at: string) => (
    <time dateTime={at} title={fullTime(at, timeZone)}>
      {preciseTime(at, now, timeZone)}
    </time>
  )
  return (
    <>
      <fieldset className={`${line} sticky top-0 z-10 bg-surface pb-3`}>
        <legend className="sr-only">{text.stays}</legend>
        <span aria-hidden className="hidden self-end pb-3 text-xs text-ink-3 md:block">
          {text.stays}
        </span>
        {leads.map((lead) => (
          <Choice
            key={lead.id}
            lead={lead}
            isOlder={lead.id === props.olderId}
            checked={lead.id === props.survivorId}
            onChoose={() => props.onSurvivor(lead.id)}
          />
        ))}
      </fieldset>
      <div role="table" aria-label={words.identity.compare}>
        <div role="row" className="sr-only">
          <span role="columnheader">{words.identity.compare}</span>
          <span role="columnheader">{nameOf(one)}</span>
          <span role="columnheader">{nameOf(other)}</span>
        </div>
        {compareFields(one, other).map(({ field, isSame }) => (
          <Line
            key={field}
            name={words.field[field]}
            isSame={isSame}
            cells={both((lead) => (
              <Value key={lead.id} lead={lead} field={field} />
            ))}
          />
        ))}
        {one.signedAs.length + other.signedAs.length > 0 && (
          <Line
            name={words.identity.signed}
            cells={both(({ signedAs }) => (signedAs.length === 0 ? <None /> : signedAs.join(', ')))}
          />
        )}
        <Line
          name={rows.assignee}
          cells={both(({ assignee }) =>
            assignee === null ? (
              <None>{text.nobody}</None>
            ) : (
              <span className="flex min-w-0 items-center gap-1.5">
                <TeamAvatar name={assignee.name} />
                {assignee.name}
              </span>
            ),
          )}
        />
        {one.tags.length + other.tags.length > 0 && (
          <Line
            name={rows.tags}
            cells={both(({ tags }) =>
              tags.length === 0 ? (
                <None />
              ) : (
                <span className="flex flex-wrap gap-1">
                  {tags.map((tag) => (
                    <Tag key={tag} name={tag} hue={hues.get(tag)} />
                  ))}
                </span>
              ),
            )}
          />
        )}
        <Line
          name={rows.lastWords}
          cells={both(({ lastWords }) =>
            lastWords === null ? <None /> : <span className="line-clamp-3">{lastWords}</span>,
          )}
        />
        <Line
          name={rows.messages}
          cells={both((lead) => messages[lead === one ? 0 : 1] ?? <span aria-hidden>…</span>)}
        />
        <Line name={rows.firstSeen} cells={both((lead) => time(lead.firstSeenAt))} />
        <Line name={rows.lastSeen} cells={both((lead) => time(lead.lastActiveAt))} />
        <Line name={rows.channel} cells={both(({ channel }) => text.channels[channel] ?? channel)} />
        <Line
          name={rows.sessions}
          cells={both(({ sessions }) =>
            sessions.length === 0 ? <None /> : sessions.map(({ label }) => label).join(', '),
          )}
        />
      </div>
    </>
  )
}

function Choice(props: { lead: Lead; isOlder: boolean; checked: boolean; onChoose: () => void }) {
  const { lead, checked } = props
  const place = placeOf(lead)
  return (
    <label className="grid min-w-0 grid-rows-[minmax(40px,1fr)_auto_auto] gap-2.5 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-accent-softer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span className="flex min-w-0 items-start gap-2.5 md:items-center">
        <span className="max-md:hidden">
          <LeadAvatar id={lead.id} name={lead.name ?? lead.email} label={labelOf(lead)} size={32} />
        </span>
        <span className="min-w-0">
          <span className="line-clamp-2 text-base font-semibold [overflow-wrap:anywhere]">
            <LeadName lead={lead} breaks />
          </span>
          {place !== null && <span className="block truncate text-xs text-ink-2">{place}</span>}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-1.5">
        <StatusMark status={lead.status} />
        <Score score={lead.score} chip />
      </span>
      <span className="flex min-h-5 items-center gap-2 text-sm">
        <input
          type="radio"
          name="survivor"
          autoFocus={checked}
          checked={checked}
          onChange={props.onChoose}
          aria-label={text.stay(nameOf(lead))}
          className="size-4 shrink-0 accent-accent outline-none"
        />
        <span aria-hidden className={checked ? 'font-medium' : 'text-ink-2'}>
          {text.staysMark}
        </span>
        {props.isOlder && <span className="ms-auto truncate text-xs text-ink-3">{text.staysHint}</span>}
      </span>
    </label>
  )
}

function Line({ name, cells, isSame = false }: { name: string; cells: Both<ReactNode>; isSame?: boolean }) {
  return (
    <div role="row" className={`${line} items-baseline gap-y-0.5 border-t border-line py-2 text-sm`}>
      <span
        role="rowheader"
        className="col-span-2 flex items-center gap-1.5 text-xs text-ink-3 md:col-span-1 md:text-sm"
      >
        {name}
        {isSame && (
          <span
            title={text.same}
            className="inline-flex h-4 items-center rounded-sm bg-(--converted-tint) px-0.5 text-(--converted-ink)"
          >
            <Equal className="!size-3 stroke-2" aria-hidden />
            <span className="sr-only">{text.same}</span>
          </span>
        )}
      </span>
      {cells.map((cell, index) => (
        <span key={index} role="cell" className="min-w-0 [overflow-wrap:anywhere] md:px-3">
          {cell}
        </span>
      ))}
    </div>
  )
}

/** A value, and in a sign and few words who told us. */
function Value({ lead, field }: { lead: Lead; field: FactField }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const value = lead[field]
  if (value === null) return <None />
  const origin = originOfField(lead, field, now, timeZone)
  return (
    <>
      <span {...(field === 'phone' && { dir: 'ltr', className: 'num' })}>
        <Breakable>{valueText(field, value, tellerOf(lead, field)?.quote)}</Breakable>
      </span>
      {origin && (
        <span className="flex items-center gap-1 text-xs text-ink-3">
          <origin.icon className="!size-3 shrink-0" aria-hidden />
          {origin.says}
        </span>
      )}
    </>
  )
}

function None({ children }: { children?: string }) {
  return (
    <span className="text-ink-3">
      {children ?? (
        <>
          <span aria-hidden>–</span>
          <span className="sr-only">{text.none}</span>
        </>
      )}
    </span>
  )
}
