import { editDistance } from '#server/assistant/edit-distance.ts'

/** Words by their first letters, as hardly anybody mistypes the first. */
export type Spellings = ReadonlyMap<string, readonly string[]>

export function spellingsOf(words: Iterable<string>): Spellings {
  const byFirst = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if (word.length < 4) continue
    const first = word.charAt(0)
    const known = byFirst.get(first)
    if (known) known.push(word)
    else byFirst.set(first, [word])
  }
  return byFirst
}

/** The word that somebody most likely meant who wrote another that nobody knows; null for short words and strange ones. */
export function nearest(word: string, spellings: Spellings): string | null {
  if (word.length < 5 || /\d/.test(word)) return null
  let best: { word: string; far: number } | null = null
  const most = word.length < 8 ? 1 : 2
  for (const each of spellings.get(word.charAt(0)) ?? []) {
    const far = editDistance(word, each, best === null ? most : best.far - 1)
    if (far <= most && (best === null || far < best.far)) best = { word: each, far }
  }
  return best?.word ?? null
}

/** Two forms of one word, most likely: they differ in no more than their ends. */
export function beginAlike(one: string, other: string): boolean {
  let same = 0
  while (same < one.length && same < other.length && one[same] === other[same]) same += 1
  return same >= 4 && Math.max(one.length, other.length) - same <= 3
}
