import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { emptyHistory } from '#rules/lead-history.ts'
import { fold, searchText, searchTokens, shownText, sortName } from '#server/leads/search-text.ts'
import { seededRandom } from '#bench/statistics.ts'
import { makePerson, type Person, tagShares } from './people.ts'

type Loaded = Person & { id: string; sessionId: string; conversationId: string }

const chunk = 5000
/** Of every lead a session and a conversation; of so many, the latest ones met, the whole talk. */
const withTalk = 20_000
const turns = 8

/**
 * Fills a workspace with leads as its owner, past ingest: a hundred thousand talks through the door would take minutes.
 * The same count gives the same people in every run.
 */
export async function loadWorkspace(owner: pg.Pool, workspaceId: string, count: number): Promise<string[]> {
  const random = seededRandom(count)
  const now = Date.now()
  const ids: string[] = []
  const tagIds = new Map(Object.keys(tagShares).map((name) => [name, uuidv7()]))
  await insert(
    owner,
    workspaceId,
    'tag',
    'id uuid, name text, name_key text, hue int',
    [...tagIds].map(([name, id], index) => [id, name, fold(name), index % 8]),
  )
  for (let from = 0; from < count; from += chunk) {
    const people = Array.from({ length: Math.min(chunk, count - from) }, (): Loaded => {
      const person = makePerson(random, now)
      const msecs = person.firstSeenAt.getTime()
      return {
        ...person,
        id: uuidv7({ msecs }),
        sessionId: uuidv7({ msecs }),
        conversationId: uuidv7({ msecs }),
      }
    })
    const insertAll = (table: string, columns: string, rows: unknown[][]) =>
      insert(owner, workspaceId, table, columns, rows)
    await insertLeads(insertAll, people, tagIds)
    if (from < withTalk) await insertTalks(insertAll, people)
    ids.push(...people.map(({ id }) => id))
  }
  await owner.query(
    `insert into app.lead_count (workspace_id, status, band, leads)
     select workspace_id, status, band, count(*) from app.lead where workspace_id = $1 group by 1, 2, 3`,
    [workspaceId],
  )
  // As autovacuum leaves tables that have been in use for a while.
  await owner.query('vacuum (analyze)')
  return ids
}

/** Members with many leads and with few; most leads are nobody's. */
export const assignees = {
  many: '00000000-0000-7000-8000-00000000000a',
  few: '00000000-0000-7000-8000-00000000000b',
}

function assigneeOf(index: number): string | null {
  if (index % 5 === 0) return assignees.many
  return index % 100 === 1 ? assignees.few : null
}

type Insert = (table: string, columns: string, rows: unknown[][]) => Promise<void>

async function insertLeads(insertAll: Insert, people: Loaded[], tagIds: Map<string, string>): Promise<void> {
  await insertAll(
    'lead',
    'id uuid, name text, email text, phone text, company text, location text, sort_name text, status text, score int, band text, rule_set text, channel text, first_seen_at timestamptz, last_active_at timestamptz, waiting_since timestamptz, converted_at timestamptz, last_words text, assignee_id uuid',
    people.map((lead, index) => [
      lead.id,
      lead.name,
      lead.email,
      lead.phone,
      lead.company,
      lead.location,
      sortName(lead.name, lead.label),
      lead.status,
      lead.score,
      lead.band,
      'v1',
      lead.channel,
      lead.firstSeenAt,
      lead.lastActiveAt,
      lead.waitingSince,
      lead.status === 'converted' ? lead.lastActiveAt : null,
      lead.lastWords,
      assigneeOf(index),
    ]),
  )
  const findable = people.map((lead) => ({ ...lead, labels: [lead.label], also: [] }))
  await insertAll(
    'lead_search',
    'lead_id uuid, search text, shown text',
    findable.map((lead) => [lead.id, searchText(lead), shownText(lead)]),
  )
  await insertAll(
    'lead_token',
    'lead_id uuid, token text',
    findable.flatMap((lead) => searchTokens(lead).map((token) => [lead.id, token])),
  )
  await insertAll(
    'lead_score',
    'lead_id uuid, rule_set text, value int, lines json, fold json',
    people.map((lead) => [lead.id, 'v1', lead.score, linesOf(lead), JSON.stringify(emptyHistory())]),
  )
  await insertAll(
    'session',
    'id uuid, lead_id uuid, channel text, label text, country text, page_url text, created_at timestamptz',
    people.map(({ sessionId, id, channel, label, firstSeenAt }) => [
      sessionId,
      id,
      channel,
      label,
      'GB',
      'https://shop.example/tables',
      firstSeenAt,
    ]),
  )
  await insertAll(
    'conversation',
    'id uuid, session_id uuid, channel text, last_seq int, visitor_seq int, created_at timestamptz',
    people.map((lead) => [
      lead.conversationId,
      lead.sessionId,
      lead.channel,
      turns,
      turns - 1,
      lead.firstSeenAt,
    ]),
  )
  await insertAll(
    'lead_tag',
    'lead_id uuid, tag_id uuid, at timestamptz',
    people.flatMap((lead) => lead.tags.map((tag) => [lead.id, tagIds.get(tag), lead.lastActiveAt])),
  )
}

async function insertTalks(insertAll: Insert, people: Loaded[]): Promise<void> {
  const messages = people.flatMap((lead) =>
    Array.from({ length: turns }, (_, index) => ({
      lead,
      id: uuidv7(),
      seq: index + 1,
      by: index % 2 === 0 ? 'visitor' : 'assistant',
      at: new Date(lead.firstSeenAt.getTime() + index * 20_000),
    })),
  )
  await insertAll(
    'message',
    'id uuid, conversation_id uuid, session_id uuid, seq int, client_id text, kind text, author_kind text, text text, sent_at timestamptz, received_at timestamptz',
    messages.map(({ lead, id, seq, by, at }) => [
      id,
      lead.conversationId,
      lead.sessionId,
      seq,
      `m${seq}`,
      'text',
      by,
      lead.lastWords,
      at,
      at,
    ]),
  )
  await insertAll(
    'fact',
    'id uuid, lead_id uuid, session_id uuid, field text, value text, quote text, certainty real, origin text, at timestamptz',
    people.flatMap((lead) =>
      (['name', 'email', 'phone', 'company', 'location'] as const).flatMap((field) =>
        lead[field] === null
          ? []
          : [
              [
                uuidv7(),
                lead.id,
                lead.sessionId,
                field,
                lead[field],
                lead[field],
                0.9,
                'visitor',
                lead.firstSeenAt,
              ],
            ],
      ),
    ),
  )
  await insertAll(
    'event',
    'id uuid, lead_id uuid, kind text, actor_kind text, data jsonb, at timestamptz',
    people.flatMap((lead) => [
      [uuidv7(), lead.id, 'lead.created', 'visitor', '{}', lead.firstSeenAt],
      [uuidv7(), lead.id, 'status.changed', 'member', JSON.stringify({ to: lead.status }), lead.lastActiveAt],
    ]),
  )
}

function linesOf({ score, firstSeenAt }: Person): string {
  const at = firstSeenAt.getTime()
  const line = (code: string, points: number) => ({ code, points, messageId: null, at })
  return JSON.stringify([
    line('contact.email', Math.min(35, score)),
    line('question', Math.max(0, score - 35)),
  ])
}

/** `id uuid, name text`: one array a column, as one statement for thousands of rows. */
async function insert(
  owner: pg.Pool,
  workspaceId: string,
  table: string,
  columns: string,
  rows: unknown[][],
): Promise<void> {
  if (rows.length === 0) return
  const each = columns.split(', ').map((column) => column.split(' '))
  const arrays = each.map(([, type], index) => `$${index + 2}::${type}[]`)
  await owner.query(
    `insert into app.${table} (workspace_id, ${each.map(([name]) => name).join(', ')})
     select $1, * from unnest(${arrays.join(', ')})`,
    [workspaceId, ...each.map((_, index) => rows.map((row) => row[index]))],
  )
}
