import { describe, expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { refusalIn } from '#server/assistant/refusal.ts'

describe('a refusal', () => {
  it.each([
    'no',
    'No.',
    'nope',
    'no thanks',
    'No, thank you',
    "I'd rather not",
    "I'd rather not say",
    'i would prefer not to',
    'not now',
    'maybe later',
    "i don't want to give that",
    "I'm just browsing",
    'sorry, no',
    "I don't have one",
    'nein',
    'nein danke',
    'lieber nicht',
    'Das möchte ich lieber nicht',
    'ich schaue nur',
    'jetzt nicht',
    'nee will ich nicht sagen',
    'prefiero no darlo',
    'no, gracias',
    'mejor no',
    'más tarde',
    'no hace falta',
    'non',
    'non merci',
    'je préfère pas',
    'je ne préfère pas',
    'pas maintenant',
    'plus tard',
    'je ne veux pas',
    'nie',
    'nie, dziękuję',
    'wolę nie podawać',
    'raczej nie',
    'może później',
  ])('after a question: %s', (said) => {
    expect(refusalIn(said, { asked: 'just' })).toEqual({ refused: true, why: false, rest: '' })
  })

  it.each([
    'not giving you my number',
    "I'm not going to give you my phone number",
    "I don't want to share my email",
    'you do not need my name',
    "please don't call me",
    "I'd like to stay anonymous",
    "that's none of your business",
    'I already told you no',
    'Ich möchte meine Nummer nicht angeben',
    'meine E-Mail gebe ich nicht heraus',
    'ich gebe ungern meine Daten heraus und meine Telefonnummer sage ich nicht',
    'ich möchte anonym bleiben',
    'das geht Sie nichts an',
    'no quiero dar mi teléfono',
    'prefiero no dar mi correo',
    'no le doy mi número',
    'no me llamen',
    'je ne veux pas donner mon numéro',
    'je préfère ne pas laisser mes coordonnées',
    'je préfère rester anonyme',
    'nie chcę podawać numeru',
    'nie podam telefonu',
    'wolę pozostać anonimowa',
  ])('that nobody has to ask for: %s', (said) => {
    expect(refusalIn(said, { asked: null }).refused).toBe(true)
  })

  it.each([
    'no',
    'nein',
    'later',
    'do you not have it in oak?',
    'I do not want the big one',
    "I'd rather not pay that much",
    'can you not give me a price?',
    'why is it so expensive?',
    'warum ist der Tisch so teuer?',
    'prefiero el roble',
    'pourquoi est-ce si cher ?',
    "I can't find your phone number",
    "why don't you give me your number?",
    'my email is jo@x.example',
    'Ihre Telefonnummer finde ich nicht',
    'nie wiem, jaki rozmiar',
    'do you have my order number?',
    '',
  ])('is not heard where nobody was asked: %s', (said) => {
    expect(refusalIn(said, { asked: null })).toMatchObject({ refused: false, why: false })
  })

  it.each([
    'How much is the stool?',
    'jo@mail.example',
    'Tom Lee',
    'yes',
    'No, I meant the 160 one',
    'Nein, das war falsch, es endet auf 88',
    '0113 496 0123',
    'ok',
    'wie teuer ist der Hocker?',
    'I have no idea about oak',
    'Noah',
    'Nina',
    'Non-slip feet?',
  ])('is not heard in what answers or passes over a question: %s', (said) => {
    expect(refusalIn(said, { asked: 'just' }).refused).toBe(false)
  })

  it('is none where what was asked came all the same', () => {
    expect(refusalIn('no, jo@mail.example', { asked: 'just', told: true }).refused).toBe(false)
  })

  it.each([
    ["I'd rather not say. How much is the stool?", 'How much is the stool?'],
    ['no thanks, what does the bench cost?', 'what does the bench cost?'],
    ['Nein danke, aber was kostet der Hocker?', 'aber was kostet der Hocker?'],
    ['prefiero no darlo, ¿cuánto cuesta la mesa?', '¿cuánto cuesta la mesa?'],
    ['Non merci. Combien coûte la table ?', 'Combien coûte la table ?'],
    ['Nie, dziękuję. Ile kosztuje stół?', 'Ile kosztuje stół?'],
  ])('leaves the question beside it: %s', (said, rest) => {
    const found = refusalIn(said, { asked: 'just' })
    expect([found.refused, found.rest]).toEqual([true, rest])
  })
})

describe('asking what for', () => {
  it.each([
    'why do you need that?',
    'Why?',
    'what for?',
    'do I have to?',
    'Is that necessary?',
    'wozu brauchen Sie das?',
    'warum?',
    'Wofür?',
    '¿por qué lo necesita?',
    '¿para qué?',
    'pourquoi ?',
    'pourquoi vous en avez besoin ?',
    'po co?',
    'dlaczego pani pyta?',
  ])('is heard after a question: %s', (said) => {
    expect(refusalIn(said, { asked: 'just' })).toMatchObject({ refused: false, why: true })
  })

  it.each([
    'why do you need my phone number?',
    'warum brauchen Sie meine Telefonnummer?',
    '¿para qué necesitan mi correo?',
    'pourquoi voulez-vous mon numéro ?',
    'po co wam mój numer telefonu?',
  ])('is heard anywhere when it names the detail: %s', (said) => {
    expect(refusalIn(said, { asked: null }).why).toBe(true)
  })

  it.each(['pourquoi vous en avez besoin ?', 'po co to państwu?', 'why do you need that?'])(
    'is heard some turns later: %s',
    (said) => {
      expect(refusalIn(said, { asked: 'lately' }).why).toBe(true)
    },
  )

  it.each(['why?', 'wozu?', 'no'])('is not heard some turns later in: %s', (said) => {
    expect(refusalIn(said, { asked: 'lately' })).toMatchObject({ refused: false, why: false })
  })

  it.each(['why is it so expensive?', 'warum dauert das so lange?', 'why do you need six weeks?'])(
    'is not heard in: %s',
    (said) => {
      expect(refusalIn(said, { asked: 'just' }).why).toBe(false)
    },
  )

  it('can come with a refusal', () => {
    expect(refusalIn("Why do you need that? I'm not giving you my number.", { asked: 'just' })).toEqual({
      refused: true,
      why: true,
      rest: '',
    })
  })
})

it('takes no longer for a text made to be hard', () => {
  const took = threadMs(() => {
    for (const piece of ['not give my ', 'nicht ', 'warum brauchen ', 'no no no ', 'a '.repeat(20)]) {
      refusalIn(piece.repeat(4000).slice(0, 8000), { asked: 'just' })
    }
  })
  expect(took).toBeLessThan(500)
})
