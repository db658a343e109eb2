export type Counted = { points: number; inMs: number }

export type Counter = {
  /** Adds to what a key has used; answers how much that is now, and when its window ends. */
  add(key: string, points: number): Counted | Promise<Counted>
  takeBack(key: string, points: number): void | Promise<void>
}
