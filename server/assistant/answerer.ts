import type { FactField } from '#contract/leads.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'
import { composeAnswer } from '#server/assistant/compose-answer.ts'
import { languageOf, type Language } from '#server/assistant/language.ts'
import { lookUp, lookUpPassage, type Knowledge } from '#server/assistant/look-up.ts'
import { isUpset, takesBackPerson } from '#server/assistant/mood.ts'
import { readTalk, saysUnknown, type Told, type Turn } from '#server/assistant/read-talk.ts'
import type { Used } from '#server/assistant/turn-store.ts'
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
  /** All that is to be answered is the button that asks for a person. */
  pressed?: boolean
}

/** Who of the team is there, or when somebody will be. */
export type DeskNow = { people: { id: string; name: string }[]; until: Date | null }

/** A conversation in which an answer is due. */
export type ToAnswer = Conversation & {
  workspaceId: string
  conversationId: string
  sessionId: string
  leadId: string | null
  /** The fencing number the answer is prepared under. */
  lease: number
  /** The visitor's last seq that it takes into account. */
  upTo: number
  desk: DeskNow
}

/** A piece of what the business knows, to answer from. */
export type Extract = {
  kind: 'answer' | 'file' | 'page'
  sourceId: string
  title: string
  url: string | null
  text: string
  score: number
}

export type BusinessKnowledge = {
  candidates: Knowledge
  extracts: (language: Language, asked: string) => Promise<Extract[]>
  /** The few sentences of a file or page that answer best, if any does. */
  passage: (language: Language, asked: string) => Promise<{ text: string; source: Extract } | null>
}

export type AnswerPart =
  | { type: 'text'; text: string }
  /** All text so far is void: the answer begins anew. */
  | { type: 'again' }
  | { type: 'sources'; sources: { title: string; url?: string }[] }
  /** It has no answer to this question. */
  | { type: 'unanswered'; question: string; language: Language }
  /** A person is needed. */
  | { type: 'asked'; reason: 'asked' | 'unsure' | 'model' }
  /** Promises that this answer makes; they hold once it has been said. */
  | { type: 'promised'; ids: string[] }
  | ({ type: 'used' } & Used)

/**
 * The seam: from a conversation and what the business knows to a stream of parts. When `signal` is aborted it ends soon;
 * what it has yielded until then is what was said.
 */
export type Answerer = (
  talk: ToAnswer,
  knowledge: BusinessKnowledge,
  signal: AbortSignal,
) => AsyncIterable<AnswerPart>

/**
 * Without any language model: the best entry of the workspace's knowledge, else what a file or page of theirs says word
 * for word, or an honest "I don't know".
 */
export const builtInAnswerer: Answerer = async function* (conversation, knowledge) {
  const { language, turns, isCut, known, told, waitsForPerson } = conversation
  const read = readTalk(turns, told)
  const talk = isCut ? { ...read, refused: true } : read
  const said = talk.fresh.text
  const spoken = languageOf(said, language, talk.before)
  const asked = whatToLookUp(talk.fresh)
  const entry = await lookUp(asked, spoken, knowledge.candidates)
  const passage = entry ? null : await lookUpPassage(asked, spoken, knowledge.passage)
  const text = composeAnswer({
    language: spoken,
    talk,
    found: entry?.answer ?? passage?.text ?? null,
    known,
    wantsPerson: wishesFor('person', said),
    waitsForPerson,
    takesBackPerson: takesBackPerson(said, waitsForPerson),
    isUpset: isUpset(said),
  })
  for (const word of text.split(/(?<=\s)/)) yield { type: 'text', text: word }
  if (entry && text.includes(entry.answer)) yield { type: 'sources', sources: [{ title: entry.question }] }
  else if (passage) {
    const { title, url } = passage.source
    yield { type: 'sources', sources: [{ title, ...(url === null ? {} : { url }) }] }
  }
  if (!entry && !passage && saysUnknown(text)) {
    yield { type: 'unanswered', question: asked[0] ?? said, language: spoken }
  }
}
