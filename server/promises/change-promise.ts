import type { PromiseItem, PromiseKind } from '#contract/promises.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { isAssigned } from '#server/leads/require-assigned.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import {
  addPromise,
  dropPromise,
  getPromise,
  keepPromise,
  lockPromise,
  savePromise,
} from '#server/promises/store.ts'
import { colleagueOf } from '#server/talks/colleagues.ts'

const farthestMs = 366 * 24 * 60 * 60_000

export type PromiseInput = {
  sentence: string
  dueAt: string
  kind: PromiseKind
  memberId?: string | null | undefined
  conversationId?: string | undefined
}

/** What a member has promised a lead: for themselves, for a colleague, or for whoever is there. */
export async function makePromiseBy(
  db: Db,
  caller: Caller,
  leadId: string,
  { sentence, dueAt, kind, memberId, conversationId }: PromiseInput,
  now = new Date(),
): Promise<PromiseItem> {
  await requireUnmerged(db, leadId)
  if (conversationId !== undefined && !(await isTheirs(db, conversationId, leadId)))
    throw wrong('conversationId', 'Not a conversation of this lead')
  const own = caller.type === 'member' ? caller.id : null
  const keeper = memberId === undefined ? own : memberId
  if (keeper !== null && keeper !== own) await colleagueOf(db, keeper, leadId)
  const id = await addPromise(
    db,
    {
      leadId,
      conversationId: conversationId ?? null,
      kind,
      sentence,
      dueAt: dueIn(dueAt, now),
      memberId: keeper,
      by: { kind: 'member', name: caller.name },
    },
    now,
  )
  await recordEvent(db, caller, leadId, 'promise.made', { promiseId: id, dueAt }, now)
  return found(db, id, now)
}

type PromiseChange = { [K in 'sentence' | 'dueAt' | 'kind' | 'memberId']?: PromiseInput[K] | undefined }

export async function changePromise(
  db: Db,
  caller: Caller,
  id: string,
  change: PromiseChange,
  now = new Date(),
): Promise<PromiseItem> {
  const was = await unsettled(db, caller, id, now)
  const dueAt = change.dueAt === undefined ? new Date(was.dueAt) : dueIn(change.dueAt, now)
  const memberId = change.memberId === undefined ? (was.member?.id ?? null) : change.memberId
  if (memberId !== null && memberId !== was.member?.id && memberId !== caller.id)
    await colleagueOf(db, memberId, was.lead.id)
  const { sentence = was.sentence, kind = was.kind } = change
  await savePromise(db, id, { sentence, kind, dueAt, memberId })
  const data = { promiseId: id, dueAt: dueAt.toISOString() }
  await recordEvent(db, caller, was.lead.id, 'promise.changed', data, now)
  return found(db, id, now)
}

/** Ends a promise without a message or a logged call: it was kept in another way, or need not be any more. */
export async function endPromise(
  db: Db,
  caller: Caller,
  id: string,
  how: 'kept' | 'dropped',
  now = new Date(),
): Promise<PromiseItem> {
  const { lead } = await unsettled(db, caller, id, now)
  await (how === 'kept' ? keepPromise : dropPromise)(db, id, caller.name, now)
  await recordEvent(db, caller, lead.id, `promise.${how}`, { promiseId: id, how: 'hand' }, now)
  return found(db, id, now)
}

async function unsettled(db: Db, caller: Caller, id: string, now: Date): Promise<PromiseItem> {
  const locked = await lockPromise(db, id)
  if (!locked || (caller.onlyAssigned && !(await isAssigned(db, caller.id, locked.leadId))))
    throw notFound('promise')
  const promise = await found(db, id, now)
  if (promise.state === 'kept') throw new Refusal('already_decided', 'This promise was kept already.')
  if (promise.state === 'dropped') throw new Refusal('already_decided', 'Somebody has let this promise go.')
  return promise
}

async function found(db: Db, id: string, now: Date): Promise<PromiseItem> {
  const promise = await getPromise(db, id, now)
  if (!promise) throw notFound('promise')
  return promise
}

function dueIn(dueAt: string, now: Date): Date {
  const due = new Date(dueAt)
  if (due <= now) throw wrong('dueAt', 'This time has passed already')
  if (due.getTime() > now.getTime() + farthestMs) throw wrong('dueAt', 'At most a year from now')
  return due
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('invalid_input', `${message}.`, { fields: [{ path, message }] })
}

async function isTheirs(db: Db, conversationId: string, leadId: string): Promise<boolean> {
  const rows = await db.query(
    `select 1 from app.conversation c join app.session s on s.workspace_id = $1 and s.id = c.session_id
     where c.workspace_id = $1 and c.id = $2 and s.lead_id = $3`,
    [db.workspaceId, conversationId, leadId],
  )
  return rows.length > 0
}
