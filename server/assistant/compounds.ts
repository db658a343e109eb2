const shortest = 7
const longest = 40
const joints = ['', 's', 'n', 'en', 'es', 'er', 'e']

/**
 * The two words that a German word is put together from, as stems, where at least the last one is known: "Fahrradschloss"
 * is a "Schloss". The first is null where nobody knows it.
 */
export function partsOf(
  word: string,
  isKnown: (stem: string) => boolean,
  stem: (word: string) => string,
): { first: string | null; last: string } | null {
  if (word.length < shortest || word.length > longest) return null
  let found: { first: string | null; last: string } | null = null
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const last = stem(word.slice(cut))
    if (!isKnown(last)) continue
    const first = firstOf(word.slice(0, cut), isKnown, stem)
    // From the left, so that the last part is as long as can be.
    if (first !== null) return { first, last }
    if (word.length - cut >= 4) found ??= { first: null, last }
  }
  return found
}

function firstOf(
  head: string,
  isKnown: (stem: string) => boolean,
  stem: (word: string) => string,
): string | null {
  for (const joint of joints) {
    if (!head.endsWith(joint) || head.length - joint.length < 3) continue
    const first = stem(head.slice(0, head.length - joint.length))
    if (isKnown(first)) return first
  }
  return null
}
