import { ConfigError, loadConfig, warningsOf, type Config } from '#server/config.ts'
import { awaitsSetup, ensureFirstWorkspace, personForLink } from '#server/accounts/first-run.ts'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { makeApp } from '#server/app.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'
import { holdDataDir } from '#server/db/embedded/hold.ts'
import { prepareDatabase } from '#server/db/prepare-database.ts'
import { listen } from '#server/listen.ts'
import { makeLog } from '#server/log.ts'
import { playSamples } from '#server/samples/play-samples.ts'
import { sampleTalks } from '#server/samples/talks/sample-talks.ts'
import type { Services } from '#server/services.ts'
import { startServices } from '#server/start-services.ts'

/** From the environment to an open port. What was begun is ended in reverse order, also when a step fails. */
async function start(config: Config): Promise<() => Promise<void>> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end()
  }
  try {
    const hold = await holdDataDir(config.dataDir)
    ends.push(hold.release)
    const database = await prepareDatabase(config, {
      log: log.info,
      afterMigrations: ({ connect }) => migrateAccounts(connect),
    })
    ends.push(database.close)
    const services = await startServices(config, log, database)
    ends.push(services.stop)
    const fresh = await ensureFirstWorkspace(services.pool)
    if (fresh) await playSamples(services.pool, services.ingest, fresh, sampleTalks)
    const listening = await listen(makeApp(services), config)
    ends.push(listening.close)
    // A login link works only at the address that its cookie is made for.
    await hold.publish(config.publicUrl)
    services.later('Asking the mail server', async () => void (await services.mailer?.check()))
    await greet(services, Math.round(performance.now() - began))
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

async function greet({ config, pool, auth }: Services, ms: number): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  say(`\nBrainBots Leads is ready at ${config.publicUrl} (${ms} ms)`)
  const owner = (await awaitsSetup(pool)) ? await personForLink(pool, null) : null
  if (owner) say(`Sign in once with this link:\n\n  ${await auth.loginLink(owner.email)}\n`)
  say(`Demo shop: ${config.publicUrl}/demo`)
  for (const warning of warningsOf(config)) say(`\nTake care: ${warning}`)
}

const listenFailures: Record<string, (config: Config | null) => string> = {
  EADDRINUSE: (config) =>
    `Port ${config?.port} is taken by another program. Set another one: PORT=3001 npm start`,
  EACCES: (config) =>
    `Port ${config?.port} is not open to this user. Set one above 1023: PORT=3001 npm start`,
  EADDRNOTAVAIL: (config) => `HOST ${config?.host} is no address of this machine. 0.0.0.0 means all of them.`,
  ENOTFOUND: (config) => `HOST ${config?.host} is no address of this machine. 0.0.0.0 means all of them.`,
}

/** A sentence for what the operator can put right, the whole trace for anything else. */
function explain(error: unknown, config: Config | null): string {
  if (error instanceof ConfigError || error instanceof DatabaseFailure) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = listenFailures[code]?.(config)
  if (sentence !== undefined) return sentence
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

let config: Config | null = null
try {
  config = loadConfig(process.env)
  // From the first moment on, so that Ctrl-C during the start leaves no database behind.
  const starting = start(config)
  const end = once(() => starting.then((stop) => stop()).then(() => process.exit(0), fail))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  // `npm start` holds a channel to this process: when it is killed, this one ends as well.
  process.once('disconnect', end)
  process.channel?.unref()
  await starting
} catch (error) {
  fail(error)
}

function fail(error: unknown): never {
  process.stderr.write(`${explain(error, config)}\n`)
  process.exit(1)
}

function once(action: () => unknown): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    action()
  }
}
