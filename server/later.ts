import type { Log } from '#server/log.ts'

export type Later = {
  /** Begins work that the answer does not wait for; what goes wrong in it is logged. */
  start: (what: string, work: () => Promise<void>) => void
  /** Until all that was begun has ended. */
  drain: () => Promise<void>
}

export function makeLater(log: Log): Later {
  const running = new Set<Promise<void>>()
  return {
    start(what, work) {
      const run = work()
        .catch((error: unknown) => {
          log.error(
            `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          )
        })
        .finally(() => running.delete(run))
      running.add(run)
    },
    async drain() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
