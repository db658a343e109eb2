import type { Across } from '#server/realtime/across.ts'

/** What the first process says to its workers. */
export type FromFirst =
  | { type: 'hints'; items: readonly Across[] }
  /** All are ready: this one tells how to sign in. */
  | { type: 'greet'; ms: number }
  /** Another one has taken its place: it answers what it was asked, and ends. */
  | { type: 'retire' }
  /** The whole server ends. */
  | { type: 'stop' }

/** What a worker says to the first process. */
export type FromWorker =
  { type: 'hints'; items: readonly Across[] } | { type: 'ready' } | { type: 'failed'; sentence: string }
