import type { FactField } from '#contract/leads.ts'
import { whatWasAsked } from '#rules/reading/asked.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { composeAnswer } from '#server/assistant/compose-answer.ts'
import type { Candidate } from '#server/assistant/knowledge.ts'
import { bestAnswer } from '#server/assistant/knowledge.ts'
import { languageOf, type Language } from '#server/assistant/language.ts'

export type Conversation = {
  language: Language
  turns: { id: string; author: 'visitor' | 'assistant' | 'agent' | 'system'; text: string }[]
  known: Partial<Record<FactField, string>>
  /** Details by the message they were told in. */
  told: { field: FactField; messageId: string }[]
}

export type Knowledge = (language: Language, asked: string) => Promise<Candidate[]>

/** The seam: from a conversation and what the business knows to a stream of text. */
export type Answerer = (conversation: Conversation, knowledge: Knowledge) => AsyncIterable<string>

/** Without any language model: the best entry of the workspace's knowledge, or an honest "I don't know". */
export const builtInAnswerer: Answerer = async function* ({ language, turns, known, told }, knowledge) {
  const lastOwn = turns.findLastIndex(({ author }) => author === 'assistant' || author === 'agent')
  const fresh = turns.slice(lastOwn + 1).filter(({ author }) => author === 'visitor')
  const said = fresh.map(({ text }) => text).join('\n')
  const before = turns.slice(0, lastOwn + 1).filter(({ author }) => author === 'visitor')
  const spoken = languageOf(said, language, before.map(({ text }) => text).join('\n'))
  const own = turns.filter(({ author }) => author === 'assistant')
  const found =
    bestAnswer(await knowledge(spoken, said)) ??
    (spoken === 'en' ? null : bestAnswer(await knowledge('en', said)))
  const text = composeAnswer({
    language: spoken,
    said,
    found: found?.answer ?? null,
    wantsPerson: wishesFor('person', said),
    known,
    told: told.filter(({ messageId }) => fresh.some(({ id }) => id === messageId)).map(({ field }) => field),
    askedBefore: own
      .map((turn) => whatWasAsked(turn.text))
      .filter((asked) => asked === 'name' || asked === 'email' || asked === 'phone' || asked === 'contact'),
    answeredBefore: own.length > 0,
  })
  for (const word of text.split(/(?<=\s)/)) yield word
}
