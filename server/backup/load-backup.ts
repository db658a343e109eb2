import type pg from 'pg'
import { copyIn } from '#server/db/copy.ts'
import type { RoleNames } from '#server/db/roles.ts'
import { BackupFailure } from './failure.ts'
import { makeRoom } from './fast-load.ts'
import { type Sums, tableOf, type Tally } from './format.ts'
import { type Checked, openBackup } from './read-backup.ts'
import { copyTarget, listTables, quoted, rowsOf, sessionSettings, tallyOf } from './tables.ts'
import type { Entry } from './tar.ts'
import type { OnProgress } from './write-backup.ts'

/**
 * Fills the tables of an empty database from a backup of the same form, in one transaction that also reads everything
 * back: unless each row, count and policy is the snapshot's, nothing stays.
 */
export async function loadBackup(
  client: pg.ClientBase,
  roles: RoleNames,
  file: string,
  backup: Checked,
  onProgress: OnProgress,
): Promise<Tally> {
  await client.query(sessionSettings)
  try {
    await client.query('begin')
    await requireSameTables(client, backup)
    const putBack = await makeRoom(client)
    // Into tables emptied in the same transaction rows can be written as if they had always been there.
    await client.query(`truncate ${backup.head.tables.map(({ name }) => quoted(name)).join(', ')}`)
    await copyAll(client, file, backup, onProgress)
    await requireSameRows(client, backup, onProgress)
    await putBack(onProgress)
    onProgress(1, 'counting')
    const tally = await tallyOf(client, roles)
    requireSameTally(tally, backup.head.tally)
    await client.query('analyze')
    await client.query('commit')
    return tally
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** The tables of the accounts library have the form that its present version gives them. */
async function requireSameTables(client: pg.ClientBase, { head }: Checked): Promise<void> {
  const here = new Map((await listTables(client)).map(({ name, columns }) => [name, columns]))
  for (const { name, columns } of head.tables) {
    const missing = columns.find((column) => here.get(name)?.includes(column) !== true)
    if (missing === undefined) continue
    throw new BackupFailure(
      `The backup has ${name}.${missing}, which this version does not know: restore it with the version it was made with, ${head.version}.`,
    )
  }
}

async function copyAll(
  client: pg.ClientBase,
  file: string,
  { head, manifest, bytes: all }: Checked,
  onProgress: OnProgress,
): Promise<void> {
  const files = openBackup(file)
  let sent = 0
  let { value: entry } = await files.next()
  while (entry !== undefined) {
    const name = tableOf(entry.name)
    const table = head.tables.find((each) => each.name === name)
    if (table !== undefined) {
      const parts = async function* (): AsyncGenerator<Buffer> {
        while (entry !== undefined && tableOf(entry.name) === table.name) {
          yield entry.data
          sent += entry.data.length
          onProgress(sent / all, table.name)
          entry = await following(files)
        }
      }
      const rows = await copyIn(client, `copy ${copyTarget(table)} from stdin with (freeze)`, parts())
      const wanted = manifest.tables[table.name]?.rows
      if (rows !== wanted) throw new BackupFailure(`${table.name} took ${rows} rows instead of ${wanted}.`)
    } else entry = await following(files)
  }
}

async function following(files: AsyncGenerator<Entry>): Promise<Entry | undefined> {
  const { value, done } = await files.next()
  return done ? undefined : value
}

async function requireSameRows(
  client: pg.ClientBase,
  { head, manifest, bytes: all }: Checked,
  onProgress: OnProgress,
): Promise<void> {
  let read = 0
  for (const table of head.tables) {
    const rows = rowsOf(client, table)
    let last: IteratorResult<Buffer, Sums>
    for (last = await rows.next(); !last.done; last = await rows.next()) {
      read += last.value.length
      onProgress(read / all, `reading back ${table.name}`)
    }
    const wanted = manifest.tables[table.name]
    if (last.value.rows === wanted?.rows && last.value.sha256 === wanted.sha256) continue
    throw new BackupFailure(`${table.name} reads otherwise than it was written; nothing was restored.`)
  }
}

function requireSameTally(found: Tally, wanted: Tally): void {
  const keys = Object.keys(wanted) as (keyof Tally)[]
  const other = keys.filter((key) => found[key] !== wanted[key])
  if (other.length === 0) return
  const list = other.map((key) => `${key} ${found[key]} instead of ${wanted[key]}`).join(', ')
  throw new BackupFailure(`The database is not as it was: ${list}; nothing was restored.`)
}
