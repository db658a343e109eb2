import { newId } from '#server/new-id.ts'
import { isCurrentHistory, type LeadHistory, type SignedDetails, type Turn } from '#rules/lead-history.ts'
import type { TalkState } from '#rules/talks/talk-state.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { messageColumns, type MessageRow } from '#server/conversations/message-row.ts'
import { sessionLabel } from '#server/conversations/session-label.ts'
import type { Incoming, SessionAbout } from '#server/ingest/incoming.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import type { Band, Lead, Status } from '#contract/leads.ts'

export type Talk = TalkState & {
  sessionId: string
  leadId: string | null
  /** The lead the session belongs to once its merges are undone; null where that is `leadId`. */
  homeId: string | null
  /** Whom the visitor has signed in as. */
  identityId: string | null
  label: string
  /** By which phone numbers are read. */
  country: string
  /** Of the visitor's address and browser; null where not known. */
  addressCountry: string | null
  timeZone: string | null
  conversationId: string
  channel: string
  lastSeq: number
  lastAt: Date
  /** Whether our assistant answers on the site. */
  assistant: boolean
}

export type LeadRow = {
  id: string
  status: Status
  band: Band
  score: number
  name: string | null
  email: string | null
  phone: string | null
  company: string | null
  location: string | null
  setByMember: string[]
  statusChangedAt: Date | null
  statusNotice: Lead['statusNotice']
  cameBackAt: Date | null
  sample: boolean
  spamAt: Date | null
  blockedAt: Date | null
  firstSeenAt: Date
  lastActiveAt: Date
  lastWords: string | null
}

export type Score = { history: LeadHistory | null; ruleSet: string }

export type KnownMessage = MessageRow & { sessionId: string }

/** The ids of the sessions that other bots' talks belong to; talks not seen before get a session and a conversation. */
export async function openExternalSessions(
  db: Db,
  items: readonly Incoming[],
): Promise<Map<string, { sessionId: string }>> {
  const wanted = new Map<string, { about: SessionAbout; channel: string }>()
  for (const { target, channel } of items) {
    if (target.type === 'external' && !wanted.has(target.externalId)) {
      wanted.set(target.externalId, { about: target.about, channel: channel ?? 'api' })
    }
  }
  const found = new Map<string, { sessionId: string }>()
  if (wanted.size === 0) return found
  const [stored, [workspace]] = await Promise.all([
    findExternal(db, [...wanted.keys()]),
    db.query<{ country: string }>({
      name: 'ingest country',
      text: 'select country from app.workspace where workspace_id = $1',
      values: [db.workspaceId],
    }),
  ])
  for (const { id, externalId } of stored) found.set(externalId, { sessionId: id })
  // In one order, so that two processes opening the same talks do not wait for one another in a circle.
  const missing = [...wanted]
    .filter(([externalId]) => !found.has(externalId))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (missing.length === 0) return found
  const now = new Date()
  const inserted = insertRows(
    db,
    'app.session',
    columnsOf(
      'workspace_id uuid, id uuid, channel text, external_id text, label text, country text, page_url text, referrer text, locale text, time_zone text, created_at timestamptz',
    ),
    missing.map(([externalId, { about, channel }]) => [
      db.workspaceId,
      newId(),
      channel,
      externalId,
      sessionLabel(),
      about.country ?? workspace?.country ?? 'US',
      about.pageUrl ?? null,
      about.referrer ?? null,
      about.locale ?? null,
      about.timeZone ?? null,
      now,
    ]),
    'on conflict do nothing',
  )
  const externalIds = missing.map(([externalId]) => externalId)
  const [opened, bare] = await Promise.all([
    lockExternal(db, externalIds),
    listBare(db, externalIds),
    inserted,
  ])
  // The talks are locked right behind it, which finds them there.
  db.inPassing(
    insertRows(
      db,
      'app.conversation',
      columnsOf('workspace_id uuid, id uuid, session_id uuid, channel text'),
      bare.map(({ id, channel }) => [db.workspaceId, newId(), id, channel]),
    ),
  )
  for (const { id, externalId } of opened) found.set(externalId, { sessionId: id })
  return found
}

// The lateral queries leave PostgreSQL no choice but one look-up by key for each id of the batch. As plain joins they
// are planned once a connection, perhaps while the tables are still tiny or for an average workspace, and then read every
// row of a large one with each batch.

type External = { id: string; externalId: string }

function findExternal(db: Db, externalIds: string[]): Promise<External[]> {
  return db.query({
    name: 'ingest external',
    text: `select s.* from unnest($2::text[]) as k(external_id)
           cross join lateral (select id, external_id as "externalId" from app.session
                               where workspace_id = $1 and external_id = k.external_id offset 0) s`,
    values: [db.workspaceId, externalIds],
  })
}

/** Before their conversations are looked for, so that two processes opening one talk do not both make it. */
function lockExternal(db: Db, externalIds: string[]): Promise<External[]> {
  return db.query({
    name: 'ingest lock external',
    text: `select s.* from (select f.id from unnest($2::text[]) as k(external_id)
                            cross join lateral (select id from app.session
                                                where workspace_id = $1 and external_id = k.external_id offset 0) f
                            order by f.id) o
           cross join lateral (select id, external_id as "externalId" from app.session
                               where workspace_id = $1 and id = o.id for no key update) s`,
    values: [db.workspaceId, externalIds],
  })
}

/** Those of these sessions that have no conversation yet. */
function listBare(db: Db, externalIds: string[]): Promise<{ id: string; channel: string }[]> {
  return db.query({
    name: 'ingest bare',
    text: `select s.* from unnest($2::text[]) as k(external_id)
           cross join lateral (select id, channel from app.session
                               where workspace_id = $1 and external_id = k.external_id offset 0) s
           where (select true from app.conversation c where c.workspace_id = $1 and c.session_id = s.id limit 1) is null`,
    values: [db.workspaceId, externalIds],
  })
}

const talkColumns = `c.holder, c.holder_id as "holderId", c.holder_name as "holderName", c.lease, c.held_since as "heldSince",
  c.state, c.snoozed_until as "snoozedUntil", c.closed_at as "closedAt", c.last_seq as "lastSeq", c.last_at as "lastAt",
  c.visitor_seq as "visitorSeq", c.answered_seq as "answeredSeq", c.waiting_since as "waitingSince",
  c.wait_reason as "waitReason", c.answer_due_at as "answerDueAt", c.desk_due_at as "deskDueAt",
  c.offered_to as "offeredTo", c.offered_at as "offeredAt", c.offers`

/** Locks the batch's sessions and conversations, in id order, and reads them as they are under the lock. */
export async function lockTalks(db: Db, sessionIds: string[]): Promise<Talk[]> {
  const reading = db.query<Talk & { siteId: string | null }>({
    name: 'ingest talks',
    text: `select s.id as "sessionId", s.lead_id as "leadId", s.home_id as "homeId", s.identity_id as "identityId", s.label, s.country,
                  s.address_country as "addressCountry", s.time_zone as "timeZone", c.id as "conversationId",
                  s.site_id as "siteId", c.channel, ${talkColumns}
           from unnest($2::uuid[]) as k(id)
           cross join lateral (select s.id, s.lead_id, s.home_id, s.identity_id, s.label, s.country, s.address_country,
                                      s.time_zone, s.site_id from app.session s
                               where s.workspace_id = $1 and s.id = k.id for no key update) s
           cross join lateral (select c.* from app.conversation c
                               where c.workspace_id = $1 and c.session_id = s.id
                               order by c.id for no key update) c`,
    values: [db.workspaceId, sessionIds.toSorted()],
  })
  // Once and not for each talk, as a workspace has few.
  const answering = db.query<{ id: string }>({
    name: 'ingest sites',
    text: 'select id from app.site where workspace_id = $1 and assistant',
    values: [db.workspaceId],
  })
  const [talks, sites] = await Promise.all([reading, answering])
  const assisted = new Set(sites.map(({ id }) => id))
  for (const talk of talks) talk.assistant = talk.siteId !== null && assisted.has(talk.siteId)
  return talks
}

/** Locks the batch's leads in id order, before their history is read: two processes must not score stale. */
export async function lockLeads(db: Db, leadIds: string[]): Promise<LeadRow[]> {
  if (leadIds.length === 0) return []
  return db.query<LeadRow>({
    name: 'ingest leads',
    text: `select l.* from unnest($2::uuid[]) as k(id)
           cross join lateral (
             select id, status, band, score, name, email, phone, company, location, set_by_member as "setByMember",
                    status_changed_at as "statusChangedAt", status_notice as "statusNotice", came_back_at as "cameBackAt",
                    sample, spam_at as "spamAt", blocked_at as "blockedAt", first_seen_at as "firstSeenAt",
                    last_active_at as "lastActiveAt", last_words as "lastWords"
             from app.lead where workspace_id = $1 and id = k.id for no key update) l`,
    values: [db.workspaceId, leadIds.toSorted()],
  })
}

export async function loadScores(db: Db, leadIds: string[]): Promise<Map<string, Score>> {
  if (leadIds.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; ruleSet: string; fold: unknown }>({
    name: 'ingest scores',
    text: `select s.* from unnest($2::uuid[]) as k(id)
           cross join lateral (select lead_id as "leadId", rule_set as "ruleSet", fold from app.lead_score
                               where workspace_id = $1 and lead_id = k.id offset 0) s`,
    values: [db.workspaceId, leadIds],
  })
  return new Map(
    rows.map(({ leadId, ruleSet, fold }) => [
      leadId,
      { ruleSet, history: isCurrentHistory(fold) ? fold : null },
    ]),
  )
}

/** Which of the batch's messages are stored already, under the locks taken before. */
export async function loadKnown(
  db: Db,
  addressed: readonly { item: { clientId: string }; sessionId: string | null }[],
): Promise<KnownMessage[]> {
  return db.query<KnownMessage>({
    name: 'ingest known',
    text: `select ${messageColumns}, m.session_id as "sessionId"
           from unnest($2::uuid[], $3::text[]) as k(session_id, client_id)
           cross join lateral (select * from app.message m
                               where m.workspace_id = $1 and m.session_id = k.session_id and m.client_id = k.client_id
                               offset 0) m`,
    values: [
      db.workspaceId,
      addressed.map(({ sessionId }) => sessionId),
      addressed.map(({ item }) => item.clientId),
    ],
  })
}

/** Which session a message was said in, and that session's home while its lead is merged into another. */
export type Place = { sessionId: string; homeId: string | null }

/** What a lead's history is folded from: its stored turns, where they were said, and what a member has rejected. */
export type Told = { turns: Turn[]; places: Map<string, Place>; rejected: string[] }

/** Of a lead's sessions and of further ones that are about to join it. */
export async function loadTold(db: Db, sessionIds: string[], leadId: string | null): Promise<Told> {
  const [rows, rejected] = await Promise.all([
    db.query<Omit<Turn, 'sentAt' | 'signed'> & { sentAt: Date; signed: SignedDetails | null } & Place>(
      `select m.id as "messageId", m.conversation_id as "conversationId", m.seq, m.author_kind as author, m.text,
              m.sent_at as "sentAt", s.country, c.channel = 'web' as "hearsAll",
              case when m.kind = 'signed' then m.details end as signed,
              s.id as "sessionId", s.home_id as "homeId"
       from app.session s
       join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
       join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
       where s.workspace_id = $1 and (s.id = any($2::uuid[]) or s.lead_id = $3)
       order by m.sent_at, m.conversation_id, m.seq`,
      [db.workspaceId, sessionIds, leadId],
    ),
    db.query<{ detail: string }>(
      `select distinct field || ':' || value as detail from app.fact
       where workspace_id = $1 and lead_id = $2 and rejected_at is not null`,
      [db.workspaceId, leadId],
    ),
  ])
  return {
    turns: rows.map(({ signed, sentAt, sessionId: _session, homeId: _home, ...turn }) => ({
      ...turn,
      sentAt: sentAt.getTime(),
      ...(signed ? { signed } : {}),
    })),
    places: new Map(rows.map(({ messageId, sessionId, homeId }) => [messageId, { sessionId, homeId }])),
    rejected: rejected.map(({ detail }) => detail),
  }
}

/** The rule set the workspace scores with now. */
export async function loadRuleSet(db: Db): Promise<RuleSet> {
  const [row] = await db.query<{ rules: RuleSet }>({
    name: 'ingest rules',
    text: `select r.rules from app.workspace w
           join app.rule_set r on r.workspace_id = $1 and r.version = w.rule_set
           where w.workspace_id = $1`,
    values: [db.workspaceId],
  })
  if (!row) throw new Error(`workspace ${db.workspaceId} has no rule set`)
  return row.rules
}
