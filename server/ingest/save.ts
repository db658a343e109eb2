import type { Db } from '#server/db/in-workspace.ts'
import { columnsOf, insertRows } from '#server/ingest/insert-rows.ts'
import type { LeadDraft, StoredFact } from '#server/ingest/lead-draft.ts'
import type { KnownMessage, Talk } from '#server/ingest/load.ts'
import type { FactChange } from '#server/ingest/match-facts.ts'
import { moveCounts, type CountMove } from '#server/leads/counts.ts'
import { saveSearch } from '#server/leads/search-store.ts'
import { sortName } from '#server/leads/search-text.ts'
import { idAt, newId } from '#server/new-id.ts'

export type NewMessage = KnownMessage & { lease: number | null; authorId: string | null }

export type NewEvent = {
  leadId: string
  kind: string
  actorKind: 'visitor' | 'assistant' | 'agent' | 'system'
  actorName: string | null
  data: Record<string, unknown>
  at: Date
}

export type BatchChange = {
  drafts: LeadDraft[]
  ruleSet: string
  talks: Talk[]
  /** Sessions that join a lead which was there before. */
  joined: ReadonlySet<string>
  /** Of these, the ones whose visitor began or ceased to wait for a person. */
  waitingMoved: Talk[]
  messages: NewMessage[]
  facts: FactChange
  events: NewEvent[]
  /** A label of each lead, by which it is sorted while it has no name. */
  labels: Map<string, string>
}

export async function loadFacts(db: Db, leadIds: string[]): Promise<StoredFact[]> {
  if (leadIds.length === 0) return []
  const rows = await db.query<Omit<StoredFact, 'at'> & { at: Date }>({
    name: 'ingest facts',
    text: `select f.* from unnest($2::uuid[]) as k(id)
           cross join lateral (
             select id, lead_id as "leadId", message_id as "messageId", field, value, whose, certainty, origin, at,
                    rejected_at is not null as rejected, origin = 'visitor' and by_name is not null as noted
             from app.fact where workspace_id = $1 and lead_id = k.id offset 0) f`,
    values: [db.workspaceId, leadIds],
  })
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** Everything a batch changes, sent in one go: each statement follows the one before without waiting for its answer. */
export async function saveBatch(db: Db, change: BatchChange): Promise<void> {
  const added = change.drafts.filter(({ isNew }) => isNew)
  const known = change.drafts.filter(({ isNew }) => !isNew)
  const { labels } = change
  const ws = db.workspaceId
  // The first of a lead, when there are several.
  const talkOf = new Map(change.talks.toReversed().map((talk) => [talk.leadId, talk]))
  await Promise.all([
    insertRows(
      db,
      'app.lead',
      leadColumns,
      added.map((draft) =>
        leadValues(ws, draft, change.ruleSet, talkOf.get(draft.id), labels.get(draft.id) ?? ''),
      ),
    ),
    joinSessions(db, change, added),
    saveMessages(db, change.messages),
    saveTalks(db, change.talks),
    updateLeads(db, known, change.ruleSet, labels),
    saveScores(db, change.drafts, change.ruleSet),
    saveFacts(db, change.facts),
    insertRows(
      db,
      'app.event',
      eventColumns,
      change.events.map((event) => [
        ws,
        idAt(event.at.getTime()),
        event.leadId,
        event.kind,
        event.actorKind,
        event.actorName,
        JSON.stringify(event.data),
        event.at,
      ]),
    ),
    saveSearch(
      db,
      change.facts.identities.map(({ draft, also }) => ({
        leadId: draft.id,
        isNew: draft.isNew,
        ...draft.row,
        also,
        labels: draft.isNew && change.joined.size === 0 ? [labels.get(draft.id) ?? ''] : null,
      })),
    ),
    saveWaiting(db, known, change.waitingMoved),
    saveStatuses(
      db,
      change.drafts.filter(({ statusTouched }) => statusTouched),
    ),
  ])
}

/** Last of all, as every other batch of the workspace waits for these rows until the commit. */
export function saveCounts(db: Db, drafts: readonly LeadDraft[]): Promise<void> {
  return moveCounts(db, countMoves(drafts))
}

const leadColumns = columnsOf(
  'workspace_id uuid, id uuid, name text, email text, phone text, company text, location text, sort_name text, score int, band text, rule_set text, channel text, sample boolean, first_seen_at timestamptz, last_active_at timestamptz, waiting_since timestamptz, last_words text',
)
const messageColumns = columnsOf(
  'workspace_id uuid, id uuid, conversation_id uuid, session_id uuid, seq int, client_id text, kind text, author_kind text, author_name text, text text, sent_at timestamptz, details jsonb, lease bigint, author_id uuid',
)
const scoreColumns = columnsOf(
  'workspace_id uuid, lead_id uuid, rule_set text, value int, lines json, fold json',
)
const factColumns = columnsOf(
  'workspace_id uuid, id uuid, lead_id uuid, session_id uuid, home_id uuid, message_id uuid, field text, value text, whose text, quote text, certainty real, origin text, at timestamptz',
)
const eventColumns = columnsOf(
  'workspace_id uuid, id uuid, lead_id uuid, kind text, actor_kind text, actor_name text, data jsonb, at timestamptz',
)

function leadValues(
  ws: string,
  draft: LeadDraft,
  ruleSet: string,
  talk: Talk | undefined,
  label: string,
): unknown[] {
  const { name, email, phone, company, location } = draft.row
  return [
    ws,
    draft.id,
    name,
    email,
    phone,
    company,
    location,
    sortName(name, label),
    draft.score,
    draft.band,
    ruleSet,
    talk?.channel ?? 'api',
    draft.sample,
    new Date(draft.firstSeenAt),
    new Date(draft.lastActiveAt),
    talk?.waitingSince ?? null,
    draft.lastWords,
  ]
}

const savedOfSession = ['sessionId', 'leadId', 'homeId'] as const

async function joinSessions(
  db: Db,
  { talks, joined }: Pick<BatchChange, 'talks' | 'joined'>,
  added: readonly LeadDraft[],
): Promise<void> {
  const fresh = new Set<string | null>(added.map(({ id }) => id))
  const joining = talks.filter(({ leadId, sessionId }) => fresh.has(leadId) || joined.has(sessionId))
  if (joining.length === 0) return
  await db.run({
    name: 'ingest join',
    text: `update app.session s set lead_id = k.lead_id, home_id = k.home_id
           from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as k(id, lead_id, home_id)
           cross join lateral (select ctid as place from app.session where workspace_id = $1 and id = k.id offset 0) x
           where s.workspace_id = $1 and s.ctid = x.place`,
    values: [db.workspaceId, ...savedOfSession.map((field) => joining.map((talk) => talk[field]))],
  })
}

async function saveMessages(db: Db, messages: readonly NewMessage[]): Promise<void> {
  await insertRows(
    db,
    'app.message',
    messageColumns,
    messages.map((message) => [
      db.workspaceId,
      message.id,
      message.conversationId,
      message.sessionId,
      message.seq,
      message.clientId,
      message.kind,
      message.authorKind,
      message.authorName,
      message.text,
      message.sentAt,
      message.details ? JSON.stringify(message.details) : null,
      message.lease,
      message.authorId,
    ]),
  )
}

/** In the order of the statement's parameters. */
const savedOfTalk = [
  'lastSeq',
  'lastAt',
  'visitorSeq',
  'answeredSeq',
  'holder',
  'holderId',
  'holderName',
  'lease',
  'heldSince',
  'state',
  'snoozedUntil',
  'closedAt',
  'waitingSince',
  'waitReason',
  'answerDueAt',
  'deskDueAt',
  'offeredTo',
  'offeredAt',
  'offers',
] as const satisfies readonly (keyof Talk)[]

// Rows that are locked are changed where they stand: joined by their ids they are read with all others of the workspace
// wherever most workspaces are small.

async function saveTalks(db: Db, talks: readonly Talk[]): Promise<void> {
  if (talks.length === 0) return
  await db.run({
    name: 'ingest conversations',
    text: `update app.conversation c
           set last_seq = k.last_seq, last_at = k.last_at, visitor_seq = k.visitor_seq, answered_seq = k.answered_seq,
               holder = k.holder, holder_id = k.holder_id, holder_name = k.holder_name, lease = k.lease, held_since = k.held_since,
               state = k.state, snoozed_until = k.snoozed_until, closed_at = k.closed_at,
               waiting_since = k.waiting_since, wait_reason = k.wait_reason, answer_due_at = k.answer_due_at,
               desk_due_at = k.desk_due_at, offered_to = k.offered_to, offered_at = k.offered_at, offers = k.offers
           from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::int[], $6::int[], $7::text[], $8::uuid[], $9::text[],
                       $10::bigint[], $11::timestamptz[], $12::text[], $13::timestamptz[], $14::timestamptz[],
                       $15::timestamptz[], $16::text[], $17::timestamptz[], $18::timestamptz[], $19::uuid[],
                       $20::timestamptz[], $21::int[])
             as k(id, last_seq, last_at, visitor_seq, answered_seq, holder, holder_id, holder_name, lease, held_since, state,
                  snoozed_until, closed_at, waiting_since, wait_reason, answer_due_at, desk_due_at, offered_to, offered_at, offers)
           cross join lateral (select ctid as place from app.conversation where workspace_id = $1 and id = k.id offset 0) x
           where c.workspace_id = $1 and c.ctid = x.place`,
    values: [
      db.workspaceId,
      talks.map((talk) => talk.conversationId),
      ...savedOfTalk.map((field) => talks.map((talk) => talk[field])),
    ],
  })
}

async function updateLeads(
  db: Db,
  drafts: readonly LeadDraft[],
  ruleSet: string,
  labels: Map<string, string>,
): Promise<void> {
  if (drafts.length === 0) return
  await db.run({
    name: 'ingest update leads',
    text: `update app.lead l
           set name = k.name, email = k.email, phone = k.phone, company = k.company, location = k.location,
               sort_name = case when l.name is distinct from k.name then k.sort_name else l.sort_name end,
               version = l.version + case when (l.name, l.email, l.phone, l.company, l.location)
                 is distinct from (k.name, k.email, k.phone, k.company, k.location) then 1 else 0 end,
               score = k.score, band = k.band, rule_set = $14,
               first_seen_at = k.first_seen_at, last_active_at = k.last_active_at, last_words = k.last_words
           from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
                       $10::text[], $11::timestamptz[], $12::timestamptz[], $13::text[])
             as k(id, name, email, phone, company, location, sort_name, score, band, first_seen_at, last_active_at, last_words)
           cross join lateral (select ctid as place from app.lead where workspace_id = $1 and id = k.id offset 0) x
           where l.workspace_id = $1 and l.ctid = x.place`,
    values: [
      db.workspaceId,
      drafts.map(({ id }) => id),
      drafts.map(({ row }) => row.name),
      drafts.map(({ row }) => row.email),
      drafts.map(({ row }) => row.phone),
      drafts.map(({ row }) => row.company),
      drafts.map(({ row }) => row.location),
      drafts.map(({ id, row }) => sortName(row.name, labels.get(id) ?? '')),
      drafts.map(({ score }) => score),
      drafts.map(({ band }) => band),
      drafts.map(({ firstSeenAt }) => new Date(firstSeenAt)),
      drafts.map(({ lastActiveAt }) => new Date(lastActiveAt)),
      drafts.map(({ lastWords }) => lastWords),
      ruleSet,
    ],
  })
}

/** One by one, as few leads of a batch are ever touched. */
async function saveStatuses(db: Db, drafts: readonly LeadDraft[]): Promise<void> {
  await Promise.all(
    drafts.map(({ id, status, statusSince, statusNotice, cameBackAt }) =>
      db.run({
        name: 'ingest status',
        text: `update app.lead
               set version = version + case when status <> $3 then 1 else 0 end, status = $3,
                   lost_reason = case when $3 = 'lost' then lost_reason end,
                   status_changed_at = case when status <> $3 then $4 else status_changed_at end,
                   status_notice = $5, came_back_at = $6
               where workspace_id = $1 and id = $2`,
        values: [
          db.workspaceId,
          id,
          status,
          statusSince === null ? null : new Date(statusSince),
          statusNotice === null ? null : JSON.stringify(statusNotice),
          cameBackAt === null ? null : new Date(cameBackAt),
        ],
      }),
    ),
  )
}

async function saveScores(db: Db, drafts: readonly LeadDraft[], ruleSet: string): Promise<void> {
  await insertRows(
    db,
    'app.lead_score',
    scoreColumns,
    drafts.map((draft) => [
      db.workspaceId,
      draft.id,
      ruleSet,
      draft.score,
      JSON.stringify(draft.lines),
      JSON.stringify(draft.history),
    ]),
    `on conflict (workspace_id, lead_id) do update
     set rule_set = excluded.rule_set, value = excluded.value, lines = excluded.lines, fold = excluded.fold`,
  )
}

async function saveFacts(db: Db, { added, gone, weighed }: FactChange): Promise<void> {
  const changes: Promise<unknown>[] = []
  if (weighed.length > 0) {
    const sent = db.run(
      `update app.fact f set certainty = k.certainty
       from unnest($2::uuid[], $3::real[]) as k(id, certainty) where f.workspace_id = $1 and f.id = k.id`,
      [db.workspaceId, weighed.map(({ id }) => id), weighed.map(({ certainty }) => certainty)],
    )
    changes.push(sent)
  }
  if (gone.length > 0) {
    const sent = db.run('delete from app.fact where workspace_id = $1 and id = any($2::uuid[])', [
      db.workspaceId,
      gone,
    ])
    changes.push(sent)
  }
  const rows = added.map((fact) => [
    db.workspaceId,
    newId(),
    fact.leadId,
    fact.place?.sessionId ?? null,
    fact.place?.homeId ?? null,
    fact.messageId,
    fact.field,
    fact.value,
    fact.whose ?? null,
    fact.quote,
    fact.certainty,
    fact.origin,
    new Date(fact.at),
  ])
  await Promise.all([...changes, insertRows(db, 'app.fact', factColumns, rows)])
}

/** A lead waits as long as the longest waiting of its conversations. */
async function saveWaiting(db: Db, drafts: readonly LeadDraft[], talks: readonly Talk[]): Promise<void> {
  const ids = new Set(drafts.map(({ id }) => id))
  const touched = talks.flatMap(({ leadId }) => (leadId && ids.has(leadId) ? [leadId] : []))
  if (touched.length === 0) return
  await db.run({
    name: 'ingest waiting',
    text: `update app.lead l
           set waiting_since = (select min(c.waiting_since)
                                from (select id from app.session
                                      where workspace_id = $1 and lead_id = l.id offset 0) s
                                cross join lateral (select waiting_since from app.conversation
                                                    where workspace_id = $1 and session_id = s.id offset 0) c)
           from unnest($2::uuid[]) as k(id)
           cross join lateral (select ctid as place from app.lead where workspace_id = $1 and id = k.id offset 0) x
           where l.workspace_id = $1 and l.ctid = x.place`,
    values: [db.workspaceId, [...new Set(touched)]],
  })
}

function countMoves(drafts: readonly LeadDraft[]): CountMove[] {
  return drafts
    .filter(({ sample, spamAt }) => !sample && spamAt === null)
    .filter(({ before, status, band }) => before?.status !== status || before.band !== band)
    .flatMap(({ before, status, band }) => [
      ...(before ? [{ ...before, by: -1 }] : []),
      { status, band, by: 1 },
    ])
}
