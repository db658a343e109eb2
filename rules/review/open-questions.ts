import { questionsIn } from '#rules/scoring/questions.ts'

type Said = {
  messageId: string
  conversationId: string
  seq: number
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  text: string
  /** In milliseconds. */
  sentAt: number
}

export type OpenQuestion = { messageId: string; question: string; sentAt: number }

const most = 5
const longest = 200
const sentenceEnd = /(?<=[.!?…])\s+|\n+/

/**
 * What a visitor still wants to know, earliest first: nobody has said anything since, or the assistant alone has and did not
 * know (`unknown`: conversation and seq of such messages). Who of the team wrote after a question has dealt with it.
 */
export function openQuestions(
  talk: readonly Said[],
  unknown: readonly { conversationId: string; seq: number }[],
): OpenQuestion[] {
  const turns = talk.toSorted((a, b) => a.sentAt - b.sentAt || a.seq - b.seq)
  const lastOfTeam = turns.findLastIndex(({ author }) => author === 'agent')
  const asked = new Map<string, OpenQuestion>()
  for (const [index, turn] of turns.entries()) {
    if (turn.author !== 'visitor' || index < lastOfTeam) continue
    const { conversationId, messageId, sentAt } = turn
    const wasUnknown = unknown.some((one) => one.conversationId === conversationId && one.seq === turn.seq)
    const wasAnswered = turns
      .slice(index + 1)
      .some((one) => one.author === 'assistant' && one.conversationId === conversationId)
    for (const [key, question] of sentencesAsking(turn.text)) {
      if (wasAnswered && !wasUnknown) asked.delete(key)
      else asked.set(key, { messageId, question, sentAt })
    }
  }
  return [...asked.values()].slice(-most)
}

/** The sentences with a question in them, by what they ask. */
function sentencesAsking(text: string): [key: string, sentence: string][] {
  return text.split(sentenceEnd).flatMap((each): [string, string][] => {
    const sentence = each.trim()
    const key = questionsIn(sentence).join('|')
    if (key === '') return []
    return [[key, sentence.length > longest ? `${sentence.slice(0, longest).toWellFormed()}…` : sentence]]
  })
}
