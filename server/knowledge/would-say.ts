import type { Language } from '#server/assistant/language.ts'
import { findCandidates } from '#server/assistant/knowledge.ts'
import { lookUp, lookUpPassage } from '#server/assistant/look-up.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { bestPassage, type Passage } from '#server/knowledge/best-passage.ts'
import type { Extract } from '#server/knowledge/search-knowledge.ts'

/** What the built-in assistant would answer from: an entry that fits, else a passage of a file or page. */
export async function wouldSay(
  db: Db,
  language: Language,
  asked: string,
  found: readonly Extract[],
): Promise<Passage | null> {
  const entry = await lookUp([asked], language, (spoken, text) => findCandidates(db, spoken, text))
  const source = entry && found.find((each) => each.kind === 'answer' && each.title === entry.question)
  if (entry && source) return { text: entry.answer, source }
  return lookUpPassage([asked], language, (spoken, text) => bestPassage(db, spoken, text))
}
