import { describe, expect, it } from 'vitest'
import type { Language } from '#server/assistant/language.ts'
import { readTalk, type Turn } from '#server/assistant/read-talk.ts'
import { refusalIn } from '#server/assistant/refusal.ts'
import { words } from '#server/assistant/words.ts'

const ways: Record<Language, string[]> = {
  en: [
    "I'd rather not say",
    'id rather not say',
    'i dont want to say',
    'prefer not to say',
    "no i don't want to",
    'thats private',
    "that's personal",
    "i'll keep that to myself",
    'ill keep that to myself',
    'not comfortable sharing that',
    'im not gonna tell you',
    'dont want to tell you that',
  ],
  de: [
    'Das möchte ich lieber nicht sagen.',
    'das moechte ich lieber nicht sagen',
    'das mochte ich lieber nicht sagen',
    'möchte ich nicht sagen',
    'das sage ich lieber nicht',
    'sag ich nicht',
    'das behalte ich lieber für mich',
    'das behalte ich fuer mich',
    'ich würde das lieber nicht sagen',
    'ich wuerde das lieber nicht angeben',
    'das ist mir zu privat',
    'nicht so gern',
    'keine Lust',
    'das moechte ich ungern angeben',
    'ich will das nicht sagen',
    'möchte ich Ihnen nicht sagen',
  ],
  es: [
    'prefiero no decirlo',
    'Preferiría no decirlo',
    'no quiero decirlo',
    'no se lo digo',
    'no se lo voy a decir',
    'eso es privado',
    'mejor no lo digo',
    'no lo quiero decir',
    'no voy a decirlo',
    'eso no se lo digo',
    'no me apetece decirlo',
    'me lo reservo',
  ],
  fr: [
    'je préfère ne pas le dire',
    'je prefere ne pas le dire',
    "j'aimerais mieux ne pas le dire",
    'je ne veux pas le dire',
    'je veux pas le dire',
    "c'est privé",
    "c'est personnel",
    'ça ne vous regarde pas',
    'ca vous regarde pas',
    'je garde ça pour moi',
    'je préférerais ne rien dire',
    'non je prefere pas le dire',
  ],
  pl: [
    'wolę nie mówić',
    'wole nie mowic',
    'nie chcę mówić',
    'nie chce tego mowic',
    'nie powiem',
    'to prywatne',
    'to moja sprawa',
    'wolałbym nie podawać',
    'wolalabym nie mowic',
    'nie chciałbym podawać',
    'tego wole nie podawac',
    'zachowam to dla siebie',
  ],
}
const each = (Object.keys(ways) as Language[]).flatMap((language) =>
  ways[language].map((way) => [language, way] as const),
)

describe('a refusal', () => {
  it.each(each)('in %s right after a question: %s', (_, said) => {
    expect(refusalIn(said, { asked: 'just' })).toEqual({ refused: true, why: false, rest: '' })
  })

  it.each(each)('in %s after the reason was asked for and given: %s', (language, said) => {
    const say = words[language]
    const whys = {
      en: 'why do you want to know?',
      de: 'warum wollen sie das wissen?',
      es: '¿por qué lo quiere saber?',
      fr: 'pourquoi vous voulez savoir ?',
      pl: 'po co to państwu?',
    }
    const turns = [
      ['assistant', say.askContact],
      ['visitor', whys[language]],
      ['assistant', say.whyContact],
      ['visitor', said],
    ] as const
    const talk = readTalk(
      turns.map(([author, text], index): Turn => ({ id: `m${index}`, author, text })),
      [],
    )
    expect([talk.wonders, talk.fresh.refusal.refused]).toEqual([true, true])
  })
})

it.each([
  ['en', "I'd rather not have the big one"],
  ['de', 'das möchte ich lieber nicht in Eiche'],
  ['de', 'sagen Sie mir, was der Hocker kostet'],
  ['en', 'say, how much is the stool?'],
  ['es', '¿no me lo puede decir?'],
  ['fr', "c'est cher ?"],
  ['pl', 'to moja kuchnia'],
] as const)('is not heard in %s where nothing was asked: %s', (_, said) => {
  expect(refusalIn(said, { asked: null }).refused).toBe(false)
})

it.each([
  "i'm not going to buy it today",
  'ich möchte den Hocker nicht in Schwarz',
  'no voy a comprar hoy',
  "j'aime pas le chêne",
  'nie mówię po angielsku',
])('is not heard right after a question in what speaks of something else: %s', (said) => {
  expect(refusalIn(said, { asked: 'just' }).refused).toBe(false)
})
