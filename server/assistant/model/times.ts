import type { AssistantRow } from '#server/assistant/settings-store.ts'

/** How long a visitor is let wait, in milliseconds. */
export type Patience = {
  /** For the first sign of life of one try. */
  firstMs: number
  betweenMs: number
  totalMs: number
  /** For the first word, over all tries; then another answerer speaks. */
  waitMs: number
  /** Before the second try; three times as long before the third. */
  pauseMs: number
}

/** Nobody looks at an empty bubble for longer, whatever is set. */
const mostWaitMs = 20_000

export function patienceOf({ firstSeconds, betweenSeconds, totalSeconds }: AssistantRow): Patience {
  const totalMs = totalSeconds * 1000
  return {
    firstMs: firstSeconds * 1000,
    betweenMs: betweenSeconds * 1000,
    totalMs,
    waitMs: Math.min(totalMs, mostWaitMs),
    pauseMs: 400,
  }
}
