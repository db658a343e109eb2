import { ConfigError, loadConfig, type Config } from '#server/config.ts'
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
import { startServices } from '#server/start-services.ts'

/** From the environment to an open port. Answers how to stop it all in order. */
async function start(config: Config): Promise<() => Promise<void>> {
  const began = performance.now()
  const log = makeLog(config.logLevel)
  const hold = await holdDataDir(config.dataDir)
  const database = await prepareDatabase(config, {
    log: log.info,
    afterMigrations: ({ connect }) => migrateAccounts(connect),
  })
  const services = await startServices(config, log, database)
  const fresh = await ensureFirstWorkspace(services.pool)
  if (fresh) await playSamples(services.pool, services.ingest, fresh, sampleTalks)
  const listening = await listen(makeApp(services), config)
  const { publicUrl } = config
  await hold.publish(listening.url)
  process.stdout.write(
    `\nBrainBots Leads is ready at ${publicUrl} (${Math.round(performance.now() - began)} ms)\n`,
  )
  if (await awaitsSetup(services.pool)) {
    const person = await personForLink(services.pool, null)
    if (person)
      process.stdout.write(
        `Sign in once with this link:\n\n  ${await services.auth.loginLink(person.email)}\n\n`,
      )
  }
  process.stdout.write(`Demo shop: ${publicUrl}/demo\n`)
  return async () => {
    await listening.close()
    await services.stop()
    await database.close()
    await hold.release()
  }
}

/** A sentence for what the operator can put right, the whole trace for anything else. */
function explain(error: unknown, config: Config | null): string {
  if (error instanceof ConfigError || error instanceof DatabaseFailure) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${config?.port} is taken by another program. Set another one: PORT=3001 npm start`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

let config: Config | null = null
try {
  config = loadConfig(process.env)
  const stop = await start(config)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${explain(error, config)}\n`)
          process.exit(1)
        },
      )
    })
  }
} catch (error) {
  process.stderr.write(`${explain(error, config)}\n`)
  process.exit(1)
}
