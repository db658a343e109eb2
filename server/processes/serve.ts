import { awaitsSetup, ensureFirstWorkspace, personForLink } from '#server/accounts/first-run.ts'
import { makeApp } from '#server/app.ts'
import { builtInAnswerer } from '#server/assistant/answerer.ts'
import { warningsOf, type Config } from '#server/config.ts'
import type { Database } from '#server/db/prepare-database.ts'
import { listen } from '#server/listen.ts'
import type { Log } from '#server/log.ts'
import type { Carrier } from '#server/realtime/across.ts'
import { playSamples } from '#server/samples/play-samples.ts'
import { sampleTalks } from '#server/samples/talks/sample-talks.ts'
import { startServices } from '#server/start-services.ts'

export type Serving = {
  greet: (ms: number) => Promise<void>
  stop: () => Promise<void>
  /** As stop, but all that was asked is answered first: another process has the port already. */
  retire: () => Promise<void>
}

/** One process that serves the port, over a database that is ready. */
export async function serve(
  config: Config,
  log: Log,
  database: Database,
  carrier?: Carrier,
): Promise<Serving> {
  const services = await startServices(config, log, database, builtInAnswerer, carrier)
  try {
    const fresh = await ensureFirstWorkspace(services.pool)
    if (fresh) await playSamples(services.pool, services.ingest, fresh, sampleTalks)
    const listening = await listen(makeApp(services), config)
    services.later('Asking the mail server', async () => void (await services.mailer?.check()))
    return {
      greet: (ms) => greet(services, ms),
      stop: () => listening.close().finally(services.stop),
      async retire() {
        const began = performance.now()
        const after = () => `after ${((performance.now() - began) / 1000).toFixed(1)} s`
        await listening.drain()
        log.debug(`This process has answered all requests ${after()}.`)
        await services.answered()
        await services.stop()
        log.debug(`This process has ended its work ${after()}.`)
      },
    }
  } catch (error) {
    await services.stop()
    throw error
  }
}

async function greet(
  { config, pool, auth }: Pick<Awaited<ReturnType<typeof startServices>>, 'config' | 'pool' | 'auth'>,
  ms: number,
): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const by = config.workers > 1 ? `, ${config.workers} processes` : ''
  say(`\nBrainBots Leads is ready at ${config.publicUrl} (${ms} ms${by})`)
  const owner = (await awaitsSetup(pool)) ? await personForLink(pool, null) : null
  if (owner) say(`Sign in once with this link:\n\n  ${await auth.loginLink(owner.email)}\n`)
  say(`Demo shop: ${config.publicUrl}/demo`)
  for (const warning of warningsOf(config)) say(`\nTake care: ${warning}`)
}
