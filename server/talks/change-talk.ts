import type { Conversation } from '#contract/conversations.ts'
import { deliverAlert, type Delivery } from '#server/alerts/deliver-alert.ts'
import { settleAlerts } from '#server/alerts/store.ts'
import type { MessageDetails } from '#server/conversations/message-row.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { addLine } from '#server/ingest/add-line.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { close, giveBack, giveTo, release, reopen, snooze, type Moved } from '#server/talks/change-store.ts'
import { getConversation, leadWaits } from '#server/talks/talk-store.ts'

/** A change of who answers a conversation, or of its state. `member`: as visitors and colleagues know them. */
export type Change =
  | { type: 'takeOver'; member: { id: string; name: string } }
  | { type: 'assign'; member: { id: string; name: string } }
  | { type: 'handBack' }
  /** By the desk: the member who has it does not answer. */
  | { type: 'release' }
  | { type: 'close' }
  | { type: 'reopen' }
  | { type: 'snooze'; until: Date }

export type Changed = Moved & {
  leadId: string
  /** Who was given the conversation is alerted. */
  deliveries: Delivery[]
  /** Members whose alerts about it are read now. */
  alertsRead: string[]
}

const does = {
  takeOver: { event: 'conversation.taken', line: 'takeover' },
  assign: { event: 'conversation.assigned', line: 'takeover' },
  handBack: { event: 'conversation.handed_back', line: 'handback' },
  release: { event: 'conversation.released', line: 'handback' },
  close: { event: 'conversation.closed', line: 'closed' },
  reopen: { event: 'conversation.reopened', line: null },
  snooze: { event: 'conversation.snoozed', line: null },
} as const

/**
 * Changes a conversation under the number the caller saw: the change, its line in the transcript and its event, all or
 * nothing. Null when it was so already; a refusal that says who was faster when the number has moved.
 * `by`: whom visitors read about in the line; null is the product by itself.
 */
export async function changeTalk(
  db: Db,
  caller: Caller | null,
  { id, lease }: { id: string; lease: number },
  change: Change,
  by: string | null,
  at = new Date(),
): Promise<Changed | null> {
  const before = await getConversation(db, id)
  if (!before) throw notFound('conversation')
  if (isSo(before, change)) return null
  const moved = await store(db, { id, lease, at }, change)
  if (!moved) throw taken((await getConversation(db, id)) ?? before, change)
  const { event, line } = does[change.type]
  const leadId = before.lead.id
  if (line) {
    const name = 'member' in change ? change.member.name : (by ?? holderName(before))
    await addLine(db, {
      id,
      sessionId: moved.sessionId,
      seq: moved.seq,
      kind: line,
      name,
      ...detailsOf(change, caller, by),
      clientId: `${line}-${id}-${moved.lease}`,
      at,
    })
  }
  const data = {
    conversationId: id,
    ...('member' in change ? { to: change.member.name, toId: change.member.id } : {}),
    ...(holderName(before) === null ? {} : { from: holderName(before) }),
    ...('until' in change ? { until: change.until.toISOString() } : {}),
  }
  await recordEvent(db, caller, leadId, event, data, at)
  await leadWaits(db, leadId)
  // Nobody has to come any more.
  const alertsRead = 'member' in change || change.type === 'close' ? await settleAlerts(db, [id], at) : []
  const given = givenBy(change, caller, by)
  const about = `${id} ${moved.lease}`
  const deliveries =
    given === null || change.type !== 'assign'
      ? []
      : await deliverAlert(
          db,
          { kind: 'assigned', leadId, conversationId: id, about, by: given },
          [change.member.id],
          at,
        )
  return { ...moved, leadId, deliveries, alertsRead }
}

/** Who gave the conversation to somebody else. */
function givenBy(change: Change, caller: Caller | null, by: string | null): string | null {
  return change.type === 'assign' && caller?.id !== change.member.id ? by : null
}

/** What the line tells besides: why a talk was released, and by whom it was given to somebody else. */
function detailsOf(change: Change, caller: Caller | null, by: string | null): { details?: MessageDetails } {
  if (change.type === 'release') return { details: { reason: 'no_answer' } }
  const given = givenBy(change, caller, by)
  return given === null ? {} : { details: { by: given } }
}

function store(db: Db, seen: { id: string; lease: number; at: Date }, change: Change): Promise<Moved | null> {
  if (change.type === 'takeOver' || change.type === 'assign') return giveTo(db, seen, change.member)
  if (change.type === 'snooze') return snooze(db, seen, change.until)
  return { handBack: giveBack, release, close, reopen }[change.type](db, seen)
}

/** Asked for again what is so already: a lost answer, a second click. */
function isSo({ state, holder }: Conversation, change: Change): boolean {
  if (change.type === 'takeOver' || change.type === 'assign')
    return holder.type === 'member' && holder.id === change.member.id
  if (change.type === 'handBack') return holder.type === 'assistant'
  if (change.type === 'close') return state === 'closed'
  return change.type === 'reopen' && state === 'open'
}

function holderName({ holder }: Conversation): string | null {
  return holder.type === 'member' ? holder.name : null
}

function taken(now: Conversation, change: Change): Refusal {
  const name = holderName(now)
  const holder = now.holder.type === 'member' ? { id: now.holder.id, name: now.holder.name } : null
  return new Refusal('taken', sentence(now, name, change), { holding: { holder, lease: now.lease } })
}

function sentence({ state }: Conversation, name: string | null, change: Change): string {
  if (name !== null) return `${name} was faster and answers this conversation now.`
  if (state === 'closed')
    return change.type === 'snooze'
      ? 'This conversation is closed. Open it again first.'
      : 'Somebody has closed this conversation.'
  return 'Somebody has changed this conversation in the meantime. Look again before you go on.'
}
