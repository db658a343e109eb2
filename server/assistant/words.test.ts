import { expect, it } from 'vitest'
import { whatWasAsked } from '#rules/reading/asked.ts'
import type { Language } from '#server/assistant/language.ts'
import { words } from '#server/assistant/words.ts'
import type { Words } from '#server/assistant/words-shape.ts'

const asks: Partial<Record<keyof Words, ReturnType<typeof whatWasAsked>>> = {
  unknownOffer: 'contact',
  personOffer: 'contact',
  askUnknown: 'contact',
  askPerson: 'contact',
  askContact: 'contact',
  askBeforeGoing: 'contact',
  askEmail: 'email',
  askPhone: 'phone',
  askName: 'name',
  askCompany: 'company',
  askLocation: 'location',
  askWholeEmail: 'email',
  askWholePhone: 'phone',
}

const sentences = (Object.keys(words) as Language[]).flatMap((language) =>
  (Object.keys(words[language]) as (keyof Words)[]).map((key) => {
    const sentence = words[language][key]
    return [language, key, typeof sentence === 'string' ? sentence : sentence('Ada')] as const
  }),
)

it.each(sentences)('the reader understands what the assistant asks in %s by "%s"', (_, key, sentence) => {
  expect(whatWasAsked(sentence)).toBe(asks[key] ?? null)
})

it.each(sentences)(
  'what asks for nothing carries at most one question mark in %s: "%s"',
  (_, key, sentence) => {
    expect(sentence.split('?').length - 1).toBeLessThanOrEqual(1)
    if (key === 'unknownOffer' || key === 'personOffer') expect(sentence).not.toContain('?')
  },
)
