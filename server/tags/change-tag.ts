import type { Tag } from '#contract/tags.ts'
import { recordAudit } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { fold } from '#server/leads/search-text.ts'
import {
  countLeads,
  forgetName,
  keepName,
  lockTags,
  moveTag,
  namesOf,
  removeTagItself,
  saveTag,
  type LockedTag,
} from '#server/tags/change-store.ts'

/** Leads know a tag by its id: another name or colour is one row, however many leads have it. */
export async function changeTag(
  db: Db,
  caller: Caller,
  of: string,
  change: { name?: string | undefined; color?: number | undefined },
): Promise<Tag> {
  const { name = of, color } = change
  const tags = await lockTags(db, [of, name])
  const tag = tags.get(fold(of))
  if (!tag) throw notFound('tag')
  const other = tags.get(fold(name))
  if (other && other.id !== tag.id) {
    throw new Refusal('tag_exists', `There is a tag “${other.name}” already. Merge the two instead.`)
  }
  const renamed = change.name !== undefined && change.name !== tag.name
  const next = { id: tag.id, name: renamed ? name : tag.name, hue: color ?? tag.hue }
  await saveTag(db, next)
  if (renamed) {
    await forgetName(db, name)
    if (fold(name) !== fold(tag.name)) await keepName(db, tag.id, tag.name)
    await recordAudit(db, caller, 'tag.renamed', { from: tag.name, to: name })
  }
  return told(db, next)
}

/** The leads of a tag get the other one; it is found by the old name from then on. */
export async function mergeTag(db: Db, caller: Caller, of: string, into: string): Promise<Tag> {
  const tags = await lockTags(db, [of, into])
  const [from, to] = [tags.get(fold(of)), tags.get(fold(into))]
  if (!from || !to) throw notFound('tag')
  if (from.id === to.id) {
    const message = 'A tag cannot be merged into itself'
    throw new Refusal('invalid_input', `${message}.`, { fields: [{ path: 'into', message }] })
  }
  const leads = await countLeads(db, from.id)
  await moveTag(db, from.id, to.id)
  await removeTagItself(db, from.id)
  await keepName(db, to.id, from.name)
  await recordAudit(db, caller, 'tag.merged', { from: from.name, to: to.name, leads })
  return told(db, to)
}

export async function deleteTag(db: Db, caller: Caller, name: string): Promise<void> {
  const tag = (await lockTags(db, [name])).get(fold(name))
  if (!tag) throw notFound('tag')
  const leads = await countLeads(db, tag.id)
  await removeTagItself(db, tag.id)
  await recordAudit(db, caller, 'tag.deleted', { name: tag.name, leads })
}

async function told(db: Db, { id, name, hue }: LockedTag): Promise<Tag> {
  return { name, color: hue, leads: await countLeads(db, id), formerly: await namesOf(db, id) }
}
