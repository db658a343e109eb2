import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { loadConfig } from '#server/config.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { startEmbedded } from '#server/db/embedded/start-embedded.ts'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { clusterOf, freePort, inTempFolder, type Product, startProduct } from '#test/crash/product-process.ts'
import { loadWorkspaces, type Wanted } from './load.ts'
import type { Around } from './measure-reads.ts'
import { makeProgress } from './progress.ts'
import { signInMember } from './sign-in-member.ts'

/** Other workspaces beside the big ones: few with hundreds of leads, very many with a handful. */
const tail = Array.from({ length: 300 }, (_, place) => Math.ceil(2000 / (place + 1)))

/** Eight messages a lead; in the largest, three. */
const turnsOf = (leads: number) => (leads > 300_000 ? 3 : 8)

const nameOf = (leads: number) => `Bench of ${leads} leads`

export type Place = {
  product: Product
  /** As the server's role. */
  pool: pg.Pool
  /** As the owner of the tables, whom no policy holds: the leanest way to the rows. */
  raw: pg.Client
  connectAs: { owner: ConnectTo; app: ConnectTo }
  operatorKey: string
  /** The headers of a member who has signed in. */
  signIn(workspaceId: string): Promise<string>
  around: Around
  workspaceOf(leads: number): Promise<string>
  /** Ends once what a start leaves to do is done. */
  settle(): Promise<void>
}

/** The product over loaded workspaces: in DATABASE_URL, in the folder that is kept, or in one that is thrown away. */
export async function withPlace(
  { keep, sizes }: { keep: string | undefined; sizes: readonly number[] },
  work: (place: Place) => Promise<void>,
  /** With the product ended again. */
  after: (dataDir: string) => Promise<void>,
): Promise<void> {
  const inFolder = async (dataDir: string) => {
    const env = { ...databaseOf(process.env), DATA_DIR: dataDir }
    await fillDatabase(env, sizes)
    await serve(env, work)
    if (process.env['DATABASE_URL'] === undefined) await after(dataDir)
  }
  if (keep === undefined) await inTempFolder('scale', inFolder)
  else await inFolder(resolve(keep))
}

function databaseOf({ DATABASE_URL }: NodeJS.ProcessEnv): Record<string, string> {
  return DATABASE_URL === undefined ? {} : { DATABASE_URL }
}

/** Loads what the database does not hold yet; with a folder that is kept nobody loads twice. */
export async function fillDatabase(env: Record<string, string>, sizes: readonly number[]): Promise<void> {
  const config = loadConfig(env)
  const database = await openForCommand(config, {
    afterMigrations: ({ connect: to }) => migrateAccounts(to),
  })
  const wanted = await missing(database.connectAs.owner, sizes).finally(() => database.close())
  if (wanted.length === 0) return
  if (config.databaseUrl !== null) return load(database.connectAs.owner, wanted)
  const embedded = await startEmbedded({ dataDir: config.dataDir, settings: forLoading })
  await load(embedded.connection, wanted).finally(() => embedded.stop())
}

/** Whoever loses power meanwhile loads anew; the shutdown at the end leaves everything where it belongs. */
const forLoading = {
  shared_buffers: '1GB',
  maintenance_work_mem: '512MB',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
}

async function missing(to: ConnectTo, sizes: readonly number[]): Promise<Wanted[]> {
  const owner = await connect(to)
  const { rows } = await owner
    .query<{ name: string }>('select name from app.workspace')
    .finally(() => owner.end())
  const there = new Set(rows.map(({ name }) => name))
  return [
    ...tail.map((leads, place): Wanted => ({ name: `Beside ${place}`, leads, turns: 8 })),
    ...sizes.map((leads): Wanted => ({ name: nameOf(leads), leads, turns: turnsOf(leads) })),
  ].filter(({ name }) => !there.has(name))
}

async function load(to: ConnectTo, wanted: Wanted[]): Promise<void> {
  const owner = await connect(to)
  const progress = makeProgress(wanted.reduce((sum, { leads }) => sum + leads, 0))
  await loadWorkspaces(owner, wanted, progress).finally(() => owner.end())
  progress.end()
}

async function serve(env: Record<string, string>, work: (place: Place) => Promise<void>): Promise<void> {
  const config = loadConfig(env)
  const product = await startProduct(config.dataDir, await freePort(), { env })
  const interrupted = () => void product.stop().finally(() => process.exit(130))
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  const database = await openForCommand(config)
  const raw = new pg.Client({ ...database.connectAs.owner, pipeline: true })
  await raw.connect()
  try {
    await raw.query('set search_path = app, public')
    await work({
      product,
      pool: database.pool,
      raw,
      connectAs: database.connectAs,
      operatorKey: keyFor(await installationSecret(config), 'operator'),
      signIn: (workspaceId) => signInMember(product, database, raw, workspaceId),
      around: {
        serverPid: product.pid,
        cluster: config.databaseUrl === null ? clusterOf(config.dataDir) : null,
      },
      settle: () => sleep(15_000),
      workspaceOf: async (leads) => {
        const { rows } = await raw.query<{ id: string }>(
          'select workspace_id as id from app.workspace where name = $1',
          [nameOf(leads)],
        )
        return rows[0]?.id ?? ''
      },
    })
  } finally {
    await raw.end()
    await database.close()
    await product.stop()
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
  }
}
