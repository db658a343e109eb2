import { sampleTalks } from '#server/samples/talks/sample-talks.ts'

/**
 * What one visitor says, turn after turn: the words of the sample talks, in five languages, with other digits in their
 * numbers and other addresses, so that no two visitors leave the same contact.
 */
export function visitorTexts(random: () => number): string[] {
  const talk = sampleTalks[Math.floor(random() * sampleTalks.length)]
  const turns = talk?.turns.filter(({ by }) => by === 'visitor') ?? []
  return turns.map(({ text }) => varied(text, random))
}

function varied(text: string, random: () => number): string {
  return text
    .replace(/\d{3,4}(?!\d)/g, (digits) => digits[0] + digit(random) + digit(random) + digits.slice(3))
    .replace(/([\w.]+)@/g, (_, name: string) => `${name}${Math.floor(random() * 10_000)}@`)
}

function digit(random: () => number): string {
  return String(Math.floor(random() * 10))
}
