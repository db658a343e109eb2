import { foldText } from './fold-text.ts'
import {
  companyAsked,
  contactAsked,
  emailAsked,
  locationAsked,
  nameAsked,
  offer,
  otherDetail,
  otherName,
  pardon,
  phoneAsked,
  request,
} from './words-asking.ts'

/** `contact` is either way to reach somebody, email or phone. */
export type Asked = 'name' | 'email' | 'phone' | 'contact' | 'company' | 'location'

/**
 * `other` is a question for something that is no fact of ours: an account number, a hotel, a size. `unseen` stands for a talk
 * of which only the visitor's half reaches us, so that any message may be an answer.
 */
export type Ask = Asked | 'other' | 'unseen'

const MOST_READ = 2_000

/** What an assistant's or agent's turn asks the visitor for; of several questions the last counts. */
export function whatWasAsked(text: string): Asked | null {
  const ask = askIn(text)
  return ask === 'other' || ask === 'unseen' ? null : ask
}

/** The same, and whether anything else was asked: the answer to that is neither a name nor a phone number. */
export function askIn(text: string): Ask | null {
  return asksIn(text).at(-1) ?? null
}

/** All that is asked for in one turn, in order: "Could I have your name and number?" Something else only where it is all. */
export function asksIn(text: string): Ask[] {
  const asks: Ask[] = []
  let isOther = false
  for (const sentence of foldText(text.slice(0, MOST_READ)).split(/(?<=[.!?\n])/)) {
    for (const ask of asksOfSentence(sentence)) {
      if (ask === 'other') isOther = true
      else {
        if (asks.includes(ask)) asks.splice(asks.indexOf(ask), 1)
        asks.push(ask)
      }
    }
  }
  return asks.length === 0 && isOther ? ['other'] : asks
}

/** "Could you say it in other words?" */
export function asksAgain(text: string): boolean {
  return pardon.test(foldText(text.slice(0, MOST_READ)))
}

/** Whether a way to reach somebody was asked for, alone or with other things. */
export function isAskedFor(
  field: 'email' | 'phone',
  { asked, also = [] }: { asked: Ask | null; also?: readonly Ask[] },
): boolean {
  return [asked, ...also].some((ask) => ask === field || ask === 'contact')
}

function asksOfSentence(sentence: string): Ask[] {
  if (!request.test(sentence)) return []
  const asked = askedInOrder(sentence.replace(otherName, blank))
  if (asked.length > 0) return asked
  if (contactAsked.test(sentence)) return ['contact']
  if (otherDetail.test(sentence) || sentence.search(otherName) >= 0) return ['other']
  return sentence.includes('?') && !offer.test(sentence) && !pardon.test(sentence) ? ['other'] : []
}

function askedInOrder(sentence: string): Asked[] {
  const email = sentence.search(emailAsked)
  const phone = sentence.search(phoneAsked)
  const places: { asked: Asked; at: number }[] = [
    { asked: 'company', at: sentence.search(companyAsked) },
    { asked: 'name', at: sentence.search(nameAsked) },
    { asked: 'location', at: sentence.search(locationAsked) },
    {
      asked: email >= 0 && phone >= 0 ? 'contact' : email >= 0 ? 'email' : 'phone',
      at: Math.max(email, phone),
    },
  ]
  return places
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ asked }) => asked)
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}
