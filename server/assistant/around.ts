import { handOverReason } from '#rules/desk/hand-over.ts'
import type { AssistantOptions } from '#server/assistant/assistant.ts'
import { getDesk } from '#server/desk/store.ts'
import { whoIsThere } from '#server/desk/who-is-there.ts'
import { bestPassage } from '#server/knowledge/best-passage.ts'
import { recordUnanswered } from '#server/knowledge/record-unanswered.ts'
import { searchKnowledge } from '#server/knowledge/search-knowledge.ts'
import { attachPromises } from '#server/promises/attach-promises.ts'

const mostExtracts = 6

/** What desk, knowledge and promises have to do with an answer. */
export const around = {
  async whyHandOver(db, { text, band, hadPerson, unknowns }) {
    const { handOver } = await getDesk(db)
    return handOverReason({
      text,
      band: band ?? 'cold',
      // Whom the team has had already is not passed on again for being hot.
      wasHot: hadPerson,
      unknownsInARow: unknowns,
      rules: handOver,
    })
  },
  whoIsThere: (db) => whoIsThere(db, new Date()),
  extracts: (db, language, asked) => searchKnowledge(db, { language, asked, limit: mostExtracts }),
  passage: bestPassage,
  async onAnswered(db, { conversationId, upTo }, { unanswered, promised }, messageId) {
    for (const { question, language } of unanswered) {
      await recordUnanswered(db, { conversationId, seq: upTo, question, language })
    }
    if (promised.length > 0) await attachPromises(db, promised, messageId)
  },
} satisfies Partial<AssistantOptions>
