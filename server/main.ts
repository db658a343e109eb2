import { loadConfig, type Config } from '#server/config.ts'
import { explain } from '#server/processes/explain.ts'
import { endAll, type Running } from '#server/processes/running.ts'

let config: Config | null = null
try {
  config = loadConfig(process.env)
  const running: Running = { ends: [], restart: () => {} }
  // From the first moment on, so that Ctrl-C during the start leaves no database behind.
  const starting = start(config, running)
  const end = once(() => void starting.then(() => endAll(running)).then(() => process.exit(0), fail))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('SIGUSR2', () => running.restart())
  // `npm start` holds a channel to this process: when it is killed, this one ends as well.
  process.once('disconnect', end)
  process.channel?.unref()
  await starting
} catch (error) {
  fail(error)
}

/** The first of several processes has nothing to do with what they do, and does not load it. */
async function start(given: Config, running: Running): Promise<void> {
  try {
    if (given.workers > 1) {
      const { startFirst } = await import('#server/processes/first.ts')
      await startFirst(given, running)
    } else {
      const { startAlone } = await import('#server/processes/alone.ts')
      await startAlone(given, running)
    }
  } catch (error) {
    await endAll(running)
    throw error
  }
}

function fail(error: unknown): never {
  process.stderr.write(`${explain(error, config)}\n`)
  process.exit(1)
}

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    action()
  }
}
