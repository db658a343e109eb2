/** Which rows are ticked: some one by one, or all that match but for some. */
export type Ticked = { all: boolean; ids: ReadonlySet<string> }

const none: Ticked = { all: false, ids: new Set() }

/** So many can be named to the server one by one. */
export const mostIds = 2000

/** Kept outside React, so that a tick draws its row and not the list. */
export class SelectionStore {
  #ticked: Ticked = none
  /** The last row that was ticked: a range goes from there. */
  #anchor: string | null = null
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly ticked = (): Ticked => this.#ticked

  /** With `all`, the ids are those that were taken out again. */
  isTicked(id: string): boolean {
    return this.#ticked.all !== this.#ticked.ids.has(id)
  }

  toggle(id: string): void {
    const ids = new Set(this.#ticked.ids)
    if (!ids.delete(id)) ids.add(id)
    this.#anchor = id
    this.#set({ all: this.#ticked.all, ids })
  }

  /** All rows from the last one that was ticked to this one become what that one is. */
  toggleTo(id: string, order: readonly string[]): void {
    const [from, to] = [order.indexOf(this.#anchor ?? ''), order.indexOf(id)]
    if (from < 0 || to < 0) return this.toggle(id)
    const on = this.isTicked(this.#anchor ?? '')
    this.setAll(order.slice(Math.min(from, to), Math.max(from, to) + 1), on)
  }

  setAll(these: readonly string[], on: boolean): void {
    const ids = new Set(this.#ticked.ids)
    for (const id of these) {
      if (on === this.#ticked.all) ids.delete(id)
      else ids.add(id)
    }
    this.#set({ all: this.#ticked.all, ids })
  }

  tickAllThatMatch(): void {
    this.#set({ all: true, ids: new Set() })
  }

  clear(): void {
    this.#anchor = null
    if (this.#ticked !== none) this.#set(none)
  }

  #set(next: Ticked): void {
    this.#ticked = !next.all && next.ids.size === 0 ? none : next
    for (const listener of this.#listeners) listener()
  }
}

export function countOf({ all, ids }: Ticked, total: number): number {
  return all ? Math.max(total - ids.size, 0) : ids.size
}
