import type { FactField } from '#contract/leads.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { composeAnswer } from '#server/assistant/compose-answer.ts'
import { languageOf, type Language } from '#server/assistant/language.ts'
import { lookUp, type Knowledge } from '#server/assistant/look-up.ts'
import { isUpset, takesBackPerson } from '#server/assistant/mood.ts'
import { readTalk, type Told, type Turn } from '#server/assistant/read-talk.ts'
import { whatToLookUp } from '#server/assistant/what-to-look-up.ts'

export type Conversation = {
  language: Language
  /** From the beginning, unless `isCut`. */
  turns: Turn[]
  /** So long a talk that its beginning is not read any more: nothing is asked in it then. */
  isCut: boolean
  /** The fields of the lead that are known, from this talk or another. */
  known: ReadonlySet<FactField>
  /** Details by the message of this talk they were told in. */
  told: Told[]
  /** A person was asked for, and none has come. */
  waitsForPerson: boolean
}

/** The seam: from a conversation and what the business knows to a stream of text. */
export type Answerer = (conversation: Conversation, knowledge: Knowledge) => AsyncIterable<string>

/** Without any language model: the best entry of the workspace's knowledge, or an honest "I don't know". */
export const builtInAnswerer: Answerer = async function* (conversation, knowledge) {
  const { language, turns, isCut, known, told, waitsForPerson } = conversation
  const read = readTalk(turns, told)
  const talk = isCut ? { ...read, refused: true } : read
  const said = talk.fresh.text
  const spoken = languageOf(said, language, talk.before)
  const text = composeAnswer({
    language: spoken,
    talk,
    found: (await lookUp(whatToLookUp(talk.fresh), spoken, knowledge))?.answer ?? null,
    known,
    wantsPerson: wishesFor('person', said),
    waitsForPerson,
    takesBackPerson: takesBackPerson(said, waitsForPerson),
    isUpset: isUpset(said),
  })
  for (const word of text.split(/(?<=\s)/)) yield word
}
