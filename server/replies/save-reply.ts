import { v7 as uuidv7 } from 'uuid'
import type { CannedReply } from '#contract/canned-replies.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { findReply, lockReplies, mostReplies, nameKeyOf, saveReply } from '#server/replies/store.ts'

type Given = { name: string; text: string }
type Change = { name?: string | undefined; text?: string | undefined }

/** Saves a reply under a name that no other has, however it is spelled. */
export async function addReply(db: Db, caller: Caller, given: Given): Promise<CannedReply> {
  const known = await lockReplies(db)
  if (known.length >= mostReplies)
    throw new Refusal('too_many', `There are ${mostReplies} saved replies already. Delete one first.`)
  return save(db, caller, known, { id: uuidv7(), name: given.name, text: given.text })
}

export async function changeReply(db: Db, caller: Caller, id: string, given: Change): Promise<CannedReply> {
  const known = await lockReplies(db)
  const before = await findReply(db, id)
  if (!before) throw notFound('reply')
  return save(db, caller, known, { id, name: given.name ?? before.name, text: given.text ?? before.text })
}

async function save(
  db: Db,
  caller: Caller,
  known: readonly { id: string; nameKey: string }[],
  wanted: { id: string; name: string; text: string },
): Promise<CannedReply> {
  const nameKey = nameKeyOf(wanted.name)
  if (known.some((one) => one.nameKey === nameKey && one.id !== wanted.id)) {
    const message = 'There is a saved reply of this name already'
    throw new Refusal('invalid_input', `${message}.`, { fields: [{ path: 'name', message }] })
  }
  const reply = { ...wanted, by: caller.name, changedAt: new Date().toISOString() }
  await saveReply(db, reply)
  return reply
}
