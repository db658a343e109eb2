const folded = new Map<string, string>([
  ['ł', 'l'],
  ['Ł', 'l'],
  ['ß', 's'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['đ', 'd'],
  ['æ', 'a'],
  ['œ', 'o'],
  ['’', "'"],
  ['‘', "'"],
  ['´', "'"],
  ['`', "'"],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['–', '-'],
  ['—', '-'],
])

/** Small letters without accents, one character for each of the text, so that positions are the same in both. */
export function foldText(text: string): string {
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[`\u0080-\uffff]/g, foldCharacter)
    : text.replace(/[^]/g, foldCharacter)
}

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const base = character.normalize('NFD').charAt(0).toLowerCase()
  const plain = base.length === 1 ? base : character
  // The letters of the Latin alphabet are few; Chinese texts must not fill the memory.
  if (character < '\u0250') folded.set(character, plain)
  return plain
}
