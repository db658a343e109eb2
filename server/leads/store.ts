import type { LeadEvent } from '#contract/lead-history.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
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
import { whomToCall } from '#server/leads/to-call.ts'
import { unreadColumn } from '#server/seen/store.ts'

/** The whole profile as the caller may see it, or null when there is no such lead in this workspace. */
export async function getLead(db: Db, caller: Caller, id: string): Promise<Lead | null> {
  const of = [db.workspaceId, id]
  const seen: unknown[] = [...of]
  const [rows, facts, scores, sources, talks, signedAs, proposals, merged, followUp] = await Promise.all([
    db.query<LeadItemRow & Kept>({
      name: `profile ${caller.type}`,
      text: `select ${leadColumns}, ${unreadColumn(caller, seen)}, l.set_by_member as "setByMember", l.status_notice as "statusNotice",
              l.merged_into as "mergedInto"
       from app.lead l where l.workspace_id = $1 and l.id = $2`,
      values: seen,
    }),
    db.query<FactRow>({
      name: 'profile facts',
      text: `select id, field, value, origin, whose, quote, message_id as "messageId", by_name as by, at,
              rejected_at as "rejectedAt", rejected_by as "rejectedBy"
       from app.fact where workspace_id = $1 and lead_id = $2 order by at desc, id desc limit 200`,
      values: of,
    }),
    db.query<{ lines: ScoreLine[] }>({
      name: 'profile score',
      text: 'select lines from app.lead_score where workspace_id = $1 and lead_id = $2',
      values: of,
    }),
    db.query<Lead['source']>({
      name: 'profile source',
      text: `select (select t.name from app.site t where t.workspace_id = $1 and t.id = s.site_id) as site,
              page_url as "pageUrl", referrer, locale, time_zone as "timeZone",
              address_country as country
       from app.session s where workspace_id = $1 and lead_id = $2 order by created_at, id limit 1`,
      values: of,
    }),
    db.query<NonNullable<Lead['conversation']>>({
      name: 'profile talk',
      text: `select c.id, c.holder, c.holder_name as "holderName"
       from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
       where s.workspace_id = $1 and s.lead_id = $2 order by c.created_at desc, c.id desc limit 1`,
      values: of,
    }),
    db.query<{ subject: string }>({
      name: 'profile signed',
      text: `select distinct i.subject from app.session s
       join app.identity i on i.workspace_id = $1 and i.id = s.identity_id
       where s.workspace_id = $1 and s.lead_id = $2 order by i.subject`,
      values: of,
    }),
    // That two have given the same email or phone is a matter of what is hidden.
    caller.hidesContact ? [] : proposalsOf(db, id, onlyOf(caller)),
    mergedOf(db, id),
    followUpOf(db, id, new Date()),
  ])
  const [found] = rows
  if (!found) return null
  const { setByMember, statusNotice, mergedInto, ...row } = found
  const item = toLeadItem(row)
  return {
    ...item,
    score: {
      ...item.score,
      lines: (scores[0]?.lines ?? []).map((line) => ({ ...line, at: new Date(line.at).toISOString() })),
    },
    facts: facts.map((fact) => toFact(fact, item)),
    setByMember,
    statusNotice,
    signedAs: signedAs.map(({ subject }) => subject),
    proposals,
    merged,
    source: sources[0] ?? noSource,
    followUp: followUp && { dueAt: followUp.dueAt, member: followUp.member, madeBy: followUp.madeBy },
    conversation: talks[0] ?? null,
    ...(mergedInto ? { mergedInto: await rootOf(db, mergedInto) } : {}),
  }
}

const noSource = { site: null, pageUrl: null, referrer: null, locale: null, timeZone: null, country: null }

/** What the profile tells of a lead besides what the list does. */
type Kept = Pick<Lead, 'setByMember' | 'statusNotice'> & { mergedInto: string | null }

type FactRow = Omit<Fact, 'at' | 'current' | 'rejectedAt'> & { at: Date; rejectedAt: Date | null }

function toFact(fact: FactRow, lead: Pick<Lead, Fact['field']>): Fact {
  const { field, value, at, rejectedAt } = fact
  return {
    ...fact,
    at: at.toISOString(),
    rejectedAt: rejectedAt?.toISOString() ?? null,
    current: rejectedAt === null && lead[field] === value,
  }
}

/** Whose leads alone somebody sees; null for all of them. */
export function onlyOf({ onlyAssigned, id }: Pick<Caller, 'onlyAssigned' | 'id'>): string | null {
  return onlyAssigned ? id : null
}

export async function hasLead(db: Db, id: string): Promise<boolean> {
  const rows = await db.query('select 1 from app.lead where workspace_id = $1 and id = $2', [
    db.workspaceId,
    id,
  ])
  return rows.length > 0
}

/**
 * Exact, without filters; samples and spam are not counted. Days and months are those of the workspace's time zone. For
 * somebody who sees their own leads only, of these.
 */
export async function countLeads(db: Db, caller: Caller): Promise<LeadCounts> {
  // Asked first and then given as values: only of a known day does the planner see how few leads are that new.
  const [since] = await db.query<{ today: Date; month: Date }>(
    `select date_trunc('day', now() at time zone time_zone) at time zone time_zone as today,
            date_trunc('month', now() at time zone time_zone) at time zone time_zone as month
     from app.workspace where workspace_id = $1`,
    [db.workspaceId],
  )
  const only = onlyOf(caller)
  const among = only === null ? '' : 'and l.assignee_id = $4'
  const counted = `l.workspace_id = $1 ${among} and not l.sample and l.merged_into is null and l.spam_at is null`
  const [counts, [moments]] = await Promise.all([
    db.query<{ status: keyof LeadCounts['byStatus']; band: keyof LeadCounts['byBand']; leads: number }>(
      only === null
        ? 'select status, band, leads from app.lead_count where workspace_id = $1'
        : `select status, band, count(*) as leads from app.lead l
           where workspace_id = $1 and assignee_id = $2 and not sample and merged_into is null and spam_at is null
           group by status, band`,
      [db.workspaceId, ...(only === null ? [] : [only])],
    ),
    db.query<Moments>(
      `select (select count(*) from app.lead l where ${counted} and l.status = 'new' and l.first_seen_at >= $2) as "newToday",
              (select count(*) from app.lead l where ${counted} and l.waiting_since is not null) as waiting,
              (select min(l.waiting_since) from app.lead l where ${counted} and l.waiting_since is not null)
                as "longestWaitingSince",
              (select count(*) from app.lead l where ${counted} and l.came_back_at is not null) as "cameBack",
              (select count(*) from app.lead l where ${counted} and l.status = 'converted' and l.converted_at >= $3)
                as converted,
              (select count(*) from (${whomToCall('$4')}) called) as "toCall",
              (select count(distinct f.lead_id) from app.follow_up f join app.lead l on l.workspace_id = $1 and l.id = f.lead_id
               where f.workspace_id = $1 and f.ended_at is null and f.due_at <= now() and ${counted}) as "followUpsDue"`,
      [db.workspaceId, since?.today ?? null, since?.month ?? null, only],
    ),
  ])
  const result: LeadCounts = {
    all: 0,
    byStatus: { new: 0, contacted: 0, qualified: 0, converted: 0, lost: 0 },
    byBand: { hot: 0, warm: 0, cold: 0 },
    newToday: moments?.newToday ?? 0,
    waiting: moments?.waiting ?? 0,
    longestWaitingSince: moments?.longestWaitingSince?.toISOString() ?? null,
    cameBack: moments?.cameBack ?? 0,
    toCall: moments?.toCall ?? 0,
    followUpsDue: moments?.followUpsDue ?? 0,
    convertedThisMonth: moments?.converted ?? 0,
  }
  for (const { status, band, leads } of counts) {
    result.all += leads
    result.byStatus[status] += leads
    result.byBand[band] += leads
  }
  return result
}

type Moments = {
  newToday: number
  waiting: number
  longestWaitingSince: Date | null
  cameBack: number
  toCall: number
  followUpsDue: number
  converted: number
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
  const rows = await db.query<MessageRow>(
    `select ${messageColumns}
     from app.session s
     join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
     where s.workspace_id = $1 and s.lead_id = $2 ${before}
     order by m.sent_at desc, m.seq desc, m.conversation_id desc limit $3::int`,
    values,
  )
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
