import type { CallOutcome } from '#contract/messages.ts'
import { words } from '#web/words.ts'

/** How a call went, after the name of who called. */
export function calledText(outcome: unknown): string {
  const known: Record<CallOutcome, string> = words.facts.history.called
  return known[outcome as CallOutcome] ?? known.reached
}
