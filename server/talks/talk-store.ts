import type { Box, Conversation, ConversationItem } from '#contract/conversations.ts'
import type { Message, AuthorKind, MessageKind } from '#contract/messages.ts'
import { messageColumns, toMessage, type MessageRow } from '#server/conversations/message-row.ts'
import type { Db } from '#server/db/in-workspace.ts'

type Row = Omit<
  ConversationItem,
  'holder' | 'offeredTo' | 'last' | 'lead' | 'lastAt' | 'snoozedUntil' | 'waitingSince'
> & {
  snoozedUntil: Date | null
  waitingSince: Date | null
  lastAt: Date
  heldSince: Date | null
  lastSeq: number
  holder: 'assistant' | 'member'
  holderId: string | null
  holderName: string | null
  offeredId: string | null
  offeredName: string | null
  lastKind: MessageKind | null
  lastAuthor: AuthorKind | null
  lastName: string | null
  lastText: string | null
  label: string
  lead: Pick<ConversationItem['lead'], 'id' | 'name' | 'email' | 'phone' | 'status' | 'tags' | 'sample'> & {
    score: number
    band: ConversationItem['lead']['score']['band']
    assigneeId: string | null
    assigneeName: string | null
    blockedAt: string | null
  }
}

/** For the member with that id, as visitors and colleagues call them. */
export const shownName = (id: string): string => `coalesce(
  (select a.display_name from app.member a where a.workspace_id = $1 and a.id = ${id}),
  (select u.name from auth."user" u where u.id = ${id}))`

const columns = `
  c.id, c.lease, c.state, c.snoozed_until as "snoozedUntil", c.channel, c.holder, c.holder_id as "holderId",
  c.holder_name as "holderName", c.held_since as "heldSince", c.waiting_since as "waitingSince", c.wait_reason as "waitReason",
  c.last_at as "lastAt", c.last_seq as "lastSeq", c.offered_to as "offeredId", ${shownName('c.offered_to')} as "offeredName",
  s.page_url as "pageUrl", s.label, (select t.name from app.site t where t.workspace_id = $1 and t.id = s.site_id) as "siteName",
  m.kind as "lastKind", m.author_kind as "lastAuthor", m.author_name as "lastName", left(m.text, 200) as "lastText",
  json_build_object('id', l.id, 'name', l.name, 'email', l.email, 'phone', l.phone, 'status', l.status, 'score', l.score, 'band', l.band, 'sample', l.sample,
    'blockedAt', l.blocked_at, 'assigneeId', l.assignee_id,
    'assigneeName', (select u.name from auth."user" u where u.id = l.assignee_id),
    'tags', coalesce((select json_agg(t.name order by lt.at, t.name) from app.lead_tag lt
                      join app.tag t on t.workspace_id = $1 and t.id = lt.tag_id
                      where lt.workspace_id = $1 and lt.lead_id = l.id), '[]')) as lead`

/**
 * One look-up a row, whatever the planner believes of the tables: before they have been analysed it would join whole
 * workspaces, each row of one with each of the other.
 */
const sessionAndLead = `
  cross join lateral (
    select id, lead_id, page_url, label, site_id from app.session
    where workspace_id = $1 and id = c.session_id limit 1
  ) s
  cross join lateral (select * from app.lead where workspace_id = $1 and id = s.lead_id limit 1) l`

/** What people have said last: the assistant's words are the same in every row. */
const lastWords = `coalesce(nullif(
  case when c.holder = 'member' then greatest(c.visitor_seq, c.answered_seq) else c.visitor_seq end, 0), c.last_seq)`

const joins = `${sessionAndLead}
  left join lateral (
    select kind, author_kind, author_name, text from app.message
    where workspace_id = $1 and conversation_id = c.id and seq = ${lastWords} limit 1
  ) m on true`

function toItem(row: Row): ConversationItem {
  const { lead } = row
  return {
    id: row.id,
    lease: Number(row.lease),
    state: row.state,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    channel: row.channel,
    holder:
      row.holder === 'member'
        ? { type: 'member', id: row.holderId, name: row.holderName ?? 'Somebody' }
        : { type: 'assistant' },
    offeredTo:
      row.offeredId === null ? null : { id: row.offeredId, name: row.offeredName ?? 'Somebody who left' },
    waitingSince: row.waitingSince?.toISOString() ?? null,
    waitReason: row.waitReason,
    lastAt: row.lastAt.toISOString(),
    last:
      row.lastKind === null || row.lastAuthor === null
        ? null
        : {
            author: { kind: row.lastAuthor, ...(row.lastName === null ? {} : { name: row.lastName }) },
            kind: row.lastKind,
            text: row.lastText ?? '',
          },
    pageUrl: row.pageUrl,
    siteName: row.siteName,
    lead: {
      id: lead.id,
      name: lead.name,
      email: lead.email,
      phone: lead.phone,
      label: row.label,
      status: lead.status,
      score: { value: lead.score, band: lead.band },
      tags: lead.tags,
      assignee:
        lead.assigneeId === null
          ? null
          : { id: lead.assigneeId, name: lead.assigneeName ?? 'Somebody who left' },
      sample: lead.sample,
      blockedAt: lead.blockedAt === null ? null : new Date(lead.blockedAt).toISOString(),
    },
  }
}

export async function getConversation(db: Db, id: string): Promise<Conversation | null> {
  const [row] = await db.query<Row & { unsaid: Conversation['unsaid'] }>({
    name: 'conversation',
    text: `select ${columns},
             (select json_build_object('text', u.unsaid, 'at', u.started_at, 'upTo', u.up_to) from app.turn u
              where u.workspace_id = $1 and u.conversation_id = c.id and u.unsaid is not null
              order by u.started_at desc, u.id desc limit 1) as unsaid
           from app.conversation c ${joins} where c.workspace_id = $1 and c.id = $2`,
    values: [db.workspaceId, id],
  })
  if (!row) return null
  const unsaid = row.unsaid && { ...row.unsaid, at: new Date(row.unsaid.at).toISOString() }
  return { ...toItem(row), lastSeq: row.lastSeq, heldSince: row.heldSince?.toISOString() ?? null, unsaid }
}

/** What belongs into each box; `$2` is who looks. Spam stands in none, and no sample waits for anybody. */
const inBox: Record<Box, string> = {
  waiting: `c.waiting_since is not null and c.holder = 'assistant' and c.state = 'open' and c.aside is null`,
  mine: `c.holder = 'member' and c.holder_id = $2 and c.state <> 'closed' and c.aside is distinct from 'spam'`,
  open: `c.state <> 'closed' and c.aside is distinct from 'spam'`,
  closed: `c.state = 'closed' and c.aside is distinct from 'spam'`,
}

/** All conversations of the workspace, for a walk along the index of a box. */
const ofAll = `select * from app.conversation where workspace_id = $1 and last_seq > 0`

/** Those of certain leads alone: with few of many, a walk along a box would pass all others. */
const ofLeads = (which: string): string => `select c.* from (
    select id from app.lead where workspace_id = $1 and ${which} offset 0
  ) l
  cross join lateral (select id from app.session where workspace_id = $1 and lead_id = l.id offset 0) s
  cross join lateral (
    select * from app.conversation where workspace_id = $1 and session_id = s.id and last_seq > 0 offset 0
  ) c`

export type Viewer = { id: string; onlyAssigned: boolean }
export type Place = { at: Date; id: string }

export async function listBox(
  db: Db,
  viewer: Viewer,
  box: Box,
  { leadIds, after, most }: { leadIds: readonly string[] | null; after: Place | null; most: number },
): Promise<ConversationItem[]> {
  const key = box === 'waiting' ? 'c.waiting_since' : 'c.last_at'
  const [sign, order] = box === 'waiting' ? ['>', 'asc'] : ['<', 'desc']
  const values: unknown[] = [db.workspaceId, viewer.id]
  const given = (value: unknown) => `$${values.push(value)}`
  const which = [
    ...(viewer.onlyAssigned ? ['assignee_id = $2'] : []),
    ...(leadIds === null ? [] : [`id = any(${given(leadIds)}::uuid[])`]),
  ]
  const place =
    after && `and (${key}, c.id) ${sign} (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`
  // Which ones first, by the index of the box: what is shown of them is looked up for these alone.
  const text = `select ${columns}, $2::uuid as viewer from (
      select c.* from (${which.length === 0 ? ofAll : ofLeads(which.join(' and '))}) c
      where ${inBox[box]} ${place ?? ''}
      order by ${key} ${order}, c.id ${order} limit ${given(most)}
    ) c ${joins}
    order by ${key} ${order}, c.id ${order}`
  // Every open inbox asks for its first page again and again, and planning it takes as long as reading it.
  const name = ['box', box, viewer.onlyAssigned && 'own', leadIds && 'found', after && 'on'].filter(Boolean)
  const rows = await db.query<Row>({ name: name.join(' '), text, values })
  return rows.map(toItem)
}

const mostCounted = 1000

/** Samples are in no number: nobody has to do anything about them. */
export async function countBoxes(db: Db, viewer: Viewer): Promise<Record<Box, number>> {
  const boxes = ['waiting', 'mine', 'open', 'closed'] as const
  const of = (box: Box) => `${inBox[box]} and c.aside is null`
  const counted = viewer.onlyAssigned
    ? `select ${boxes.map((box) => `(count(*) filter (where ${of(box)}))::int as ${box}`).join(', ')}
       from (${ofLeads('assignee_id = $2')}) c`
    : `select ${boxes
        .map((box) => {
          const some = `select from (${ofAll}) c where ${of(box)} limit ${mostCounted + 1}`
          return `(select count(*) from (${some}) k)::int as ${box}`
        })
        .join(', ')}, $2::uuid as viewer`
  const [row] = await db.query<Record<Box, number>>({
    name: viewer.onlyAssigned ? 'count own boxes' : 'count boxes',
    text: counted,
    values: [db.workspaceId, viewer.id],
  })
  return row ?? { waiting: 0, mine: 0, open: 0, closed: 0 }
}

/** What of the counts differs from one member to the next. */
export async function countMine(db: Db, memberId: string): Promise<number> {
  const [row] = await db.query<{ mine: number }>({
    name: 'count mine',
    text: `select count(*)::int as mine from (
             select from (${ofAll}) c where ${inBox.mine} and c.aside is null limit ${mostCounted + 1}) k`,
    values: [db.workspaceId, memberId],
  })
  return row?.mine ?? 0
}

/** More than that many are told as "more". */
export function capped(count: number): { value: number; capped: boolean } {
  return { value: Math.min(count, mostCounted), capped: count > mostCounted }
}

/** By seq, oldest first, at the latest end unless a place is named; one more than `most` where there are more. */
export async function listMessages(
  db: Db,
  id: string,
  { before, after, most }: { before?: number | undefined; after?: number | undefined; most: number },
): Promise<Message[]> {
  const forward = after !== undefined
  const rows = await db.query<MessageRow>(
    `select ${messageColumns} from app.message m
     where m.workspace_id = $1 and m.conversation_id = $2 and m.seq ${forward ? '>' : '<'} $3
     order by m.seq ${forward ? 'asc' : 'desc'} limit $4`,
    [db.workspaceId, id, after ?? before ?? 2_147_483_647, most],
  )
  return (forward ? rows : rows.reverse()).map(toMessage)
}

/** A lead waits as long as the longest waiting of its conversations. */
export async function leadWaits(db: Db, leadId: string): Promise<void> {
  await db.run({
    name: 'lead waits',
    text: `update app.lead l
           set waiting_since = (select min(c.waiting_since)
                                from (select id from app.session
                                      where workspace_id = $1 and lead_id = l.id offset 0) s
                                cross join lateral (select waiting_since from app.conversation
                                                    where workspace_id = $1 and session_id = s.id offset 0) c)
           where l.workspace_id = $1 and l.id = $2`,
    values: [db.workspaceId, leadId],
  })
}

/**
 * Writes down at their conversations which of these leads are spam or samples, where that is not written yet. For whoever
 * marks a lead, or gives a conversation to one.
 */
export async function markAside(db: Db, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return
  await db.run({
    name: 'mark aside',
    text: `update app.conversation c set aside = k.aside
           from (select c.id, case when l.spam_at is not null then 'spam' when l.sample then 'sample' end as aside
                 from (select id, spam_at, sample from app.lead
                       where workspace_id = $1 and id = any($2::uuid[]) offset 0) l
                 cross join lateral (select id from app.session where workspace_id = $1 and lead_id = l.id offset 0) s
                 cross join lateral (select id from app.conversation
                                     where workspace_id = $1 and session_id = s.id offset 0) c) k
           where c.workspace_id = $1 and c.id = k.id and c.aside is distinct from k.aside`,
    values: [db.workspaceId, leadIds],
  })
}
