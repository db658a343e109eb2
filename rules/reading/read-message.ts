import type { Asked } from './asked.ts'

export type FactField = 'name' | 'email' | 'phone' | 'company' | 'location'

/** One claim found in a text. `quote` is `text.slice(start, end)`; `value` is normalised; `certainty` lies in 0..1. */
export type FoundFact = {
  field: FactField
  value: string
  quote: string
  start: number
  end: number
  certainty: number
}

/** `country` is the ISO 3166 code by which a phone number without a country code is read. */
export type ReadingContext = { asked: Asked | null; country: string }

/** Reads a visitor's own words. */
export function readMessage(text: string, context: ReadingContext): FoundFact[] {
  const facts: FoundFact[] = []
  const email = /[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63}){1,4}/.exec(text.slice(0, 2000))
  if (email) {
    const quote = email[0]
    facts.push({
      field: 'email',
      value: quote.toLowerCase(),
      quote,
      start: email.index,
      end: email.index + quote.length,
      certainty: 0.95,
    })
  }
  const name = /\b(?:my name is|i'm|i am) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(text)
  if (name?.[1] !== undefined) {
    const start = name.index + name[0].length - name[1].length
    facts.push({
      field: 'name',
      value: name[1],
      quote: name[1],
      start,
      end: start + name[1].length,
      certainty: context.asked === 'name' ? 0.9 : 0.8,
    })
  }
  return facts
}
