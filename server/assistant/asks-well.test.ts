import { describe, expect, it } from 'vitest'
import { addTurn, emptyHistory, type LeadHistory } from '#rules/lead-history.ts'
import { asksIn } from '#rules/reading/asked.ts'
import { defaultRuleSet } from '#rules/scoring/rule-set.ts'
import { builtInAnswerer, type Conversation } from '#server/assistant/answerer.ts'
import type { Language } from '#server/assistant/language.ts'
import type { Knowledge } from '#server/assistant/look-up.ts'
import type { Told, Turn } from '#server/assistant/read-talk.ts'
import { withoutGuesses } from '#server/assistant/what-was-told.ts'
import { words } from '#server/assistant/words.ts'
import type { Words } from '#server/assistant/words-shape.ts'

const ruleSet = defaultRuleSet('Europe/London')
const languages = Object.keys(words) as Language[]

/** Knows what a stool and a bench cost, in any language. */
const knowledge: Knowledge = async (_, asked) => {
  const found = /stool|hocker|taburete|tabouret|taboret|bench|bank\b|banco|banc\b|ławk/i.exec(asked)
  if (!found) return []
  const word = found[0]
  return [{ id: word, question: word, answer: `${word}: £140.`, score: 1 }]
}

async function answerTo(conversation: Conversation): Promise<string> {
  const place = { workspaceId: 'w', conversationId: 'c', sessionId: 's', leadId: null, lease: 0, upTo: 1 }
  const talk = { ...conversation, ...place, desk: { people: [], until: null } }
  const all = { candidates: knowledge, extracts: async () => [], passage: async () => null }
  let answer = ''
  for await (const part of builtInAnswerer(talk, all, new AbortController().signal)) {
    if (part.type === 'text') answer += part.text
  }
  return answer
}

/** A talk without a server: read as the fold reads it, answered by the built-in assistant. */
class TalkAlone {
  readonly turns: Turn[] = []
  readonly told: Told[] = []
  readonly #language: Language
  #history: LeadHistory = emptyHistory()
  #waits = false

  constructor(language: Language) {
    this.#language = language
  }

  async say(text: string): Promise<string> {
    const id = this.#add('visitor', text)
    this.turns.push({ id, author: 'visitor', text })
    const conversation = {
      language: this.#language,
      turns: this.turns,
      isCut: false,
      known: new Set(this.told.filter(({ theirs }) => !theirs).map(({ field }) => field)),
      told: this.told,
      waitsForPerson: this.#waits,
    }
    const answer = await answerTo(conversation)
    if (languages.some((language) => answer.includes(words[language].person))) this.#waits = true
    if (languages.some((language) => answer.includes(words[language].personTakenBack))) this.#waits = false
    this.turns.push({ id: this.#add('assistant', answer), author: 'assistant', text: answer })
    return answer
  }

  #add(author: 'visitor' | 'assistant', text: string): string {
    const messageId = `m${this.turns.length}`
    const turn = {
      messageId,
      conversationId: 'c',
      seq: this.turns.length + 1,
      author,
      text,
      sentAt: this.turns.length * 1000,
      country: 'GB',
      hearsAll: true,
    }
    const added = addTurn(this.#history, turn, ruleSet)
    this.#history = added.history
    const facts = added.facts.map(({ field, value, quote, whose }) => {
      return { field, value, quote, messageId, theirs: whose !== undefined }
    })
    this.told.push(...withoutGuesses(facts))
    return messageId
  }
}

const pool: Record<Language, string[]> = {
  en: [
    'hi',
    'how are you?',
    'are you a bot?',
    'How much is the stool?',
    'and the bench?',
    'Do you repair bagpipes?',
    'can you deliver to Leeds?',
    'bagpipes',
    'I have a big kitchen with a lot of light',
    "I'm Ada Lovelace",
    'Ada',
    'ada@engine.example',
    'my number is 0113 496 0123',
    'sorry, it ends in 32',
    'jo@gmail',
    '0113 49',
    'no',
    'no thanks, how much is the bench?',
    "I'd rather not say",
    'why do you need that?',
    'can I talk to a person?',
    'never mind the person, no need for a human',
    'this is ridiculous!',
    'ok',
    'yes',
    'one moment',
    'thanks',
    'thanks, bye',
    "my wife's number is 0113 496 0999",
    'we want ten of them for our café',
    '👍',
    '?',
  ],
  de: [
    'Hallo',
    "wie geht's?",
    'Was kostet der Hocker?',
    'und die Bank?',
    'Reparieren Sie Dudelsäcke?',
    'liefern Sie nach Köln?',
    'Mein Name ist Jörg Müller',
    'jm@post.example',
    '0221 4710 815',
    'nein danke',
    'lieber nicht',
    'wozu brauchen Sie das?',
    'kann ich mit einem Menschen sprechen?',
    'das ist eine Frechheit',
    'danke',
    'Tschüss',
    'für unser Büro brauchen wir sechs',
    'jm@post',
  ],
  es: [
    'hola',
    '¿Cuánto cuesta el taburete?',
    '¿y el banco?',
    '¿Reparan gaitas?',
    '¿hacen envíos a Sevilla?',
    'me llamo Lucía Gómez',
    'lucia@correo.example',
    'prefiero no darlo',
    '¿para qué lo necesita?',
    'quiero hablar con una persona',
    'estoy muy enfadada',
    'gracias',
    'hasta luego',
  ],
  fr: [
    'bonjour',
    'Combien coûte le tabouret ?',
    'et le banc ?',
    'Réparez-vous des cornemuses ?',
    'vous livrez à Lyon ?',
    "je m'appelle Chloé Martin",
    'chloe@poste.example',
    'je préfère pas',
    'pourquoi vous en avez besoin ?',
    'je voudrais parler à une personne',
    "c'est inacceptable",
    'merci',
    'au revoir',
  ],
  pl: [
    'dzień dobry',
    'Ile kosztuje taboret?',
    'a ławka?',
    'Czy naprawiacie dudy?',
    'czy jest dostawa do Krakowa?',
    'nazywam się Anna Nowak',
    'anna@poczta.example',
    'wolę nie podawać',
    'po co to państwu?',
    'chcę rozmawiać z człowiekiem',
    'to jest skandal',
    'dziękuję',
    'do widzenia',
  ],
}

/** What of it refuses once something was asked. */
const refusals = new Set([
  'no',
  'no thanks, how much is the bench?',
  "I'd rather not say",
  'nein danke',
  'lieber nicht',
  'prefiero no darlo',
  'je préfère pas',
  'wolę nie podawać',
])

/** Small, and the same in every run. */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    const mixed = state ^ (state + Math.imul(state ^ (state >>> 7), state | 61))
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const detailOf: Partial<Record<keyof Words, string>> = {
  askUnknown: 'contact',
  askPerson: 'contact',
  askContact: 'contact',
  askBeforeGoing: 'contact',
  askEmail: 'email',
  askPhone: 'phone',
  askName: 'name',
  askCompany: 'company',
  askLocation: 'location',
}
const offers = ['unknownOffer', 'personOffer'] as const
const whole = ['askWholeEmail', 'askWholePhone'] as const

/** The sentences of its own that an answer is made of. */
function sentencesOf(answer: string, keys: readonly (keyof Words)[]): (keyof Words)[] {
  return keys.filter((key) =>
    languages.some((language) => {
      const sentence = words[language][key]
      return typeof sentence === 'string' && answer.includes(sentence)
    }),
  )
}

const detailsAskedIn = (answer: string) => [
  ...new Set(sentencesOf(answer, Object.keys(detailOf) as (keyof Words)[]).map((key) => detailOf[key])),
]

async function randomTalk(seed: number): Promise<{ said: string; answer: string }[]> {
  const next = random(seed)
  const language = languages[Math.floor(next() * languages.length)] ?? 'en'
  // Now and then somebody changes the language.
  const lines = Array.from({ length: 4 + Math.floor(next() * 22) }, () => {
    const from = next() < 0.85 ? pool[language] : pool.en
    return from[Math.floor(next() * from.length)] ?? 'hi'
  })
  const talk = new TalkAlone(language)
  const turns = []
  for (const said of lines) turns.push({ said, answer: await talk.say(said) })
  return turns
}

const talks = await Promise.all(Array.from({ length: 600 }, (_, seed) => randomTalk(seed)))

/** The whole talk, so that a failure can be read. */
const told = (turns: { said: string; answer: string }[]) =>
  turns.map(({ said, answer }) => `- ${said}\n  ${answer}`).join('\n')

describe('whatever a visitor says', () => {
  it('no detail is asked for twice', () => {
    for (const talk of talks) {
      const asked = talk.flatMap(({ answer }) => detailsAskedIn(answer))
      expect(new Set(asked).size, told(talk)).toBe(asked.length)
    }
  })

  it('an invitation to leave an address stands alone, or follows the question once a person is wished for', () => {
    for (const talk of talks) {
      const asks = talk.findIndex(({ answer }) => detailsAskedIn(answer).includes('contact'))
      const invites = talk.flatMap(({ answer }, index) =>
        sentencesOf(answer, offers).length > 0 ? [index] : [],
      )
      expect(invites.length, told(talk)).toBeLessThanOrEqual(1)
      const [invited] = invites
      if (asks < 0 || invited === undefined) continue
      expect(invited, told(talk)).toBeGreaterThan(asks)
      expect(sentencesOf(talk[invited]?.answer ?? '', ['person']), told(talk)).toEqual(['person'])
    }
  })

  it('there is at most one question in an answer', () => {
    for (const talk of talks) {
      for (const { answer } of talk) {
        expect(answer.split('?').length - 1, told(talk)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('nothing is asked before something was answered', () => {
    const answers = ['unknown', 'unknownAgain', 'passedOn', 'person'] as const
    for (const talk of talks) {
      const first = talk.findIndex(({ answer }) => detailsAskedIn(answer).length > 0)
      if (first < 0) continue
      const before = talk.slice(0, first).map(({ answer }) => answer)
      const answered = before.some(
        (answer) => answer.includes('£140') || sentencesOf(answer, answers).length > 0,
      )
      expect(answered, told(talk)).toBe(true)
    }
  })

  it('nothing is asked after a refusal', () => {
    for (const talk of talks) {
      let asked = false
      let refused = false
      for (const { said, answer } of talk) {
        refused ||= asked && refusals.has(said)
        const asks = sentencesOf(answer, [...(Object.keys(detailOf) as (keyof Words)[]), ...whole]).length > 0
        expect(refused && asks, told(talk)).toBe(false)
        asked = asks || sentencesOf(answer, offers).length > 0
      }
    }
  })

  it('what is known is not asked for', () => {
    for (const talk of talks) {
      const alone = talk.map(({ said }) => said)
      for (const [index, { answer }] of talk.entries()) {
        const before = alone.slice(0, index + 1).join('\n')
        if (/@\w+\.example/.test(before)) expect(detailsAskedIn(answer), told(talk)).not.toContain('email')
      }
    }
  })

  it('a half detail is pointed out once', () => {
    for (const talk of talks) {
      for (const key of whole) {
        const times = talk.filter(({ answer }) => sentencesOf(answer, [key]).length > 0)
        expect(times.length, told(talk)).toBeLessThanOrEqual(1)
      }
    }
  })

  it('it is said once a wish that the team knows of it', () => {
    for (const talk of talks) {
      let open = false
      for (const { answer } of talk) {
        const says = sentencesOf(answer, ['person']).length > 0
        expect(says && open, told(talk)).toBe(false)
        if (says) open = true
        if (sentencesOf(answer, ['personTakenBack']).length > 0) open = false
      }
    }
  })

  it('there is always something to say', () => {
    for (const talk of talks) for (const { answer } of talk) expect(answer, told(talk)).toMatch(/\p{L}/u)
  })

  it('and many are asked all the same', () => {
    const asked = talks.filter((talk) => talk.some(({ answer }) => detailsAskedIn(answer).length > 0))
    expect(asked.length).toBeGreaterThan(talks.length / 3)
  })
})

it.each([
  ['en', 'How much is the stool?', 'Two of these please, call me back: Tove Ekdal, 0113 496 0123'],
  [
    'de',
    'Was kostet der Hocker?',
    'Ich möchte zwei davon bestellen, rufen Sie mich an: Anke Petersen, 040 66960123',
  ],
  ['es', '¿Cuánto cuesta el taburete?', 'Quiero pedir dos, llámenme: Rosa Campos, 612 34 56 78'],
  [
    'fr',
    'Combien coûte le tabouret ?',
    'Je voudrais en commander deux, rappelez-moi : Claire Moreau, 06 12 34 56 78',
  ],
  ['pl', 'Ile kosztuje taboret?', 'Chcę zamówić dwa, proszę o telefon: Marek Zielony, 601 234 567'],
] as const)('a name that came with a number is not asked for (%s)', async (language, first, second) => {
  const talk = new TalkAlone(language)
  await talk.say(first)
  expect(asksIn(await talk.say(second))).not.toContain('name')
})

it('in a talk whose beginning is not read any more nothing is asked', async () => {
  const lines = [
    'How much is the stool?',
    'and the bench?',
    'How much is the stool?',
    'can I talk to a person?',
  ]
  const turns: Turn[] = []
  for (const [index, text] of lines.entries()) {
    turns.push({ id: `v${index}`, author: 'visitor', text })
    const conversation = { language: 'en' as const, turns, isCut: true, known: new Set<never>(), told: [] }
    const answer = await answerTo({ ...conversation, waitsForPerson: false })
    expect(detailsAskedIn(answer)).toEqual([])
    turns.push({ id: `b${index}`, author: 'assistant', text: answer })
  }
})
