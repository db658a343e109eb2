type Person = { id: string; name: string; displayName?: string | null }

/** A name behind an @ or a #; `start` is at the sign. */
export type NoteMark =
  | { type: 'person'; start: number; end: number; name: string; ids: readonly string[] }
  | { type: 'tag'; start: number; end: number; name: string }

/** Whom an @ can mean: names in small letters, the longest first. */
export type Callable = readonly (readonly [name: string, ids: readonly string[]])[]

/** Not within a word, an address or a link. */
const signs = /(?<![\p{L}\p{N}\p{M}_@#&/.=:\\-])[@#](?=[\p{L}\p{N}\p{S}])/gu
const wordGoesOn = /^[\p{L}\p{N}\p{M}_]/u
const mostLetters = 50
const mostWords = 6
const mostMarks = 100

/** Members are called by their names; by the first one alone where only one of them has it. */
export function callableBy(people: readonly Person[]): Callable {
  const found = new Map<string, Set<string>>()
  const call = (name: string, id: string) => {
    const key = name.normalize('NFC').toLowerCase()
    if (key !== '') found.set(key, (found.get(key) ?? new Set()).add(id))
  }
  for (const { id, name, displayName } of people) {
    call(name, id)
    if (displayName) call(displayName, id)
  }
  const firsts = Map.groupBy(
    people.flatMap(({ id, name, displayName }) => [name, displayName ?? name].map((one) => ({ id, one }))),
    ({ one }) => one.normalize('NFC').toLowerCase().split(/\s+/)[0] ?? '',
  )
  for (const [first, those] of firsts) {
    const ids = new Set(those.map(({ id }) => id))
    if (ids.size === 1 && !found.has(first)) for (const id of ids) call(first, id)
  }
  return [...found]
    .map(([name, ids]) => [name, [...ids]] as const)
    .toSorted(([a], [b]) => b.length - a.length)
}

/**
 * The people and tags that a text names. `tagOf` answers a tag's own spelling, or null where there is none of that name: a
 * name may have several words, and the longest known one counts.
 */
export function marksIn(
  text: string,
  callable: Callable,
  tagOf: (name: string) => string | null,
): NoteMark[] {
  const marks: NoteMark[] = []
  let end = 0
  for (const { 0: sign, index: start } of text.matchAll(signs)) {
    if (start < end || marks.length === mostMarks) continue
    const mark = sign === '@' ? personAt(text, start, callable) : tagAt(text, start, tagOf)
    if (mark) marks.push(mark)
    end = mark?.end ?? end
  }
  return marks
}

/** Every name that a # of the text could mean, to be looked up at once. */
export function possibleTags(text: string): string[] {
  const found = [...text.matchAll(signs)]
    .filter(({ 0: sign }) => sign === '#')
    .slice(0, mostMarks)
    .flatMap(({ index }) => namesAt(text, index + 1))
  return [...new Set(found)]
}

/**
 * Whether a name that is no tag yet may become one by being written in a note: one word, and none of what else a # stands
 * before: a number, a colour, the label of a visitor.
 */
export function isNewTag(name: string): boolean {
  if (!/^\p{L}[\p{L}\p{N}\p{M}_-]+$/u.test(name)) return false
  const isColour = /^([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(name) && /\d/.test(name)
  return !isColour && !/^[0-9A-Z]{4}-\d{2,}$/i.test(name)
}

/** A note without what stands in it as code, each letter of it blank, so that places stay. */
export function withoutCode(text: string): string {
  return text
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[^]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![^]))/gm, blank)
    .replace(/(?<!`)(`+)(?!`)([^`]{1,2000}?)(?<!`)\1(?!`)/g, blank)
}

/** As much of a note as an alert about it says. */
export function quotedOf(text: string): string {
  return [...text].slice(0, 200).join('')
}

function blank(code: string): string {
  return code.replace(/[^\n]/g, ' ')
}

function personAt(text: string, start: number, callable: Callable): NoteMark | null {
  for (const [name, ids] of callable) {
    const end = start + 1 + name.length
    const said = text.slice(start + 1, end)
    if (said.toLowerCase() !== name || wordGoesOn.test(text.slice(end))) continue
    return { type: 'person', start, end, name: said, ids }
  }
  return null
}

function tagAt(text: string, start: number, tagOf: (name: string) => string | null): NoteMark | null {
  for (const said of namesAt(text, start + 1)) {
    const name = tagOf(said)
    if (name !== null) return { type: 'tag', start, end: start + 1 + said.length, name }
  }
  return null
}

/** What could be a tag's name here, the longest first: it ends where a word ends. */
function namesAt(text: string, from: number): string[] {
  const [line = ''] = /^[^\n,#@]*/.exec(text.slice(from, from + mostLetters)) ?? []
  const names: string[] = []
  let words = 0
  for (const { 0: word, index } of line.matchAll(/[^\s.;:!?()[\]{}*"“”„'`<>~]+/g)) {
    if (words++ === mostWords) break
    const end = index + word.length
    // Cut in the middle of a word by the room that a name has.
    if (from + end === from + mostLetters && wordGoesOn.test(text.slice(from + end))) break
    names.unshift(line.slice(0, end))
  }
  return names
}
