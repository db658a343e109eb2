/** What a reply promises, to be written down once it has been said. */
export type PromiseDraft = { sentence: string; dueAt: string; kind: 'call' | 'reply'; leadId: string }

/** A reply or a note on its way. `noteOn`: the lead that a note is about. `said`: it has arrived, and only its promise is left. `lease`: the conversation is to be taken over first, as it was seen under that number. */
export type Unsent = {
  clientId: string
  conversationId: string
  text: string
  at: string
  noteOn: string | null
  lease: number | null
  promise: PromiseDraft | null
  said: boolean
}

/** How a try ended. `later`: there was no answer; `refused`: there was one, and it will not change. */
type Delivery = { type: 'sent' } | { type: 'later' } | { type: 'refused'; why: string }

export type Courier = {
  /** `keep` stores what has become of it, so that a second try goes on from there. */
  deliver: (unsent: Unsent, keep: (changed: Unsent) => void) => Promise<Delivery>
  /** What was refused, oldest first, and all of its kind that stood behind it in the same conversation. */
  giveBack: (refused: readonly Unsent[], why: string) => void
}

export type Outbox = {
  list: () => readonly Unsent[]
  add: (unsent: Unsent) => void
  /** Takes one back that has not gone yet. */
  remove: (clientId: string) => void
  /** Tries at once what waits. */
  pump: () => Promise<void>
  listen: (listener: () => void) => () => void
  close: () => void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const shortestWait = 1000
const longestWait = 30_000

/**
 * What could not be sent yet, in the order it was written, over a reload as well. Each has a clientId of its own, so that
 * trying again never says anything twice; one that is refused goes back to whoever wrote it.
 */
export function openOutbox(key: string, store: Store, courier: Courier): Outbox {
  const listeners = new Set<() => void>()
  let queue = readQueue(store.getItem(key))
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = shortestWait
  let closed = false

  function write(next: readonly Unsent[]) {
    queue = next
    if (next.length === 0) store.removeItem(key)
    else store.setItem(key, JSON.stringify(next))
    for (const listener of listeners) listener()
  }

  const replace = (changed: Unsent) =>
    write(queue.map((one) => (one.clientId === changed.clientId ? changed : one)))
  const drop = (gone: readonly Unsent[]) => write(queue.filter((one) => !gone.includes(one)))

  /** Conversations do not wait for one another, nor notes for replies; within one, the order is kept. */
  async function run() {
    const stuck = new Set<string>()
    for (;;) {
      const next = queue.find((one) => !stuck.has(lineOf(one)))
      if (closed || !next) break
      const delivery = await courier.deliver(next, replace)
      const now = queue.find(({ clientId }) => clientId === next.clientId)
      if (delivery.type === 'later') stuck.add(lineOf(next))
      else if (delivery.type === 'sent') drop(now ? [now] : [])
      else {
        const back = queue.filter((one) => lineOf(one) === lineOf(next))
        drop(back)
        courier.giveBack(back, delivery.why)
      }
    }
    if (closed) return
    if (stuck.size === 0) wait = shortestWait
    else {
      timer = setTimeout(() => void pump(), wait)
      wait = Math.min(wait * 2, longestWait)
    }
  }

  function pump(): Promise<void> {
    clearTimeout(timer)
    running ??= run().finally(() => (running = null))
    return running
  }

  return {
    list: () => queue,
    add(unsent) {
      write([...queue, unsent])
      void pump()
    },
    remove: (clientId) => write(queue.filter((one) => one.clientId !== clientId)),
    pump() {
      wait = shortestWait
      return pump()
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

export function modeOf({ noteOn }: Unsent): 'reply' | 'note' {
  return noteOn === null ? 'reply' : 'note'
}

function lineOf(unsent: Unsent): string {
  return `${modeOf(unsent)} ${unsent.conversationId}`
}

function readQueue(stored: string | null): readonly Unsent[] {
  if (stored === null) return []
  try {
    return (JSON.parse(stored) as Unsent[]).map((one) => ({ ...one, noteOn: one.noteOn ?? null }))
  } catch {
    return []
  }
}
