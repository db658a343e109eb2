import { foldText } from '#rules/reading/fold-text.ts'
import { eachMatch } from '#rules/each-match.ts'
import { mendApostrophes } from './mend-apostrophes.ts'
import { gateOf } from './words-gate.ts'
import { english } from './words-questions-english.ts'
import { french } from './words-questions-french.ts'
import { german } from './words-questions-german.ts'
import { polish } from './words-questions-polish.ts'
import { spanish } from './words-questions-spanish.ts'
import { englishAsking, fillers, goesOn, joint } from './words-questions.ts'

const MOST_READ = 4_000
const MOST_SENTENCES = 60
const MOST_QUESTIONS = 20

/** "That is fine.How much is it": a full stop without a space behind it ends a sentence before a word of asking only. */
const sentenceEnd =
  /(?<=[!?;\n])|(?<=\.)(?=\s|(?:is|are|what|how|do|does|can|could|where|when|who|tell|let)[ '])|¿/
const languages = [english, german, spanish, french, polish]
const gate = gateOf(languages.map(({ words }) => words))
const all = (part: 'opening' | 'smallTalk' | 'chatter') =>
  languages.map((language) => language[part]).join('|')

/** Each language's patterns, tried only where the gate finds one of their words. */
const patterns = languages.map(({ anywhere, atStart, never, requests, personal, business }) => ({
  anywhere: new RegExp(`(?<![a-z0-9'-])(?:${anywhere.join('|')})(?![a-z0-9'])`, 'g'),
  begins: new RegExp(`^(?:${[...anywhere, ...atStart].join('|')})(?![a-z0-9'])`),
  personal: new RegExp(personal),
  business: new RegExp(`(?<![a-z])(?:${business})(?![a-z])`),
  none: new RegExp(`^(?:${[...never, ...requests].join('|')})(?![a-z0-9'])`),
}))
type Patterns = (typeof patterns)[number]

const opening = new RegExp(`^(?:(?:${all('opening')})[ ,:-]+)*`)
const smallTalk = new RegExp(
  `^(?:(?:i m|i am|and|so|ok|okay|well|oh|thanks|thank you|fine|good|great|doing well|bot|there|${all('opening')}) )*(?:${all('smallTalk')})(?: (?:${fillers}))*$`,
)

const chatter = new RegExp(`(?<![a-z])(?:${all('chatter')})(?![a-z])`)

/**
 * The normalised text of each question in a visitor's text, with and without a question mark; equal results mean the same
 * question. Greetings, tags ("right?"), rhetoric and requests to do something are none.
 */
export function questionsIn(text: string): string[] {
  const isMarked = text.includes('?')
  const folded = foldText(text.slice(0, MOST_READ))
  const open = gate(folded)
  if (open === 0 && !isMarked) return []
  const heard = patterns.filter((_, index) => (open & (1 << index)) !== 0)
  const questions: string[] = []
  const sentences = mendApostrophes(folded).split(sentenceEnd)
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    for (const question of questionsOf(sentence, heard)) {
      const plain = normalised(question)
      if (plain.length < 3 || isTalk(plain, heard) || questions.includes(plain)) continue
      questions.push(plain)
      if (questions.length >= MOST_QUESTIONS) return questions
    }
  }
  return questions
}

function questionsOf(sentence: string, heard: readonly Patterns[]): string[] {
  const marked = sentence.endsWith('?')
  const words = sentence
    .replace(/[.!?;\n]$/, '')
    .trim()
    .replace(/\s+/g, ' ')
  const parts = partsOf(words.slice(opening.exec(words)?.[0].length ?? 0), heard)
  const found = parts.filter((part) => beginsQuestion(part, heard))
  if (!marked || found.length > 0) return found
  return parts.slice(-1).filter((part) => patterns.every(({ none }) => !none.test(part)))
}

/** Cuts a sentence before each question in it, but only where a new one can begin. */
function partsOf(words: string, heard: readonly Patterns[]): string[] {
  const starts = heard.flatMap(({ anywhere }) => [...eachMatch(words, anywhere)].map(({ index }) => index))
  const parts: string[] = []
  let from = 0
  for (const index of starts.toSorted((a, b) => a - b)) {
    const piece = words.slice(from, index)
    if (index === from || (beginsQuestion(piece, heard) && !canFollow(piece, words.slice(index)))) continue
    parts.push(piece)
    from = index
  }
  parts.push(words.slice(from))
  return parts.map((part) => part.replace(/^[ ,:-]+|[ ,:-]+$/g, '')).filter((part) => part !== '')
}

/** Without "and" only a question word of its own begins another question, and only behind a whole one. */
function canFollow(piece: string, rest: string): boolean {
  if (joint.test(piece)) return true
  return englishAsking.test(rest) && piece.split(' ', 4).length === 4 && !goesOn.test(piece.trimEnd())
}

function beginsQuestion(words: string, heard: readonly Patterns[]): boolean {
  let begins = false
  for (const pattern of heard) {
    if (pattern.none.test(words)) return false
    begins ||= pattern.begins.test(words)
  }
  return begins
}

/** Asked for talk's own sake: of the other person, the world, or nothing. */
function isTalk(plain: string, heard: readonly Patterns[]): boolean {
  if (smallTalk.test(plain) || chatter.test(plain)) return true
  // What is personal in one language ("has", "los Angeles") may be anything in another.
  const asking = heard.filter(({ begins }) => begins.test(plain))
  const spoken = asking.length > 0 ? asking : heard.length > 0 ? heard : patterns
  return spoken.some(({ personal, business }) => personal.test(plain) && !business.test(plain))
}

function normalised(question: string): string {
  const words = question.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words.replace(/ (?:and|or|und|oder|y|o|et|ou|i|oraz|lub|please|bitte|svp|prosze)$/, '').slice(0, 200)
}
