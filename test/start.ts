import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyScope } from '#contract/api-keys.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { ensureFirstWorkspace, personForLink } from '#server/accounts/first-run.ts'
import { makeApp } from '#server/app.ts'
import { builtInAnswerer, type Answerer } from '#server/assistant/answerer.ts'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { listen } from '#server/listen.ts'
import { makeLog } from '#server/log.ts'
import { playSamples } from '#server/samples/play-samples.ts'
import { sampleTalks } from '#server/samples/talks/sample-talks.ts'
import { firstWidgetKey } from '#server/sites/first-widget-key.ts'
import { startServices, type Started } from '#server/start-services.ts'
import type { App } from '#server/http/env.ts'
import { cloneTemplate, type TestDatabase } from '#test/database.ts'

export type TestServer = {
  app: App
  services: Started
  database: TestDatabase
  workspaceId: string
  widgetKey: string
  operatorKey: string
  /** Signs the owner in once. */
  loginLink: string
  /** Scheme, host and port. */
  url: string
  key: (scopes: KeyScope[]) => Promise<string>
  close: () => Promise<void>
}

export type TestServerOptions = {
  samples?: boolean
  answerer?: Answerer | null
  env?: Record<string, string>
}

/** The whole product in this process: a database of its own, the application, a port on loopback. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await cloneTemplate()
  const dataDir = await mkdtemp(join(tmpdir(), 'brainbots-test-'))
  const port = await freePort()
  const config = loadConfig({ DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', ...options.env })
  const services = await startServices(
    config,
    makeLog(config.logLevel),
    database,
    options.answerer === undefined ? builtInAnswerer : options.answerer,
  )
  const workspaceId = await ensureFirstWorkspace(services.pool)
  if (!workspaceId) throw new Error('The test database was not empty.')
  if (options.samples) await playSamples(services.pool, services.ingest, workspaceId, sampleTalks)
  const app = makeApp(services)
  const listening = await listen(app, { port, host: '127.0.0.1' })
  const owner = await personForLink(services.pool, null)
  return {
    app,
    services,
    database,
    workspaceId,
    widgetKey: (await firstWidgetKey(services.pool)) ?? '',
    operatorKey: services.operatorKey,
    loginLink: await services.auth.loginLink(owner?.email ?? ''),
    url: config.publicUrl,
    key: (scopes) => inWorkspace(services.pool, workspaceId, (db) => createKey(db, 'test', scopes)),
    close: async () => {
      await listening.close()
      await services.stop()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/**
 * Asked for beforehand, as links and cookies are made for the address the server will have; from below those that the
 * system gives to whoever calls out, which could be taken meanwhile.
 */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = randomInt(10_000, 32_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
