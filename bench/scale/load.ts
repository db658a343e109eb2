import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import { makeRoom } from '#server/backup/fast-load.ts'
import type { OnProgress } from '#server/backup/write-backup.ts'
import { copyIn } from '#server/db/copy.ts'
import { fold } from '#server/leads/search-text.ts'
import type { Batch, Order } from './lead-maker.ts'
import { type Ground, tables } from './lead-rows.ts'
import { tagShares } from './people.ts'
import type { Progress } from './progress.ts'

export type Wanted = { name: string; leads: number; turns: number }

/**
 * Fills workspaces as the owner of the tables, past ingest, in one transaction: the indexes are put aside and made anew at
 * the end, and whatever breaks it off leaves nothing behind.
 */
export async function loadWorkspaces(
  owner: pg.ClientBase,
  wanted: readonly Wanted[],
  progress: Progress,
): Promise<void> {
  await owner.query('begin')
  try {
    const superuser = await isSuperuser(owner)
    // Each row would be looked up in its parents' tables once more.
    if (superuser) await owner.query('set local session_replication_role = replica')
    await owner.query('set local synchronous_commit = off')
    // COPY is refused to whom the policies hold, as they hold an owner who is no superuser.
    const putBack = superuser ? await putIndexesAside(owner) : await makeRoom(owner)
    const orders: Order[] = []
    for (const each of wanted) {
      const seed = each.leads + each.name.length
      orders.push({ ground: await makeGround(owner, each), leads: each.leads, seed, now: Date.now() })
    }
    await copyLeads(owner, orders, progress)
    await putBack((_, what) => progress.say(what))
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
  progress.say('vacuum and analyze')
  await owner.query('vacuum (freeze, analyze)')
  await owner.query('checkpoint').catch(() => {})
}

async function isSuperuser(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ yes: boolean }>(
    'select rolsuper as yes from pg_roles where rolname = current_user',
  )
  return rows[0]?.yes === true
}

async function putIndexesAside(owner: pg.ClientBase): Promise<(onProgress: OnProgress) => Promise<void>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
     where i.schemaname = 'app' and i.tablename = any($1)
       and not exists (select from pg_constraint c where c.conname = i.indexname)
     order by i.tablename, i.indexname`,
    [Object.keys(tables)],
  )
  for (const { name } of rows) await owner.query(`drop index app.${name}`)
  return async (onProgress) => {
    for (const [place, { name, definition }] of rows.entries()) {
      onProgress(place / rows.length, `index ${place + 1} of ${rows.length}: ${name}`)
      await owner.query(definition)
    }
  }
}

async function copyLeads(owner: pg.ClientBase, orders: Order[], progress: Progress): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'lead-maker.ts'), { workerData: orders })
  const counts = new Map<string, number>()
  let left = orders.reduce((sum, { leads }) => sum + leads, 0)
  try {
    for (let ahead = 0; ahead < 2; ahead++) worker.postMessage('next')
    while (left > 0) {
      const [batch] = (await once(worker, 'message')) as [Batch]
      worker.postMessage('next')
      for (const { status, band } of batch.made) {
        const key = `${batch.workspaceId} ${status} ${band}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      for (const [table, data] of batch.copies) {
        await copyIn(owner, `copy app.${table} (${tables[table]}) from stdin`, onePiece(data))
      }
      left -= batch.made.length
      progress.add(batch.made.length)
    }
  } finally {
    await worker.terminate()
  }
  for (const [key, leads] of counts) {
    await owner.query(
      'insert into app.lead_count (workspace_id, status, band, leads) values ($1, $2, $3, $4)',
      [...key.split(' '), leads],
    )
  }
}

async function* onePiece({ buffer, byteOffset, byteLength }: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(buffer, byteOffset, byteLength)
}

async function makeGround(owner: pg.ClientBase, { name, turns }: Wanted): Promise<Ground> {
  const [workspaceId, siteId, many, few] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  await owner.query(
    `insert into app.workspace (workspace_id, name, time_zone, country, plan, rule_set)
     values ($1, $2, 'UTC', 'GB', 'pro', 'v1')`,
    [workspaceId, name],
  )
  await owner.query(`insert into app.rule_set (workspace_id, version, rules) values ($1, 'v1', $2)`, [
    workspaceId,
    JSON.stringify(defaultRuleSet('UTC')),
  ])
  await owner.query(
    `insert into app.site (workspace_id, id, name, widget_key, country, greeting) values ($1, $2, $3, $4, 'GB', 'Hello!')`,
    [workspaceId, siteId, name, `wk_${siteId}`],
  )
  await owner.query(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, $2, $1::uuid::text, now())`,
    [workspaceId, name],
  )
  for (const [id, who] of [
    [many, 'many'],
    [few, 'few'],
  ]) {
    await owner.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, now(), now())`,
      [id, `Member ${who}`, `${who}-${workspaceId}@team.example`],
    )
    await owner.query(
      `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'admin', now())`,
      [uuidv7(), workspaceId, id],
    )
    await owner.query('insert into app.member (workspace_id, id) values ($1, $2)', [workspaceId, id])
  }
  const tags = Object.fromEntries(Object.keys(tagShares).map((tag) => [tag, uuidv7()]))
  for (const [place, [tag, id]] of Object.entries(tags).entries()) {
    await owner.query(
      'insert into app.tag (workspace_id, id, name, name_key, hue) values ($1, $2, $3, $4, $5)',
      [workspaceId, id, tag, fold(tag), place % 8],
    )
  }
  return { workspaceId, siteId, tags, assignees: { many, few }, turns }
}
