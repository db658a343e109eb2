import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/** Asking the system for 16 bytes costs several times what making an id of them does: it is asked for many at once. */
const pool = new Uint8Array(16 * 512)
let used = pool.length

/** A UUID of version 7; the ids of one process rise, also within a millisecond. */
export function newId(): string {
  const random = randomBytes()
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    count =
      (((random[6] ?? 0) & 0x7f) << 24) |
      ((random[7] ?? 0) << 16) |
      ((random[8] ?? 0) << 8) |
      (random[9] ?? 0)
  } else {
    count = (count + 1) | 0
    if (count === 0) lastMs += 1
  }
  return v7({ random, msecs: lastMs, seq: count })
}

let lastMs = 0
let count = 0

/** One whose place in the order is that of another moment. */
export function idAt(ms: number): string {
  return v7({ random: randomBytes(), msecs: ms })
}

function randomBytes(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  return pool.subarray(used, (used += 16))
}
