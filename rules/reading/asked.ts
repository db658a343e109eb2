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
  let last: Ask | null = null
  for (const sentence of foldText(text.slice(0, MOST_READ)).split(/(?<=[.!?\n])/)) {
    const ask = askOfSentence(sentence)
    if (ask !== null && (ask !== 'other' || last === null)) last = ask
  }
  return last
}

function askOfSentence(sentence: string): Ask | null {
  if (!request.test(sentence)) return null
  return (
    lastAsked(sentence.replace(otherName, blank)) ??
    (contactAsked.test(sentence) ? 'contact' : null) ??
    (otherDetail.test(sentence) || sentence.search(otherName) >= 0 ? 'other' : null) ??
    (sentence.includes('?') && !offer.test(sentence) ? 'other' : null)
  )
}

function lastAsked(sentence: string): Asked | null {
  const email = sentence.search(emailAsked)
  const phone = sentence.search(phoneAsked)
  const last = [
    { asked: 'company', at: sentence.search(companyAsked) },
    { asked: 'name', at: sentence.search(nameAsked) },
    { asked: 'location', at: sentence.search(locationAsked) },
    {
      asked: email >= 0 && phone >= 0 ? 'contact' : email >= 0 ? 'email' : 'phone',
      at: Math.max(email, phone),
    },
  ] as const
  return last.reduce<{ asked: Asked | null; at: number }>((best, next) => (next.at > best.at ? next : best), {
    asked: null,
    at: -1,
  }).asked
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}
