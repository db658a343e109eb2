import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Message } from '#contract/messages.ts'
import type { Language } from '#server/assistant/language.ts'
import { words } from '#server/assistant/words.ts'
import { callerWith, openChat, testServer } from '#test/make.ts'

const server = await testServer()

/** What the assistant says to each line. */
async function answersTo(locale: Language, lines: readonly string[]): Promise<string[]> {
  const chat = await openChat(server, { locale })
  const call = callerWith(server, { authorization: `Bearer ${chat.token}` })
  const answers: string[] = []
  for (const line of lines) {
    await chat.say(line)
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(15)) {
      const { items } = (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body
      const own = items.filter(({ author }) => author.kind === 'assistant')
      if (own.length > answers.length) {
        answers.push(own.at(-1)?.text ?? '')
        break
      }
    }
  }
  return answers
}

const short = {
  en: ['do you sell lamps?', 'do you sell beds?', 'do you sell carpets?', 'do you sell curtains?'],
  de: ['Haben Sie Lampen?', 'Haben Sie Betten?', 'Haben Sie Teppiche?', 'Haben Sie Vorhänge?'],
  es: ['¿venden lámparas?', '¿venden camas?', '¿venden alfombras?', '¿venden cortinas?'],
  fr: [
    'vendez-vous des lampes ?',
    'vendez-vous des lits ?',
    'vendez-vous des tapis ?',
    'avez-vous des rideaux ?',
  ],
  pl: ['sprzedajecie lampy?', 'sprzedajecie łóżka?', 'sprzedajecie dywany?', 'macie zasłony?'],
} satisfies Record<Language, string[]>

it.each(Object.keys(short) as Language[])(
  'not knowing is said in %s whole once, then shorter, never twice in a row the same',
  async (language) => {
    const say = words[language]
    const [first = '', ...more] = await answersTo(language, short[language])
    expect(first).toContain(say.unknown)
    expect(more).toEqual([say.unknownAgain, say.unknownMore, say.unknownStill])
    for (const each of more) expect(each.length).toBeLessThan(first.length)
  },
)

const promises = /\bnoted\b|notiert|anotado|noté|[Zz]apisane/

it.each([
  ['en', 'do you sell lamps?', 'blue ones'],
  ['en', 'do you sell lamps?', 'jo'],
  ['de', 'Haben Sie Lampen?', 'die blaue'],
  ['es', '¿venden lámparas?', 'azul y verde'],
  ['fr', 'vendez-vous des lampes ?', 'les bleus'],
  ['pl', 'sprzedajecie lampy?', 'te niebieskie'],
] as const)('what could not be read is not said to be noted in %s', async (language, unknown, said) => {
  const say = words[language]
  const answers = await answersTo(language, [say.hello, unknown, said, said])
  expect(answers.slice(2).join(' ')).not.toMatch(promises)
})

it('a refusal after the reason was given is heard', async () => {
  const say = words.de
  const answers = await answersTo('de', [
    'Was kostet der Hocker?',
    'Haben Sie Lampen?',
    'warum wollen sie das wissen?',
    'das moechte ich lieber nicht sagen',
  ])
  expect(answers.slice(1)).toEqual([say.askUnknown, say.whyContact, `${say.accepted} ${say.allTheSame}`])
})

it('"no, thanks" is a refusal while a question is open', async () => {
  const say = words.fr
  const answers = await answersTo('fr', ['vendez-vous des lampes ?', 'vendez-vous des lits ?', 'non merci'])
  expect(answers[2]).toBe(`${say.accepted} ${say.allTheSame}`)
})

it('an answer told in English alone is given in English', async () => {
  const [answer] = await answersTo('pl', ['ile kosztuje stół farmhouse?'])
  expect(answer).toMatch(/^The Farmhouse table.*£1,120/)
})
