import { foldText } from '#rules/reading/fold-text.ts'
import {
  noQuestion,
  opening,
  questionAnywhere,
  questionAtStart,
  questionBegins,
  smallTalk,
} from './words-questions.ts'

const MOST_READ = 4_000
const MOST_SENTENCES = 60
const MOST_QUESTIONS = 20
/** Between two questions of one sentence: "how much is it and do you deliver". */
const joint =
  /(?:^|[,:-]| (?:and|or|und|oder|sowie|y|o|et|i|oraz|lub|also|plus|but|aber|pero|mais|ale))[ ,]*$/

/**
 * The normalised text of each question in a visitor's text, with and without a question mark; equal results mean the same
 * question. Greetings and tags ("how are you?", "right?") are none.
 */
export function questionsIn(text: string): string[] {
  const questions: string[] = []
  const sentences = foldText(text.slice(0, MOST_READ)).split(/(?<=[!?;\n])|(?<=\.)(?=\s)|¿/)
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    for (const question of questionsOf(sentence)) {
      const plain = normalised(question)
      if (plain.length < 3 || smallTalk.test(plain) || questions.includes(plain)) continue
      questions.push(plain)
      if (questions.length >= MOST_QUESTIONS) return questions
    }
  }
  return questions
}

function questionsOf(sentence: string): string[] {
  const marked = sentence.endsWith('?')
  const words = sentence
    .replace(/[.!?;\n]$/, '')
    .trim()
    .replace(/\s+/g, ' ')
  const start = opening.exec(words)?.[0].length ?? 0
  const parts = partsOf(words.slice(start))
  const found = parts.filter(beginsQuestion)
  if (marked && found.length === 0) return parts.slice(-1)
  return found
}

/** Cuts a sentence before each question in it, but only where a new one can begin. */
function partsOf(words: string): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of words.matchAll(questionAnywhere)) {
    const { index } = match
    const piece = words.slice(from, index)
    const isAsked = from < index && beginsQuestion(piece)
    if (index === from || (isAsked && !joint.test(piece))) continue
    parts.push(piece)
    from = index
  }
  parts.push(words.slice(from))
  return parts.map((part) => part.replace(/^[ ,:-]+|[ ,:-]+$/g, '')).filter((part) => part !== '')
}

function beginsQuestion(words: string): boolean {
  if (noQuestion.test(words)) return false
  return questionBegins.test(words) || questionAtStart.test(words)
}

function normalised(question: string): string {
  const words = question.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words.replace(/ (?:and|or|und|oder|y|o|et|ou|i|oraz|lub|please|bitte|svp|prosze)$/, '').slice(0, 200)
}
