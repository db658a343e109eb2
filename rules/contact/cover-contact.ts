import { findEmails } from '#rules/reading/email.ts'
import { foldText } from '#rules/reading/fold-text.ts'
import { findPhones } from '#rules/reading/phone.ts'

/** What stands where a contact detail was. */
export const hidden = '•••'

/** Details of leads in the words in which they were said, which are covered however they are spelled. */
export type Said = { words: readonly string[]; pattern: RegExp }

type Span = { start: number; end: number }

const piece = String.raw`[\p{L}\p{N}\p{M}._%+'-]`
const label = String.raw`[\p{L}\p{N}\p{M}-]+`
const atWord = 'at|ät|aett|arroba|arobase|arrobase|małpa|malpa|klammeraffe'
const dotWord = 'dot|punkt|punto|point|kropka'
const joint = `${dotWord}|underscore|unterstrich|minus|dash|hyphen|bindestrich|guion|tiret|kropka|podkreślnik`
const sign = String.raw`(?:[@＠﹫]|%40|&#0*64;|&#x0*40;|&commat;|[([{<]\s?(?:${atWord}|a)\s?[)\]}>])`
const dot = String.raw`(?:\s?\.\s?|\s?[([{<]\s?(?:${dotWord}|\.)\s?[)\]}>]\s?|\s{1,3}(?:${dotWord})\s{1,3})`
/** From the beginning of a word only, so that a long text without a sign is read once. */
const begin = `(?<!${piece})`
const typed = new RegExp(`${begin}${piece}+\\s{0,2}${sign}\\s{0,2}${label}(?:${dot}${label})*`, 'giu')
const spelled = new RegExp(
  `${begin}(?:(?:[\\p{L}\\p{N}][\\s-]){1,30}|(?:${label}\\s{1,3}(?:${joint})\\s{1,3}){1,5})?${piece}+\\s{1,3}(?:${atWord})\\s{1,3}${label}(?:(?:\\.|\\s{1,3}(?:${dotWord})\\s{1,3})${label})+`,
  'giu',
)
/** Seven digits or more of any script with what people put between them; fewer are an amount or a house. */
const number =
  /(?<!\p{Nd})\+?\(?[\p{Nd}\p{No}](?:(?:[\s\p{Pd}\p{Cf}\p{M}().·•/_*]{0,3}|[,:|])[\p{Nd}\p{No}]){6,}\p{M}*/gu
const day = String.raw`(?:\d{4}([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\2\d{4})`
const moment = new RegExp(`^${day}(?:\\s\\d{1,2}:\\d\\d(?::\\d\\d)?)?$`)
/** Worth reading closely: digits, signs, or words for them. */
const mayHold =
  /\p{N}|[@＠﹫]|%40|&(?:#|commat)|\b(?:at|arrobas?|malpa|małpa|arr?obase|klammeraffe|null|zero|cero|one|eins|uno|un|jeden|com|net)\b|mail|yahoo|outlook|icloud|ät/iu

/** Emails and phone numbers in a text, in the spellings they are typed and said in, covered. */
export function coverContact(text: string, said: Said | null = null): string {
  const spans: Span[] = said === null ? [] : [...spansOf(text, said.pattern), ...cutOff(text, said.words)]
  if (mayHold.test(text)) {
    const folded = foldText(text)
    spans.push(
      ...spansOf(text, typed),
      ...spansOf(text, spelled),
      ...spansOf(text, number).filter(({ start, end }) => !moment.test(text.slice(start, end))),
      ...findEmails(text, folded, true),
      ...findPhones(text, folded, { asked: 'phone', country: 'US' }).filter(
        ({ start, end }) => !moment.test(text.slice(start, end)),
      ),
    )
  }
  return spans.length === 0 ? text : covered(text, spans)
}

/** Null when nothing is known that could be looked for. */
export function saidWords(details: readonly string[]): Said | null {
  const words = [...new Set(details.map((each) => each.replace(/\s+/g, ' ').trim()))]
    .filter(({ length }) => length >= 4)
    .toSorted((a, b) => b.length - a.length)
  if (words.length === 0) return null
  const literal = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'))
  return { words, pattern: new RegExp(literal.join('|'), 'giu') }
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Last words are cut at their length, be it in the middle of an address. */
function cutOff(text: string, words: readonly string[]): Span[] {
  if (text.length < 290) return []
  const end = text.length
  return words.flatMap((word) => {
    for (let length = word.length - 1; length >= 4; length--) {
      if (text.endsWith(word.slice(0, length))) return [{ start: end - length, end }]
    }
    return []
  })
}

function covered(text: string, spans: readonly Span[]): string {
  let shown = ''
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    if (start >= at) shown += text.slice(at, start) + hidden
    at = end
  }
  return shown + text.slice(at)
}
