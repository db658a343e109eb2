import type { BusinessKnowledge, Extract } from '#server/assistant/answerer.ts'
import type { Language } from '#server/assistant/language.ts'
import type { Talk } from '#server/assistant/read-talk.ts'
import { whatToLookUp } from '#server/assistant/what-to-look-up.ts'

const mostExtracts = 6
const mostQueries = 3
/** Short words may go on from what was said before: "and in oak?" */
const shortWords = 60
const mostBefore = 300

/** What the business knows about a visitor's fresh words, best first. */
export async function findExtracts(
  { fresh, before }: Talk,
  language: Language,
  { extracts }: BusinessKnowledge,
): Promise<Extract[]> {
  const asked = whatToLookUp(fresh).slice(0, mostQueries)
  const goesOn = fresh.text.length < shortWords && before !== ''
  const queries = goesOn ? [...asked, `${before.slice(-mostBefore)}\n${fresh.text}`] : asked
  const found = await Promise.all(queries.map((each) => extracts(language, each)))
  const best = new Map<string, Extract>()
  for (const each of found.flat()) {
    const key = `${each.kind} ${each.sourceId} ${each.text}`
    if ((best.get(key)?.score ?? -Infinity) < each.score) best.set(key, each)
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, mostExtracts)
}
