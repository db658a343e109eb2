import { setTimeout as sleep } from 'node:timers/promises'
import { createKey } from '#server/accounts/api-keys.ts'
import { personForLink } from '#server/accounts/first-run.ts'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { makePool } from '#server/db/pool.ts'
import { keyFor } from '#server/db/secret.ts'
import { makeLog } from '#server/log.ts'
import { openServices } from '#server/start-services.ts'
import type { Doors } from '#test/crash/callers.ts'
import { freePort, startProduct, type Product } from '#test/crash/product-process.ts'
import type { Eyes } from '#test/crash/verify.ts'
import { workersOf } from '#test/processes/workers-of.ts'

const secret = 'the same for every machine of one installation'

/** An installation of several processes, with a person signed in to it and eyes on its database. */
export type Family = {
  /** Of several processes on one port. */
  first: Product
  doors: Doors
  workspaceId: string
  cookie: string
  eyes: Eyes
  /** One more machine, as it were: a server of its own over the same database. */
  startOther: () => Promise<Product>
  /** One request to whichever process takes it. */
  call: (
    method: string,
    path: string,
    body?: unknown,
    by?: { url?: string; key?: string },
  ) => Promise<{ status: number; body: unknown }>
  close: () => Promise<void>
}

export async function startFamily(
  dataDir: string,
  workers: number,
  env: Record<string, string> = {},
): Promise<Family> {
  const port = await freePort()
  const shared = { SECRET: secret, LIMITS: 'shared', TRUST_PROXY: '1', ...env }
  const first = await startProduct(dataDir, port, { env: { ...shared, WORKERS: String(workers) } })
  const config = loadConfig({ DATA_DIR: dataDir, PORT: String(port), SECRET: secret })
  const database = await openForCommand(config)
  const owner = makePool(database.connectAs.owner, { size: 2, statementTimeout: 120_000 })
  const others: Product[] = []
  const { rows } = await owner.query<{ id: string; key: string }>(
    'select w.workspace_id as id, s.widget_key as key from app.workspace w join app.site s using (workspace_id) limit 1',
  )
  const [{ id: workspaceId, key: widgetKey } = { id: '', key: '' }] = rows
  const apiKey = await inWorkspace(database.pool, workspaceId, (db) =>
    createKey(db, 'family', ['read', 'write', 'ingest']),
  )
  const operatorKey = keyFor(Buffer.from(secret), 'operator')
  const services = await openServices(config, makeLog('error'), database)
  const person = await personForLink(database.pool, null)
  const link = await services.auth.loginLink(person?.email ?? '').finally(() => services.stop())
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    first,
    doors: { url: first.url, widgetKey, apiKey, operatorKey },
    workspaceId,
    cookie,
    eyes: { owner, pool: database.pool, workspaceId },
    async startOther() {
      const { host, user, password, database: name } = database.connectAs.owner
      const address = `postgresql://${user}:${encodeURIComponent(password)}@localhost/${name}?host=${encodeURIComponent(host)}`
      const other = await startProduct(`${dataDir}-${others.length}`, await freePort(), {
        env: { ...shared, DATABASE_URL: address, PUBLIC_URL: config.publicUrl, POOL_SIZE: '5' },
      })
      others.push(other)
      return other
    },
    async call(method, path, body, { url = first.url, key = apiKey } = {}) {
      const response = await fetch(url + path, {
        method,
        headers: { 'x-api-key': key, 'x-operator-key': operatorKey, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    },
    async close() {
      await owner.end()
      await database.close()
      for (const other of others) await other.stop()
      await first.stop()
    },
  }
}

/** Asks the first process to replace its workers, and waits until all of them are others. */
export async function restartWorkers(family: Pick<Family, 'first'>, withinMs = 120_000): Promise<void> {
  const before = workersOf(family.first.pid)
  process.kill(family.first.pid, 'SIGUSR2')
  for (const end = performance.now() + withinMs; ; await sleep(50)) {
    const now = workersOf(family.first.pid)
    if (now.length === before.length && now.every((pid) => !before.includes(pid))) return
    if (performance.now() > end) throw new Error(`The workers ${before.join()} became ${now.join()} only.`)
  }
}
