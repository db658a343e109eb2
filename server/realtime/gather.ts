import type { Across } from '#server/realtime/across.ts'

/** What follows within this time after a parcel travels in the next one. */
const gatherMs = 10

/**
 * Collects what is told to other processes: what comes in one turn of the event loop leaves together, and under load
 * there is a parcel every few milliseconds. Order is kept; what says the same again, or goes on with it, becomes one.
 */
export class Gather {
  readonly #send: (items: Across[]) => void
  #items: Across[] = []
  #waits = false

  constructor(send: (items: Across[]) => void) {
    this.#send = send
  }

  add(item: Across): void {
    if (!joined(this.#items.at(-1), item)) this.#items.push(item)
    if (this.#waits) return
    this.#waits = true
    setImmediate(() => this.#next())
  }

  /** What waits goes out now. */
  flush(): void {
    const items = this.#items
    this.#items = []
    if (items.length > 0) this.#send(items)
  }

  #next(): void {
    this.#waits = this.#items.length > 0
    this.flush()
    if (this.#waits) setTimeout(() => this.#next(), gatherMs).unref()
  }
}

/** Whether the next item could be made part of the last one. */
function joined(last: Across | undefined, next: Across): boolean {
  if (last?.type === 'changed' && next.type === 'changed' && last.workspaceId === next.workspaceId) {
    last.leads = [...new Set([...last.leads, ...next.leads])]
    last.created = [...new Set([...last.created, ...next.created])]
    last.removed = [...new Set([...last.removed, ...next.removed])]
    return true
  }
  if (last?.type === 'visitor' && next.type === 'visitor' && last.sessionId === next.sessionId) {
    if (last.hint.type !== 'delta' || next.hint.type !== 'delta') return false
    last.hint = { type: 'delta', text: last.hint.text + next.hint.text }
    return true
  }
  return false
}
