import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { whatLiesBeside } from '#server/backup/beside.ts'
import { restoreBackup, type Restored } from '#server/backup/restore-backup.ts'
import { openSnapshot } from '#server/backup/snapshot.ts'
import { tarEnd, tarEntry } from '#server/backup/tar.ts'
import { writeBackup, type Written } from '#server/backup/write-backup.ts'
import { migrate } from '#server/db/migrate.ts'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import { ensureRoles, roleNames } from '#server/db/roles.ts'
import { keptSecret } from '#server/db/secret.ts'
import { testServer } from '#test/make.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { rentedDatabase } from '#test/rented-database.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const server = await testServer({ answerer: null })
const { connectAs, roles } = server.database
const { dataDir } = server.services.config
const folder = await mkdtemp(join(tmpdir(), 'brainbots-backup-'))
afterAll(() => rm(folder, { recursive: true }))
await makeManyLeads(server, 300, { name: 'Kept' })

const nothing = () => {}

type Target = Parameters<typeof restoreBackup>[1]

async function rented(): Promise<{ target: Target; to: ConnectTo }> {
  const { url, to, name } = await rentedDatabase()
  return { target: { databaseUrl: url, dataDir: join(folder, name), secret: null }, to }
}

async function backUp(
  to: ConnectTo,
  file: string,
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Written> {
  const client = await connect(to)
  try {
    // A clone has its roles from the template; a database of its own those named after it.
    const snapshot = await openSnapshot(client, to === connectAs.owner ? roles : undefined)
    await meanwhile()
    return await writeBackup(snapshot, await whatLiesBeside({ dataDir, secret: null }), file, nothing)
  } finally {
    await client.end()
  }
}

const restore = (file: string, target: Target): Promise<Restored> =>
  restoreBackup(file, target, { acceptOtherSecret: false, onProgress: nothing })

const whole = join(folder, 'whole.tar.zst')
const written = await backUp(connectAs.owner, whole, () => makeManyLeads(server, 5, { name: 'Too late' }))
const { target, to } = await rented()
const restored = await restore(whole, target)

test('a backup holds what there was at its beginning, not what came while it was written', () => {
  expect(written.tally).toMatchObject({ workspaces: 1, leads: 300 })
})

test('counts, scores and policies are those of the snapshot, in a rented database, too', async () => {
  expect(restored.tally).toEqual(written.tally)
  const client = await connect(to)
  const { rows } = await client.query(`select count(*) as leads from app.lead where name like 'Kept%'`)
  await client.end()
  expect(rows).toEqual([{ leads: 300 }])
})

test('the server starts with what was restored, by the secret that came with it', async () => {
  const database = await prepareDatabase({ ...target, poolSize: 2 })
  await database.close()
  expect(await keptSecret(target.dataDir)).toEqual(await keptSecret(dataDir))
})

test('a rented database is backed up by its owner, and nothing has got lost', async () => {
  const again = await backUp(to, join(folder, 'again.tar.zst'))
  expect(again.tally).toEqual(written.tally)
})

test('the file is for its owner alone, and nothing half lies beside it', async () => {
  expect((await stat(whole)).mode & 0o777).toBe(0o600)
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('tar reads it, and the parts of a table are what COPY takes', async () => {
  const tar = (...args: string[]) => execFileSync('tar', args, { maxBuffer: 1e8 }).toString()
  const plain = join(folder, 'plain.tar')
  await writeFile(plain, zstdDecompressSync(await readFile(whole)))
  expect(tar('-tf', plain).split('\n')[0]).toBe('backup.json')
  expect(tar('-xOf', plain, 'app.lead/000001.copy').trimEnd().split('\n')).toHaveLength(300)
})

test('a name that is taken is not written over', async () => {
  await expect(backUp(connectAs.owner, whole)).rejects.toThrow('There is a file')
})

test("the server's role cannot become the one that reads everything", async () => {
  const client = await connect(connectAs.app)
  await expect(client.query(`set role ${roles.backup}`)).rejects.toMatchObject({ code: '42501' })
  await client.end()
})

test('a table that the role for backups may not see whole ends the backup', async () => {
  await server.database.owner.query('alter policy backup on app.note using (false)')
  await expect(backUp(connectAs.owner, join(folder, 'blind.tar.zst'))).rejects.toThrow(
    `The role ${roles.backup} may not see every row of app.note`,
  )
  await server.database.owner.query('alter policy backup on app.note using (true)')
})

test('what is not empty is not restored into', async () => {
  await expect(restore(whole, target)).rejects.toThrow('The database is not empty')
})

test('another secret than that of the backup is refused unless its price is accepted', async () => {
  const secret = 'another secret of thirty-two letters'
  await expect(restore(whole, { ...target, secret })).rejects.toThrow('made under another SECRET')
})

const bytes = await readFile(whole)
const flipped = Buffer.from(bytes)
flipped.writeUInt8(flipped.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
const head = (fields: object) => ({ name: 'backup.json', data: Buffer.from(JSON.stringify(fields)) })
const archive = (fields: object) =>
  zstdCompressSync(Buffer.concat([...tarEntry(head(fields), new Date()), tarEnd]))

const unusable: Record<string, [Buffer, string]> = {
  'a file that is cut off': [bytes.subarray(0, bytes.length - 40), 'It is cut off.'],
  'an empty file': [Buffer.alloc(0), 'It is cut off.'],
  'a file with one bit flipped': [flipped, 'It is damaged.'],
  'something else': [Buffer.from('id,name\n1,Ada\n'), 'It is no backup of this program.'],
  'a backup of a newer format': [archive({ format: 2 }), 'It was made by a newer version of this program'],
  'a backup without its end': [archive({ ...restored.backup.head }), 'It is cut off.'],
}

for (const [what, [content, reason]] of Object.entries(unusable)) {
  test(`${what} is refused before anything is touched`, async () => {
    const file = join(folder, 'unusable')
    await writeFile(file, content)
    const untouched = { ...target, dataDir: join(folder, 'never-made') }
    await expect(restore(file, untouched)).rejects.toThrow(reason)
    expect(await readdir(folder)).not.toContain('never-made')
  })
}

test('a backup of an older version is brought to the form of this one', async () => {
  const older = await rented()
  const client = await connect(older.to)
  const names = await roleNames(client)
  await ensureRoles(client, names)
  // The last version before backups had a role of their own.
  await migrate(client, names, undefined, 17)
  await client.query(`insert into app.workspace (workspace_id, name, time_zone, country, plan, rule_set)
    values (gen_random_uuid(), 'Old', 'UTC', 'GB', 'pro', 'v1')`)
  await client.end()
  const file = join(folder, 'older.tar.zst')
  await backUp(older.to, file)
  const { target: fresh, to: there } = await rented()
  const { tally, migrated } = await restore(file, fresh)
  expect([tally.workspaces, migrated > 0]).toEqual([1, true])
  const reader = await connect(there)
  const { rows } = await reader.query('select name from app.workspace')
  await reader.end()
  expect(rows).toEqual([{ name: 'Old' }])
})
