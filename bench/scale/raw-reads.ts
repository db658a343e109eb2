import { bands } from '#contract/leads.ts'
import { leadColumns } from '#server/leads/lead-row.ts'

// What somebody who knows PostgreSQL and this database would write for one question and nothing else: prepared, without
// policies, transactions or anybody to ask.

export type Raw = { text: string; values: readonly unknown[] }

type Asked = {
  where?: string
  order?: 'last_active_at' | 'score' | 'sort_name'
  tags?: string[]
  /** Few have it: found by its index first. Many: asked of each lead on the way. */
  term?: string
  how?: 'few' | 'common'
  /** Another term that many have. */
  also?: string
  prefix?: string
  /** From the parts of each band. */
  merge?: boolean
  behind?: { key: string; id: string; kind: string | undefined }
}

const shown = 'l.workspace_id = $1 and l.merged_into is null and l.spam_at is null'

/** `$1` is the workspace, put in by whoever asks. */
export function rawList(asked: Asked): Raw {
  const { order = 'last_active_at', behind, merge = order === 'score' } = asked
  const values: unknown[] = []
  const way = order === 'sort_name' ? 'asc' : 'desc'
  const conditions = conditionsOf(asked, values)
  if (behind) {
    const than = way === 'asc' ? '>' : '<'
    conditions.push(
      `(l.${order}, l.id) ${than} (${bind(values, behind.key)}::${behind.kind}, ${bind(values, behind.id)}::uuid)`,
    )
  }
  const sorted = `order by l.${order} ${way}, l.id ${way}`
  const page = (only: string) =>
    `select l.* from app.lead l where ${[...conditions, ...(only ? [only] : [])].join(' and ')} ${sorted} limit 51`
  // The indexes by score and by status hold each band for itself.
  const merged = bands.map((band) => `(${page(`l.band = '${band}'`)})`).join(' union all ')
  const inOrder = merge ? `select * from (${merged}) l ${sorted} limit 51` : page('')
  return { text: `select ${leadColumns}, false as unread from (${inOrder}) l ${sorted}`, values }
}

/** `kept`: the status whose kept count is asked for, null for all of them. Others stop at 10,001. */
export function rawCount(asked: Omit<Asked, 'order'> & { kept?: string | null }): Raw {
  if (asked.kept !== undefined) {
    const only = asked.kept === null ? '' : ` and status = '${asked.kept}'`
    return { text: `select sum(leads) from app.lead_count where workspace_id = $1${only}`, values: [] }
  }
  const values: unknown[] = []
  const conditions = conditionsOf(asked, values)
  return {
    text: `select count(*) from (select from app.lead l where ${conditions.join(' and ')} limit 10001) x`,
    values,
  }
}

function conditionsOf({ where, tags = [], term, how, also, prefix }: Asked, values: unknown[]): string[] {
  const conditions = [shown]
  if (where) conditions.push(where)
  for (const tag of tags) {
    conditions.push(`exists (select from app.lead_tag t where t.workspace_id = $1 and t.lead_id = l.id
      and t.tag_id = (select id from app.tag where workspace_id = $1 and name = ${bind(values, tag)}))`)
  }
  const like = (each: string) => `x.search like ${bind(values, `%${each}%`)}`
  if (term !== undefined && how === 'few') {
    conditions.push(
      `l.id = any(array(select x.lead_id from app.lead_search x where x.workspace_id = $1 and ${like(term)}))`,
    )
  }
  for (const each of how === 'common' ? [term, also] : []) {
    if (each === undefined) continue
    conditions.push(
      `(select ${like(each)} from app.lead_search x where x.workspace_id = $1 and x.lead_id = l.id)`,
    )
  }
  if (prefix !== undefined) {
    conditions.push(`exists (select from app.lead_token t where t.workspace_id = $1 and t.lead_id = l.id
      and t.token >= ${bind(values, prefix)} and t.token < ${bind(values, `${prefix}\u{10FFFF}`)})`)
  }
  return conditions
}

function bind(values: unknown[], value: unknown): string {
  return `$${values.push(value) + 1}`
}

const counted = `l.workspace_id = $1 and not l.sample and l.merged_into is null and l.spam_at is null`

export const rawEvery: Raw = {
  text: `select (select json_agg(c) from app.lead_count c where workspace_id = $1),
    (select count(*) from app.lead l where ${counted} and l.status = 'new' and l.first_seen_at >= date_trunc('day', now())),
    (select count(*) from app.lead l where ${counted} and l.waiting_since is not null),
    (select min(l.waiting_since) from app.lead l where ${counted} and l.waiting_since is not null),
    (select count(*) from app.lead l where ${counted} and l.came_back_at is not null),
    (select count(*) from app.lead l where ${counted} and l.status = 'converted' and l.converted_at >= date_trunc('month', now()))`,
  values: [],
}

const marked = `select n.id, n.last_active_at from app.lead n where n.workspace_id = $1 and not n.sample and n.blocked_at is null and`

/** The ids of those to call. */
export const toCall = `select c.id from (
    ${marked} n.status = 'new' and n.band = 'hot' and n.last_active_at >= now() - interval '24 hours'
    union ${marked} n.came_back_at is not null
    union ${marked} n.waiting_since is not null and n.band = 'hot') c
  where not exists (select from app.follow_up f where f.workspace_id = $1 and f.lead_id = c.id and f.ended_at is null
                    and f.due_at > now() and f.made_at >= c.last_active_at)`

/** How many a review would have, and how many follow-ups are due. */
export const rawReview: Raw = {
  text: `select count(*), (select count(*) from app.follow_up where workspace_id = $1 and ended_at is null and due_at <= now())
    from (${marked} n.status = 'new' and n.band in ('hot', 'warm') and n.last_active_at >= now() - interval '24 hours'
          union ${marked} n.came_back_at is not null) r`,
  values: [],
}

/** The tags, and how many leads each is on. */
export const rawTags: Raw = {
  text: `select t.id, t.name, t.hue, (select count(*) from app.lead_tag x where x.workspace_id = $1 and x.tag_id = t.id)
    from app.tag t where t.workspace_id = $1 order by t.name_key`,
  values: [],
}

/** The lead, its facts, receipt, source and talk, and at the end its last 50 messages. */
export function rawProfile(id: string): Raw[] {
  return [
    `select ${leadColumns}, l.set_by_member, l.status_notice, l.merged_into from app.lead l where l.workspace_id = $1 and l.id = $2`,
    'select * from app.fact where workspace_id = $1 and lead_id = $2 order by at desc, id desc limit 200',
    'select lines from app.lead_score where workspace_id = $1 and lead_id = $2',
    `select s.page_url, s.referrer, s.locale, s.time_zone, s.address_country, t.name, c.id, c.holder, c.holder_name from app.session s
     left join app.site t on t.workspace_id = $1 and t.id = s.site_id
     left join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     where s.workspace_id = $1 and s.lead_id = $2 order by s.created_at limit 1`,
    'select * from app.follow_up where workspace_id = $1 and lead_id = $2 and ended_at is null order by due_at limit 1',
    `select m.* from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     join app.message m on m.workspace_id = $1 and m.conversation_id = c.id
     where s.workspace_id = $1 and s.lead_id = $2 order by m.sent_at desc, m.seq desc, m.conversation_id desc limit 51`,
  ].map((text) => ({ text, values: [id] }))
}
