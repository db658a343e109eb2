import { setImmediate } from 'node:timers/promises'
import { saidWords } from '#rules/contact/cover-contact.ts'
import { withoutContact } from '#rules/contact/without-contact.ts'

/** Others wait no longer than this for a long answer to be read through. */
const atOnceMs = 20

/** The answer without contact details; item by item, as texts made to be slow take milliseconds each. */
export async function coverAnswer<Answer>(answer: Answer, details: readonly string[]): Promise<Answer> {
  const said = saidWords(details)
  if (!hasItems(answer)) return withoutContact(answer, said)
  const items: unknown[] = []
  let since = performance.now()
  for (const item of answer.items) {
    items.push(withoutContact(item, said))
    if (performance.now() - since < atOnceMs) continue
    await setImmediate()
    since = performance.now()
  }
  return { ...withoutContact({ ...answer, items: [] }, said), items }
}

function hasItems(answer: unknown): answer is { items: unknown[] } {
  return typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items)
}
