import { v7 as uuidv7 } from 'uuid'
import { searchText, searchTokens, shownText, sortName } from '#server/leads/search-text.ts'
import { makeVisitor, pick, type Visitor } from './people.ts'
import { type Gapped, planTalk, type TalkPlan } from './plan-talk.ts'
import { openings } from './words.ts'

/** Who and what is there before the leads: ids that their rows refer to. */
export type Ground = {
  workspaceId: string
  siteId: string
  tags: Record<string, string>
  assignees: { many: string; few: string }
  /** Messages of each talk: 3 or 8. */
  turns: number
}

/** The columns of each table in the order of a row, the workspace first. */
export const tables = {
  lead: 'workspace_id, id, name, email, phone, location, sort_name, status, score, band, rule_set, assignee_id, channel, first_seen_at, last_active_at, waiting_since, converted_at, last_words, status_changed_at, came_back_at, lost_reason',
  session:
    'workspace_id, id, lead_id, site_id, channel, external_id, resume_hash, label, country, page_url, locale, time_zone, created_at',
  conversation:
    'workspace_id, id, session_id, channel, last_seq, visitor_seq, answered_seq, waiting_since, wait_reason, created_at, last_at',
  message:
    'workspace_id, id, conversation_id, session_id, seq, client_id, kind, author_kind, text, sent_at, received_at',
  fact: 'workspace_id, id, lead_id, session_id, message_id, field, value, quote, certainty, origin, at',
  event: 'workspace_id, id, lead_id, kind, actor_kind, actor_name, data, at',
  lead_score: 'workspace_id, lead_id, rule_set, value, lines, fold',
  lead_search: 'workspace_id, lead_id, search, shown',
  lead_token: 'workspace_id, lead_id, token',
  lead_tag: 'workspace_id, lead_id, tag_id, at',
  follow_up: 'workspace_id, id, lead_id, due_at, member_id, made_by, made_at, ended_at, ended_how',
  note: 'workspace_id, id, lead_id, author_name, text, created_at',
} as const satisfies Record<string, string>

export type Table = keyof typeof tables
type Value = string | number | Date | null
export type Emit = (table: Table, row: Value[]) => void

const plans = new Map<string, TalkPlan>()

function planOf(visitor: Visitor, opening: string, turns: number): TalkPlan {
  const key = `${visitor.says} ${visitor.returns} ${visitor.channel} ${turns} ${opening}`
  const known = plans.get(key) ?? planTalk({ ...visitor, opening, turns })
  plans.set(key, known)
  return known
}

export type Made = { status: string; band: string }

/** The rows that ingest and the team would have written for one lead, first seen at that moment. */
export function writeLead(
  emit: Emit,
  ground: Ground,
  { random, index, at }: { random: () => number; index: number; at: number },
): Made {
  const { workspaceId } = ground
  const visitor = makeVisitor(random, index)
  const plan = planOf(visitor, pick(random, openings), ground.turns)
  const ids = {
    lead: uuidv7({ msecs: at }),
    session: uuidv7({ msecs: at }),
    talk: uuidv7({ msecs: at }),
    messages: plan.messages.map((message) => uuidv7({ msecs: at + message.at })),
  }
  const label = labelOf(random)
  const { fill, detail } = fillerOf(visitor, ids, at)
  const lastActiveAt = new Date(at + plan.lastActive)
  const decidedAt = new Date(at + plan.lastActive + 3_600_000)
  const [name, email, phone] = [detail(plan, 'name'), detail(plan, 'email'), detail(plan, 'phone')]
  const assignee = visitor.assignee === null ? null : ground.assignees[visitor.assignee]
  const since = visitor.waits ? lastActiveAt : null
  const put = (table: Table, ...row: Value[]) => emit(table, [workspaceId, ...row])

  put(
    'lead',
    ids.lead,
    name,
    email,
    phone,
    plan.location,
    sortName(name, label),
    visitor.status,
    plan.score,
    plan.band,
    'v1',
    assignee,
    visitor.channel,
    new Date(at),
    lastActiveAt,
    since,
    visitor.status === 'converted' ? decidedAt : null,
    fill(plan.lastWords),
    visitor.status === 'new' ? null : decidedAt,
    visitor.cameBack ? lastActiveAt : null,
    visitor.lostReason,
  )
  const web = visitor.channel === 'web'
  put(
    'session',
    ids.session,
    ids.lead,
    web ? ground.siteId : null,
    visitor.channel,
    ...(web ? [null, `\\x${hashOf(ids.session)}`] : [`talk-${ids.session}`, null]),
    label,
    'GB',
    web ? 'https://shop.example/tables/oak?colour=natural' : null,
    ...(web ? ['en-GB', 'Europe/London'] : [null, null]),
    new Date(at),
  )
  const { lastSeq, visitorSeq, answeredSeq } = plan.talk
  const lastAt = new Date(at + (plan.messages.at(-1)?.at ?? 0))
  put(
    'conversation',
    ids.talk,
    ids.session,
    visitor.channel,
    lastSeq,
    visitorSeq,
    answeredSeq,
    since,
    since && 'asked',
    new Date(at),
    lastAt,
  )
  for (const [place, message] of plan.messages.entries()) {
    const sentAt = new Date(at + message.at)
    const id = ids.messages[place] ?? ''
    put(
      'message',
      id,
      ids.talk,
      ids.session,
      place + 1,
      `m${place}`,
      'text',
      message.author,
      fill(message.text),
      sentAt,
      sentAt,
    )
  }
  put('event', uuidv7({ msecs: at }), ids.lead, 'lead.created', 'visitor', null, '{}', new Date(at))
  for (const { field, value, certainty, origin, message } of plan.facts) {
    const said = message === null ? at : at + (plan.messages[message]?.at ?? 0)
    const messageId = message === null ? null : (ids.messages[message] ?? null)
    const text = fill(value)
    put(
      'fact',
      uuidv7({ msecs: said }),
      ids.lead,
      ids.session,
      messageId,
      field,
      text,
      message === null ? null : text,
      certainty,
      origin,
      new Date(said),
    )
    if (messageId === null) continue
    const data = JSON.stringify({ field, value: text, messageId })
    put('event', uuidv7({ msecs: said }), ids.lead, 'fact.found', 'visitor', null, data, new Date(said))
  }
  if (visitor.status !== 'new') {
    const data = JSON.stringify({ from: 'new', to: visitor.status })
    put('event', uuidv7(), ids.lead, 'status.changed', 'member', 'Member many', data, decidedAt)
  }
  put('lead_score', ids.lead, 'v1', plan.score, fill(plan.lines), fill(plan.fold))
  const findable = { name, email, phone, labels: [label], also: [] }
  put('lead_search', ids.lead, searchText(findable), shownText(findable))
  for (const token of searchTokens(findable)) put('lead_token', ids.lead, token)
  for (const tag of visitor.tags) put('lead_tag', ids.lead, ground.tags[tag] ?? '', lastActiveAt)
  if (visitor.followUp) {
    const due = new Date(decidedAt.getTime() + 7 * 86_400_000)
    put('follow_up', uuidv7(), ids.lead, due, ground.assignees.many, 'Member many', decidedAt, ...endOf(due))
  }
  if (visitor.note)
    put(
      'note',
      uuidv7(),
      ids.lead,
      'Member many',
      'Asked for oak; call back when the new price list is out.',
      decidedAt,
    )
  return { status: visitor.status, band: plan.band }
}

/** What is due is done, but for the last days. */
function endOf(due: Date): [Date | null, string | null] {
  return Date.now() - due.getTime() < 5 * 86_400_000 ? [null, null] : [due, 'done']
}

type Ids = { lead: string; session: string; talk: string; messages: string[] }

function fillerOf(visitor: Visitor, ids: Ids, at: number) {
  const gap = (name: string): string => {
    if (name === 'name' || name === 'email' || name === 'phone') return visitor[name]
    if (name === 'c') return ids.talk
    const rest = Number(name.slice(1))
    if (name.startsWith('m')) return ids.messages[rest] ?? ''
    return name.startsWith('t') ? String(at + rest) : new Date(at + rest).toISOString().slice(0, 10)
  }
  const fill = (text: Gapped) =>
    text.length === 1
      ? (text[0] ?? '')
      : text.map((piece, place) => (place % 2 === 0 ? piece : gap(piece))).join('')
  const detail = (plan: TalkPlan, field: 'name' | 'email' | 'phone') =>
    plan.facts.some((fact) => fact.field === field) ? visitor[field] : null
  return { fill, detail }
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** As the product labels sessions, but the same in every run. */
function labelOf(random: () => number): string {
  const letter = () => letters[Math.floor(random() * letters.length)]
  const number = String(Math.floor(random() * 100)).padStart(2, '0')
  return `#${2 + Math.floor(random() * 8)}${letter()}${letter()}${letter()}-${number}`
}

/** As long as the hash of a resume token, which nobody will come with. */
function hashOf(sessionId: string): string {
  return sessionId.replaceAll('-', '').repeat(2)
}
