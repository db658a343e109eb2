/** No word is as long as this. */
const mostHeld = 2_000
const unknownMark = /\[\[\s*unknown\s*\]\]/gi
const citation = /[ \t]?(?:\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]|【(\d{1,2})[^】\n]{0,40}】)/g
const markdownLink = /!?\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g
const address = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"]+/gi
const ownElement = /<\/?(?:visitor|extract|knowledge|team|instructions|talk)\b[^>\n]*>/gi

/**
 * Lets of a model's words only through what may be said: the marks by which it tells that it does not know and what an
 * answer rests on are noted and taken out, and so are addresses that stand nowhere in what it was given, as whatever was
 * said in the talk could be carried away in them. Words are held until they are whole.
 */
export class SpokenFilter {
  readonly #given: string
  #held = ''
  #said = ''
  /** Numbers of the extracts the answer names. */
  readonly cited = new Set<number>()
  unknown = false

  /** `given`: everything that addresses may be taken from. */
  constructor(given: string) {
    this.#given = given
  }

  /** Everything let through so far. */
  get said(): string {
    return this.#said
  }

  push(text: string): string {
    this.#held += text
    const end = this.#held.length > mostHeld ? this.#held.length : wholeUntil(this.#held)
    const ready = this.#held.slice(0, end)
    this.#held = this.#held.slice(end)
    return this.#let(ready)
  }

  end(): string {
    const rest = this.#held
    this.#held = ''
    return this.#let(rest)
  }

  #let(ready: string): string {
    let text = ready
      .replace(unknownMark, () => {
        this.unknown = true
        return ''
      })
      .replace(ownElement, '')
      .replace(markdownLink, (_, label: string) => label)
      .replace(citation, (_, numbers: string | undefined, one: string | undefined) => {
        for (const number of (numbers ?? one ?? '').split(',')) this.cited.add(Number(number))
        return ''
      })
      .replace(address, (found) => (this.#isGiven(found) ? found : ''))
    if (this.#said === '') text = text.trimStart()
    this.#said += text
    return text
  }

  #isGiven(found: string): boolean {
    const bare = found.replace(/[).,;:!?'"»”’*_\]]+$/, '')
    for (let at = this.#given.indexOf(bare); at >= 0; at = this.#given.indexOf(bare, at + 1)) {
      if (!/[^\s<>"').,;:!?*_\]]/.test(this.#given.charAt(at + bare.length))) return true
    }
    return false
  }
}

/** Opened and not closed yet: a mark, a link or an element could still become of it. */
const opened = /\s*(?:\[[^\]\n]{0,300}|\[[^\]\n]{0,300}\]\([^)\n]{0,1000}|【[^】\n]{0,40}|<[^>\n]{0,60})$/

/** Up to the white space before the last word, as a mark takes that with it, and to before what is not closed yet. */
function wholeUntil(text: string): number {
  const words = text.slice(0, text.search(/\s*\S*$/))
  return opened.exec(words)?.index ?? words.length
}

/** The part of an answer that ends with a sentence; null when not even one was finished. */
export function wholeSentences(text: string): string | null {
  const [whole] = /^[^]*[.!?…。！？]["'”’»)]*(?=\s|$)/.exec(text) ?? []
  return whole !== undefined && whole.length >= 10 ? whole : null
}
