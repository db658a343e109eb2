import type { Db } from '#server/db/in-workspace.ts'
import type { LeadDraft } from '#server/ingest/lead-draft.ts'
import type { Placed } from '#server/ingest/place-messages.ts'
import type { NewEvent, NewMessage } from '#server/ingest/save.ts'
import { contactMade } from '#server/leads/contact-made.ts'
import type { Contact } from '#server/promises/store.ts'
import { getSettings } from '#server/settings/store.ts'

/** A reply that reaches us later than this comes from an import: it may propose a status, never move it. */
const isHistory = 24 * 60 * 60_000

/**
 * What a batch means for the status of its leads: a member's first reply, and a lost lead who wrote again. Messages older
 * than the status say nothing about it. Changes the drafts and answers what their histories tell of it.
 */
export async function noteContact(
  db: Db,
  drafts: readonly LeadDraft[],
  { written, moved }: Pick<Placed, 'written' | 'moved'>,
  now = Date.now(),
): Promise<NewEvent[]> {
  const leadOf = new Map(moved.map(({ conversationId, leadId }) => [conversationId, leadId]))
  const events: NewEvent[] = []
  const texts = written.filter(({ kind }) => kind === 'text')
  const textsOf = Map.groupBy(texts, ({ conversationId }) => leadOf.get(conversationId))
  for (const draft of drafts) {
    if (draft.status !== 'new' && draft.status !== 'lost') continue
    const since = draft.statusSince ?? -Infinity
    const said = (textsOf.get(draft.id) ?? []).filter(({ sentAt }) => sentAt.getTime() > since)
    if (draft.status === 'lost') events.push(...noteReturn(draft, said))
    else events.push(...(await noteReply(db, draft, said, now)))
  }
  return events
}

/** What members have said to leads, the latest to each: it keeps what they were promised. */
export function contactsIn({ written, moved }: Pick<Placed, 'written' | 'moved'>): Contact[] {
  const leadOf = new Map(moved.map(({ conversationId, leadId }) => [conversationId, leadId]))
  const latest = new Map<string, Contact>()
  for (const { conversationId, kind, authorKind, authorName, sentAt } of written) {
    const leadId = leadOf.get(conversationId)
    if (kind !== 'text' || authorKind !== 'agent' || !leadId) continue
    if ((latest.get(leadId)?.at ?? sentAt) <= sentAt)
      latest.set(leadId, { leadId, at: sentAt, by: authorName, how: 'message', reached: true })
  }
  return [...latest.values()]
}

/** Conversations in which somebody of the team has said something. */
export function answeredIn({ written }: Pick<Placed, 'written'>): string[] {
  const said = written.filter(({ kind, authorKind }) => kind === 'text' && authorKind === 'agent')
  return [...new Set(said.map(({ conversationId }) => conversationId))]
}

function noteReturn(draft: LeadDraft, said: readonly NewMessage[]): NewEvent[] {
  const first = earliest(said.filter(({ authorKind }) => authorKind === 'visitor'))
  if (!first || draft.cameBackAt !== null) return []
  draft.cameBackAt = first.sentAt.getTime()
  draft.statusTouched = true
  const data = { messageId: first.id }
  return [
    {
      leadId: draft.id,
      kind: 'lead.came_back',
      actorKind: 'visitor',
      actorName: null,
      data,
      at: first.sentAt,
    },
  ]
}

async function noteReply(
  db: Db,
  draft: LeadDraft,
  said: readonly NewMessage[],
  now: number,
): Promise<NewEvent[]> {
  const reply = earliest(
    said.filter(({ authorKind, sentAt }) => authorKind === 'agent' && sentAt.getTime() >= draft.firstSeenAt),
  )
  if (!reply) return []
  const { onContact } = await getSettings(db)
  const at = reply.sentAt.getTime()
  const by = reply.authorName
  const made = contactMade(draft, onContact, { how: 'reply', by, at, doubtful: now - at > isHistory })
  if (!made || (!draft.isNew && (await wasAnswered(db, draft.id)))) return []
  const from = draft.status
  Object.assign(draft, made, { statusTouched: true })
  if (made.status === from) return []
  draft.statusSince = at
  const data = { from, to: made.status, auto: 'reply' }
  return [
    {
      leadId: draft.id,
      kind: 'status.changed',
      actorKind: 'agent',
      actorName: by,
      data,
      at: reply.sentAt,
    },
  ]
}

function earliest(messages: readonly NewMessage[]): NewMessage | undefined {
  return messages.toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime() || a.seq - b.seq)[0]
}

/** Whether a member has replied before this batch, which is not stored yet. */
async function wasAnswered(db: Db, leadId: string): Promise<boolean> {
  const [row] = await db.query<{ answered: boolean }>(
    `select exists (
       select from (select id from app.session where workspace_id = $1 and lead_id = $2 offset 0) s
       cross join lateral (select id from app.conversation where workspace_id = $1 and session_id = s.id offset 0) c
       cross join lateral (select author_kind, kind, sent_at from app.message
                           where workspace_id = $1 and conversation_id = c.id offset 0) m
       where m.author_kind = 'agent' and m.kind = 'text'
         and m.sent_at >= (select min(first_seen_at) from app.lead where workspace_id = $1 and id = $2)
     ) as answered`,
    [db.workspaceId, leadId],
  )
  return row?.answered ?? false
}
