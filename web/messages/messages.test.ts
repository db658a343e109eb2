import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { germanFor, said } from '#web/messages/de/said.ts'
import { refusalInWords } from '#web/messages/de/refusals.ts'
import { pageLanguages } from '#rules/page-languages.ts'

const filesOf = (language: string) => readdirSync(join(import.meta.dirname, language)).toSorted()
const english = filesOf('en')

/** What another language needs besides the twins. */
const own: Record<string, string[]> = { de: ['grammar.ts', 'refusal-sentences.ts'] }

const others = Object.keys(pageLanguages).filter((language) => language !== 'en')

/** Words that are the same in both languages, and names. */
const same: Record<string, readonly string[]> = {
  de: [
    'Name',
    'Status',
    'Filter',
    'Version',
    'Text',
    'Link',
    'Team',
    'Chat',
    'Board',
    'Web',
    'Export',
    'Online',
    'Offline',
    'Lead',
    'Leads',
    'Patient',
    'Admin',
    'Warm',
    'Spam',
    'Esc',
    'orange',
    'magenta',
    'ltr',
    'BrainBots Leads',
    'Freemium',
    'API',
    'Pro',
    'Basic',
    'WhatsApp',
    'Anthropic',
    'Google',
    'Ollama',
    'WordPress',
    'Shopify',
    'Wix',
    'Google Tag Manager',
    'npm run cli -- login-link',
    'Marta',
    'Marta Kowalska',
  ],
}

test.each(others)('every English file of texts has a twin in %s, and no other file is there', (language) => {
  expect(filesOf(language).filter((file) => !own[language]?.includes(file))).toEqual(english)
})

test.each(others)('a twin in %s has the exports of its English file', async (language) => {
  for (const file of english) {
    const [one, other] = await Promise.all([load('en', file), load(language, file)])
    expect([file, ...Object.keys(other)]).toEqual(expect.arrayContaining([file, ...Object.keys(one)]))
  }
})

test.each(others)('no text of a word or more is the same in %s as in English', async (language) => {
  const found: string[] = []
  for (const file of english) {
    const [one, other] = await Promise.all([load('en', file), load(language, file)])
    for (const name of Object.keys(one)) compare(one[name], other[name], `${file} ${name}`, found)
  }
  expect(found.filter((each) => !same[language]?.includes(each.split(': ')[1] ?? ''))).toEqual([])
})

test('a sentence of the server is said in German, with its figures', () => {
  expect(said('At most 1,284 characters')).toBe('Höchstens 1.284 Zeichen')
  expect(said('This promise was kept already.')).toBe('Diese Zusage ist schon gehalten.')
  expect(said('There are more pages than the 50 that are read. 3 pages could not be read.')).toBe(
    'Es gibt mehr Seiten als die 50, die gelesen werden. 3 Seiten konnten nicht gelesen werden.',
  )
})

test('a sentence that is not known in German is left to the code of its refusal', async () => {
  expect(germanFor('Three wuselkrumps are needed.')).toBeNull()
  const told = await refusalInWords({
    code: 'taken',
    detail: 'Three wuselkrumps are needed.',
    fields: [{ path: 'name', message: 'No wuselkrump' }],
  })
  expect(told.detail).toBe('Jemand war schneller.')
  expect(told.fields).toEqual([{ path: 'name', message: 'Diese Angabe ist nicht gültig' }])
})

async function load(language: string, file: string): Promise<Record<string, unknown>> {
  return (await import(join(import.meta.dirname, language, file))) as Record<string, unknown>
}

/** Gathers equal strings; what a function says is compared where it says something without being told anything. */
function compare(one: unknown, other: unknown, path: string, found: string[]): void {
  if (typeof one === 'string') {
    if (one === other && /\p{L}{3}/u.test(one)) found.push(`${path}: ${one}`)
  } else if (typeof one === 'object' && one !== null) {
    for (const [key, value] of Object.entries(one))
      compare(value, (other as Record<string, unknown>)[key], `${path}.${key}`, found)
  }
}
