import { eachMatch } from '#rules/each-match.ts'
import { signsIn, type Sign } from './said-signs.ts'
import { commonWords } from './words-common.ts'
import { emailTalk, endings, gluedHosts, introduces, mailHosts } from './words-email.ts'
import { numberWords } from './words-numbers.ts'

export type SpokenEmail = { value: string; start: number; end: number; certainty: number }

const mayHold =
  /@|\b(?:at|arrobas?|malpa|arr?obase|klammeraffe)\b|(?:mail|yahoo|outlook|icloud|comcast|att|live|aol)[ .]?(?:com|net)/
const MOST_SIGNS = 200
const MOST_PIECES = 40
const SAID = 0.8
/** With no sign at all: where the name ends and the host begins is a guess. */
const GLUED = 0.5
const MOST_GLUED = 5
const MOST_BEFORE = 60
const beforeHost = /([a-z][a-z0-9._-]{0,40})?(?: ?(\d{1,6}) ?)?[@ ]?$/
/** Also words, or the ends of words. */
const weakHost = /^(?:live|att|mail|comcast|aol)$/
const neverLocal = /^(?:my|the|a|an|at|on|your|mein|mi|mon|moj)$/

/** Addresses said rather than written: "jo at gmail dot com", "j-o-h-n underscore 5 (at) web punkt de", "samgmailcom". */
export function spokenEmails(folded: string, isAsked: boolean): SpokenEmail[] {
  if (!mayHold.test(folded)) return []
  const signs = signsIn(folded)
  const isTalk = isAsked || emailTalk.test(folded)
  const found: SpokenEmail[] = []
  let tried = 0
  for (let at = 0; at < signs.length && tried < MOST_SIGNS; at++) {
    if (signs[at]?.kind !== 'sign' || signs[at]?.text !== '@') continue
    tried++
    const email = emailAt(folded, signs, at, isTalk)
    if (email && email.start >= (found.at(-1)?.end ?? 0)) found.push(email)
  }
  return found.length > 0 ? found : gluedEmails(folded, isTalk)
}

function emailAt(folded: string, signs: readonly Sign[], at: number, isTalk: boolean): SpokenEmail | null {
  const sign = signs[at]
  if (!sign) return null
  const host = hostAfter(signs, at)
  if (!host) return null
  const local = localBefore(folded, signs, at)
  if (!local) return null
  const isTyped = folded[sign.start] === '@'
  const isMailHost = mailHosts.has(host.text.split('.')[0] ?? '')
  const before = signs[local.from - 1]?.text
  const isIntroduced = before === undefined ? isTalk : introduces.has(before)
  if (!isTyped) {
    // "Look at amazon.com" is no address; "info at shop dot de" is one when it is called so.
    if (commonWords.has(local.text) && !local.isSpelled && !(isTalk && isIntroduced)) return null
    if (!host.isSaid && !isMailHost && !isTalk && !/[\d._-]/.test(local.text)) return null
    if (host.isLoose && !isMailHost) return null
  } else if (host.isLoose && !isMailHost) return null
  return {
    value: `${local.text}@${host.text}`,
    start: local.start,
    end: host.end,
    certainty: host.isLoose ? 0.6 : SAID,
  }
}

type Host = { text: string; end: number; isSaid: boolean; isLoose: boolean }

/** What follows an at sign up to the last ending: "gmail dot com", "example dot co dot uk", "gmail com". */
function hostAfter(signs: readonly Sign[], at: number): Host | null {
  let index = at + 1
  let text = ''
  let isSaid = false
  let best: Host | null = null
  while (index < signs.length && index - at < MOST_PIECES) {
    const label = labelAt(signs, index)
    if (label.text === '') break
    if (text !== '' && endings.has(label.text)) {
      best = { text: text + label.text, end: label.end, isSaid, isLoose: false }
    }
    text += label.text
    index = label.next
    const next = signs[index]
    if (next?.kind === 'sign' && next.text === '.' && !isFullStop(next, signs[index + 1], text)) {
      isSaid ||= next.end - next.start > 1
      text += '.'
      index++
    } else if (best === null && next && /^(?:com|de|fr|es|pl|net)$/.test(next.text) && mailHosts.has(text)) {
      return { text: `${text}.${next.text}`, end: next.end, isSaid: false, isLoose: true }
    } else break
  }
  return best
}

/** "At 7pm. It's late": a typed dot with a space behind it ends a sentence, but for "gmail. com". */
function isFullStop(dot: Sign, after: Sign | undefined, host: string): boolean {
  return dot.end - dot.start === 1 && after !== undefined && after.start > dot.end && !mailHosts.has(host)
}

/** One part of a host: a word, letters that spell one, or both with dashes. */
function labelAt(signs: readonly Sign[], from: number): { text: string; end: number; next: number } {
  let text = ''
  let end = 0
  let index = from
  for (; index < signs.length && index - from < MOST_PIECES; index++) {
    const sign = signs[index]
    const previous = signs[index - 1]
    if (!sign || sign.kind === 'other') break
    const isNear = index === from || sign.start === end
    const isSpelled = previous?.kind === 'letter' && sign.kind === 'letter'
    if (sign.kind === 'sign') {
      const next = signs[index + 1]
      if (sign.text !== '-' || text === '' || !next || next.kind === 'sign' || next.kind === 'other') break
      // Dashes between single letters only part them.
      if (!(previous?.kind === 'letter' && next.kind === 'letter' && previous.text.length === 1)) text += '-'
    } else if (isNear || isSpelled || (previous?.kind === 'sign' && previous.text === '-')) text += sign.text
    else break
    end = sign.end
  }
  return { text, end, next: index }
}

type Local = { text: string; start: number; from: number; isSpelled: boolean }

/** What stands before an at sign and belongs to it, read from right to left. */
function localBefore(folded: string, signs: readonly Sign[], at: number): Local | null {
  let from = at
  const pieces: string[] = []
  while (from > 0 && at - from < MOST_PIECES) {
    const sign = signs[from - 1]
    const after = signs[from]
    if (!sign || sign.kind === 'other' || sign.text === '@') break
    if (sign.kind === 'sign') {
      const before = signs[from - 2]
      const isFirst = from === at
      const isFullStop = sign.text === '.' && folded[sign.end] === ' ' && folded[sign.start - 1] !== ' '
      if (isFirst || !before || before.kind === 'other' || before.kind === 'sign' || isFullStop) break
      const isBetweenLetters =
        sign.text === '-' &&
        before.kind === 'letter' &&
        after?.kind === 'letter' &&
        sign.end - sign.start === 1
      if (!isBetweenLetters) pieces.unshift(sign.text)
      from--
      continue
    }
    if (from < at && !joins(sign, after, signs[from - 2])) break
    pieces.unshift(
      textOf(sign, from < at || signs[from - 2]?.kind === 'sign' || signs[from - 2]?.kind === 'letter'),
    )
    from--
  }
  const text = pieces.join('')
  const start = signs[from]?.start
  if (start === undefined || !/^[a-z0-9]/.test(text) || /\.\.|\.$/.test(text) || text.length > 64) return null
  return { text, start, from, isSpelled: pieces.length > 1 }
}

/** Whether a piece goes on with the one after it: parts of a word, letters that spell, digits behind a name. */
function joins(sign: Sign, after: Sign | undefined, before: Sign | undefined): boolean {
  if (!after) return true
  if (after.kind === 'sign') return after.text !== '@'
  if (sign.end === after.start) return true
  if (after.kind === 'number') {
    return (
      sign.kind === 'letter' ||
      sign.kind === 'number' ||
      (sign.kind === 'word' && !commonWords.has(sign.text))
    )
  }
  if (sign.kind === 'letter' && after.kind === 'letter')
    return !/^(?:a|i|y|o|e)$/.test(sign.text) || before?.kind !== 'word'
  return false
}

/** "five" among other pieces is the digit. */
function textOf(sign: Sign, isAmongOthers: boolean): string {
  const word = numberWords.get(sign.text)
  return isAmongOthers && sign.kind === 'number' && word ? String(word.value) : sign.text
}

/** A well known host run together with what stands before it, where not even an at sign was typed. */
function gluedEmails(folded: string, isTalk: boolean): SpokenEmail[] {
  const found: SpokenEmail[] = []
  let tried = 0
  for (const match of eachMatch(folded, gluedHosts)) {
    if (tried++ >= MOST_GLUED) break
    const [quote, host, ending] = match
    const before = beforeHost.exec(folded.slice(Math.max(0, match.index - MOST_BEFORE), match.index))
    const [all = '', name = '', digits = ''] = before ?? []
    if (name === '' || /[._-]$/.test(name)) continue
    const isNear = folded[match.index - 1] !== ' '
    const isAlone = match[0].length + all.length === folded.trim().length
    if (digits === '' && (commonWords.has(name) || !(isNear || isTalk || isAlone))) continue
    if (neverLocal.test(name)) continue
    if (weakHost.test(host ?? '') && digits === '' && !isTalk && !isAlone) continue
    found.push({
      value: `${name}${digits}@${host}.${ending}`,
      start: match.index - all.length,
      end: match.index + quote.length,
      certainty: GLUED,
    })
  }
  return found
}
