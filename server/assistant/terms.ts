import { foldText } from '#rules/reading/fold-text.ts'
import { asksAbout, meantIn } from '#server/assistant/everyday-words.ts'
import type { Language } from '#server/assistant/language.ts'
import { isSmall, weakWords } from '#server/assistant/small-words.ts'
import { stemOf } from '#server/assistant/stem.ts'
import { meaningsAbout, wordGroups } from '#server/assistant/word-groups.ts'

/**
 * A word or a phrase: the stems of its words, and what they mean, each named with a leading "=". One that is only `about`
 * something, or `weak`, answers nothing alone.
 */
export type Term = {
  stems: string[]
  meanings: string[]
  about: boolean
  weak: boolean
  /** How many somebody wants is nothing that an entry has to know. */
  count: boolean
  /** The word as it was written, folded; null for a phrase. */
  word: string | null
}

type Token = { plain: string; start: number; end: number; stem: string }
type Block = { from: number; to: number; meaning: string | null }

const word = /[\p{L}\p{N}]+/gu
const about = new Set([...asksAbout, ...meaningsAbout])

/** The terms of a text in their order, each meaning once, without words that say nothing. */
export function termsIn(text: string, language: Language): Term[] {
  const folded = foldText(text)
  const tokens: Token[] = [...folded.matchAll(word)].map(({ 0: plain, index }) => ({
    plain,
    start: index,
    end: index + plain.length,
    stem: stemOf(plain, language),
  }))
  const blocks = [
    ...everydayBlocks(folded, tokens),
    ...phraseBlocks(tokens, language),
    ...(language === 'de' ? partedVerbs(folded, tokens) : []),
  ]
  return merged(
    termsOf(
      tokens,
      blocks.filter((block) => !blocks.some((each) => isInside(block, each))),
      language,
    ),
  )
}

function everydayBlocks(folded: string, tokens: readonly Token[]): Block[] {
  return meantIn(folded).flatMap(({ name, start, end }) => {
    const from = tokens.findIndex((token) => token.end > start)
    const to = tokens.findLastIndex((token) => token.start < end)
    return from < 0 || to < from ? [] : [{ from, to, meaning: name }]
  })
}

function phraseBlocks(tokens: readonly Token[], language: Language): Block[] {
  const { phrases } = wordGroups(language)
  return tokens.flatMap(({ stem }, from) =>
    (phrases.get(stem) ?? []).flatMap(({ stems, meaning }) =>
      stems.every((each, index) => tokens[from + index]?.stem === each)
        ? [{ from, to: from + stems.length - 1, meaning }]
        : [],
    ),
  )
}

/** What a part of a longer phrase would mean alone does not count: "out of hours" says nothing of hours. */
function isInside(block: Block, other: Block): boolean {
  return other.from <= block.from && block.to <= other.to && other.to - other.from > block.to - block.from
}

const particles = new Set([
  'ab',
  'an',
  'auf',
  'aus',
  'ein',
  'los',
  'mit',
  'nach',
  'um',
  'vor',
  'vorbei',
  'weg',
  'zu',
  'zuruck',
])
const reach = 9

/** "Holt ihr es ab?": the two parts of a German verb, whose meaning is put to the first. */
function partedVerbs(folded: string, tokens: readonly Token[]): Block[] {
  const { byStem } = wordGroups('de')
  return tokens.flatMap(({ plain, start }, at) => {
    if (!particles.has(plain)) return []
    for (let verb = at - 1; verb >= Math.max(0, at - reach); verb--) {
      const token = tokens[verb]
      if (!token || /[.!?;]/.test(folded.slice(token.end, start))) break
      const meanings = token.plain.length < 3 ? [] : (byStem.get(stemOf(plain + token.plain, 'de')) ?? [])
      if (meanings.length > 0) return meanings.map((meaning) => ({ from: verb, to: verb, meaning }))
    }
    return []
  })
}

/** Words that overlap in a phrase are one term. */
function termsOf(tokens: readonly Token[], blocks: readonly Block[], language: Language): Term[] {
  const { byStem } = wordGroups(language)
  const terms: Term[] = []
  for (let from = 0, to = 0; from < tokens.length; from = to + 1) {
    to = from
    for (let reach = from; reach <= to; reach++) {
      for (const block of blocks) if (block.from === reach) to = Math.max(to, block.to)
    }
    const inside = tokens.slice(from, to + 1)
    const meant = blocks.filter((block) => block.from >= from && block.to <= to)
    const kept = inside.filter(
      ({ plain, stem }) => plain.length > 1 && !isSmall(plain, language, byStem.has(stem)),
    )
    if (meant.some(({ meaning }) => meaning === null) && meant.length === 1) continue
    const meanings = new Set(meant.flatMap(({ meaning }) => (meaning === null ? [] : [meaning])))
    if (inside.length === 1 || meanings.size === 0) {
      for (const { stem } of kept) for (const each of byStem.get(stem) ?? []) meanings.add(each)
    }
    if (kept.length === 0 && meanings.size === 0) continue
    terms.push({
      stems: kept.map(({ stem }) => stem),
      meanings: [...meanings],
      about: meanings.size > 0 && [...meanings].every((each) => about.has(each)),
      weak: meanings.size === 0 && kept.every(({ plain }) => weakWords.has(plain)),
      count: kept.length > 0 && kept.every(({ plain }) => /^\d{1,2}$/.test(plain)),
      word: inside.length === 1 ? (inside[0]?.plain ?? null) : null,
    })
  }
  return terms
}

function merged(terms: readonly Term[]): Term[] {
  const result: Term[] = []
  for (const term of terms) {
    const same = result.find(
      (each) =>
        each.stems.some((stem) => term.stems.includes(stem)) ||
        each.meanings.some((meaning) => term.meanings.includes(meaning)),
    )
    if (!same) {
      result.push({ ...term })
      continue
    }
    same.stems = [...new Set([...same.stems, ...term.stems])]
    same.meanings = [...new Set([...same.meanings, ...term.meanings])]
    same.about &&= term.about
    same.weak &&= term.weak
    same.word = null
  }
  return result
}
