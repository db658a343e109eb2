/** How long what an open dashboard keeps true rests between two fetches, however many hints come. */
export const pauses = { lists: 700, alerts: 1500, promises: 3000, review: 3000 }

/** `ask` may be called as often as one likes; `end` lets go of what waits. */
export type Paced = { ask: () => void; end: () => void }

/**
 * Does something at once when it is asked for, and what is asked for meanwhile once: the next run waits until the last is
 * done, and about that long besides. Not all who hear the same hints wait equally long. `run` may ask for another run itself.
 */
export function paced(run: (again: () => void) => Promise<unknown>, pauseMs: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let again = false
  async function ask() {
    again = busy
    if (busy) return
    busy = true
    // Whoever runs it tells of what went wrong.
    await run(() => void ask()).catch(() => {})
    timer = setTimeout(
      () => {
        busy = false
        if (again) void ask()
      },
      pauseMs * (0.5 + Math.random()),
    )
  }
  return {
    ask: () => void ask(),
    end: () => {
      clearTimeout(timer)
      again = false
    },
  }
}
