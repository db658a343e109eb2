import type { LeadEvent } from '#contract/lead-history.ts'
import type { Fact, Lead } from '#contract/leads.ts'
import type { Message } from '#contract/messages.ts'
import type { ScoreLine } from '#rules/scoring/receipt.ts'
import { messageColumns, toMessage, type MessageRow } from '#server/conversations/message-row.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { followUpOf } from '#server/follow-ups/store.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { groupOf, mergedOf } from '#server/identity/merge-store.ts'
import { proposalsOf } from '#server/identity/list-proposals.ts'
import { leadColumns, toLeadItem, type LeadItemRow } from '#server/leads/lead-row.ts'
import { rootOf } from '#server/leads/require-unmerged.ts'
import { unreadColumn } from '#server/seen/store.ts'

/** The whole profile as the caller may see it, or null when there is no such lead in this workspace. */
export async function getLead(db: Db, caller: Caller, id: string): Promise<Lead | null> {
  const found = await readProfile(db, caller, id)
  if (!found) return null
  const { setByMember, statusNotice, mergedInto, isSurvivor, mayBeOther, ...rest } = found
  const { facts, lines, source, conversation, signedAs, ...row } = rest
  // What few leads have is asked for where there is some of it.
  const [proposals, merged, followUp] = await Promise.all([
    // That two have given the same email or phone is a matter of what is hidden.
    mayBeOther && !caller.hidesContact ? proposalsOf(db, id, onlyOf(caller)) : [],
    isSurvivor ? mergedOf(db, id) : [],
    row.followUpAt ? followUpOf(db, id, new Date()) : null,
  ])
  const item = toLeadItem(row)
  return {
    ...item,
    score: {
      ...item.score,
      lines: (lines ?? []).map((line) => ({ ...line, at: new Date(line.at).toISOString() })),
    },
    facts: facts.map((fact) => toFact(fact, item)),
    setByMember,
    statusNotice,
    signedAs,
    proposals,
    merged,
    source: source ?? noSource,
    followUp: followUp && { dueAt: followUp.dueAt, member: followUp.member, madeBy: followUp.madeBy },
    conversation,
    ...(mergedInto ? { mergedInto: await rootOf(db, mergedInto) } : {}),
  }
}

type Profile = LeadItemRow &
  Pick<Lead, 'setByMember' | 'statusNotice' | 'signedAs' | 'conversation'> & {
    mergedInto: string | null
    isSurvivor: boolean
    mayBeOther: boolean
    facts: FactRow[]
    lines: ScoreLine[] | null
    source: Lead['source'] | null
  }

/** As one statement: each costs the server and the database more than what it finds here. */
async function readProfile(db: Db, caller: Caller, id: string): Promise<Profile | undefined> {
  const values: unknown[] = [db.workspaceId, id]
  const ofLead = (table: string) => `${table}.workspace_id = $1 and ${table}.lead_id = $2`
  const [found] = await db.query<Profile>({
    name: `profile ${caller.type}`,
    text: `select ${leadColumns}, ${unreadColumn(caller, values)},
        l.set_by_member as "setByMember", l.status_notice as "statusNotice", l.merged_into as "mergedInto",
        exists (select from app.lead_merge m
                where m.workspace_id = $1 and m.survivor_id = $2 and m.undone_at is null) as "isSurvivor",
        exists (select from app.proposal p where p.workspace_id = $1 and p.lead_id = $2)
          or exists (select from app.proposal p where p.workspace_id = $1 and p.other_id = $2) as "mayBeOther",
        (select s.lines from app.lead_score s where ${ofLead('s')}) as lines,
        (select coalesce(json_agg(f), '[]') from (
           select id, field, value, origin, whose, quote, message_id as "messageId", by_name as by, at,
                  rejected_at as "rejectedAt", rejected_by as "rejectedBy"
           from app.fact f where ${ofLead('f')} order by at desc, id desc limit 200) f) as facts,
        (select row_to_json(f) from (
           select (select t.name from app.site t where t.workspace_id = $1 and t.id = s.site_id) as site,
                  page_url as "pageUrl", referrer, locale, time_zone as "timeZone", address_country as country
           from app.session s where ${ofLead('s')} order by created_at, id limit 1) f) as source,
        (select row_to_json(f) from (
           select c.id, c.holder, c.holder_name as "holderName"
           from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
           where ${ofLead('s')} order by c.created_at desc, c.id desc limit 1) f) as conversation,
        (select coalesce(json_agg(f.subject order by f.subject), '[]') from (
           select distinct i.subject from app.session s
           join app.identity i on i.workspace_id = $1 and i.id = s.identity_id
           where ${ofLead('s')}) f) as "signedAs"
      from app.lead l where l.workspace_id = $1 and l.id = $2`,
    values,
  })
  return found
}

const noSource = { site: null, pageUrl: null, referrer: null, locale: null, timeZone: null, country: null }

type FactRow = Omit<Fact, 'at' | 'current' | 'rejectedAt'> & { at: string; rejectedAt: string | null }

function toFact(fact: FactRow, lead: Pick<Lead, Fact['field']>): Fact {
  const { field, value, at, rejectedAt } = fact
  return {
    ...fact,
    at: new Date(at).toISOString(),
    rejectedAt: rejectedAt === null ? null : new Date(rejectedAt).toISOString(),
    current: rejectedAt === null && lead[field] === value,
  }
}

/** Whose leads alone somebody sees; null for all of them. */
export function onlyOf({ onlyAssigned, id }: Pick<Caller, 'onlyAssigned' | 'id'>): string | null {
  return onlyAssigned ? id : null
}

export async function hasLead(db: Db, id: string): Promise<boolean> {
  const rows = await db.query({
    name: 'has lead',
    text: 'select 1 from app.lead where workspace_id = $1 and id = $2',
    values: [db.workspaceId, id],
  })
  return rows.length > 0
}

/** The transcript from its end: without a cursor the latest page, oldest first; the cursor leads further back. */
export async function listMessages(
  db: Db,
  leadId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Message[]; nextCursor: string | null }> {
  const values: unknown[] = [db.workspaceId, leadId, limit + 1]
  let before = ''
  if (cursor !== undefined) {
    values.push(...readCursor('messages', cursor, ['time', 'number', 'id'] as const))
    before = 'and (m.sent_at, m.seq, m.conversation_id) < ($4::timestamptz, $5::int, $6::uuid)'
  }
  const rows = await db.query<MessageRow>({
    name: before === '' ? 'messages' : 'messages before',
    text: `select ${messageColumns}
     from app.session s
     join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
     where s.workspace_id = $1 and s.lead_id = $2 ${before}
     order by m.sent_at desc, m.seq desc, m.conversation_id desc limit $3::int`,
    values,
  })
  const items = rows.slice(0, limit)
  const first = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.toReversed().map(toMessage),
    nextCursor: first
      ? writeCursor('messages', [first.sentAt.toISOString(), first.seq, first.conversationId])
      : null,
  }
}

type EventRow = {
  id: string
  kind: string
  actorKind: LeadEvent['actor']['kind']
  actorName: string | null
  data: Record<string, unknown>
  at: Date
}

/** Of the lead and of all that were merged into it; that they were merged stands in the history of the survivor alone. */
export async function listEvents(
  db: Db,
  caller: Caller,
  leadId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: LeadEvent[]; nextCursor: string | null }> {
  const values: unknown[] = [db.workspaceId, leadId, limit + 1, await groupOf(db, leadId)]
  let before = ''
  if (cursor !== undefined) {
    values.push(...readCursor('events', cursor, ['time', 'id'] as const))
    before = 'and (at, id) < ($5::timestamptz, $6::uuid)'
  }
  const only = onlyOf(caller)
  // What was decided about somebody else's lead names it.
  const own =
    only === null
      ? ''
      : `and (kind not like 'proposal.%' or exists (
           select from app.lead l where l.workspace_id = $1 and l.id::text = data ->> 'otherId'
             and l.assignee_id = $${values.push(only)}))`
  const rows = await db.query<EventRow>(
    `select id, kind, actor_kind as "actorKind", actor_name as "actorName", at,
       case when kind = 'lead.created' and lead_id <> $2
         then data || jsonb_build_object('ofId', lead_id) else data end as data
     from app.event
     where workspace_id = $1 and lead_id = any($4::uuid[])
       and (lead_id = $2 or kind not in ('lead.merged', 'lead.unmerged') or not data ? 'survivorId') ${before} ${own}
     order by at desc, id desc limit $3::int`,
    values,
  )
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(({ actorKind, actorName, at, ...event }) => ({
      ...event,
      actor: { kind: actorKind, name: actorName },
      at: at.toISOString(),
    })),
    nextCursor: last ? writeCursor('events', [last.at.toISOString(), last.id]) : null,
  }
}
