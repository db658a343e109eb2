/** A piece of a text: plain, or an address that may be followed. */
export type Piece = { text: string; isLink: boolean }

const address = /https?:\/\/[^\s<>"]+/gi

/** Cuts a text into plain pieces and http(s) addresses; joined again they are the text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  address.lastIndex = 0
  for (let match = address.exec(text); match !== null; match = address.exec(text)) {
    const link = withoutEnd(match[0])
    if (!/^https?:\/\/[^/.]/i.test(link)) continue
    if (match.index > from) found[found.length] = { text: text.slice(from, match.index), isLink: false }
    found[found.length] = { text: link, isLink: true }
    from = match.index + link.length
    address.lastIndex = from
  }
  if (from < text.length) found[found.length] = { text: text.slice(from), isLink: false }
  return found
}

/** The marks after an address belong to the sentence, as does a bracket that was opened before it. */
function withoutEnd(link: string): string {
  for (;;) {
    const shorter = link.replace(/[.,;:!?'"’”»*_]$/, '')
    const unopened = /[)\]]$/.test(shorter) && !/[([]/.test(shorter)
    const next = unopened ? shorter.slice(0, -1) : shorter
    if (next === link) return link
    link = next
  }
}
