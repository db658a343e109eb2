import type { Details, WidgetLanguage } from '#contract/chat.ts'
import { givenDetails, type GivenDetail } from '#contract/messages.ts'
import { readMessage } from '#rules/reading/read-message.ts'

const sentences: Record<WidgetLanguage, Record<GivenDetail, string>> = {
  en: { name: 'My name is', email: 'My email is', phone: 'My phone number is' },
  de: {
    name: 'Mein Name ist',
    email: 'Meine E-Mail-Adresse ist',
    phone: 'Meine Telefonnummer ist',
  },
}

/** What a visitor filled into a form, in sentences that are read like anything they say; null where it was left empty. */
export function sayDetails(details: Details): { given: GivenDetail[]; text: string } | null {
  const given = givenDetails.filter((which) => details[which] !== undefined)
  if (given.length === 0) return null
  const said = given.map((which) => `${sentences[details.language][which]} ${details[which]}.`)
  return { given, text: said.join('\n') }
}

/** Below that a number was kept only because it was called one: of no country's plan that is known. */
const leastSure = 0.5

/** Whether what stands in a field for a phone number would be read as one that can be dialled. */
export function isPhone(phone: string, country: string): boolean {
  const { facts } = readMessage(phone, { asked: 'phone', also: [], country, carry: null })
  return facts.some(({ field, certainty }) => field === 'phone' && certainty >= leastSure)
}
