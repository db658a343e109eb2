/** Tells from the words of a text alone which groups of patterns can find anything in it: most messages need none. */
export type WordGate = (folded: string) => number

const KEY = 4
const wordPattern = /[a-z]+/g

/**
 * Bit n of the answer stands for the nth list (of 31 at most) when some word of it is in the text. A word with a star
 * stands for all that begin with its letters, at least four.
 */
export function gateOf(lists: readonly string[]): WordGate {
  const words = new Map<string, number>()
  const stems = new Map<string, { stem: string; bit: number }[]>()
  for (const [index, list] of lists.entries()) {
    const bit = 1 << index
    for (const entry of list.split(/\s+/).filter((word) => word !== '')) {
      if (entry.endsWith('*')) addStem(stems, entry.slice(0, -1), bit)
      else words.set(entry, (words.get(entry) ?? 0) | bit)
    }
  }
  return (folded) => {
    let open = 0
    for (const word of folded.match(wordPattern) ?? []) {
      open |= words.get(word) ?? 0
      const known = word.length < KEY ? undefined : stems.get(word.slice(0, KEY))
      if (known) for (const { stem, bit } of known) if (word.startsWith(stem)) open |= bit
    }
    return open
  }
}

function addStem(stems: Map<string, { stem: string; bit: number }[]>, stem: string, bit: number): void {
  if (stem.length < KEY) throw new Error(`"${stem}*" has fewer than ${KEY} letters`)
  const key = stem.slice(0, KEY)
  stems.set(key, [...(stems.get(key) ?? []), { stem, bit }])
}
