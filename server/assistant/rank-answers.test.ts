import { expect, it } from 'vitest'
import { indexAnswers, readAnswer } from '#server/assistant/answer-index.ts'
import { bestAnswer, rankAnswers } from '#server/assistant/rank-answers.ts'

const gym = indexAnswers(
  'en',
  [
    ['When are you open?', 'Daily from 6 am to 10 pm.'],
    ['What does a membership cost?', '£32 a month, £25 for students.'],
    ['Is there a sauna?', 'Yes, on the second floor, mixed on all days but Monday.'],
    ['Do you offer childcare?', 'On weekday mornings, for children from one to five.'],
    ['Can I bring a friend for a trial?', 'Once a month, free of charge.'],
    ['How do I cancel my membership?', "In writing, with one month's notice."],
    ['Do you have showers and lockers?', 'Both. Bring your own padlock and towel.'],
  ].map(([question = '', answer = ''], index) => readAnswer('en', { id: String(index), question, answer })),
)
const shop = indexAnswers(
  'de',
  [
    ['Habt ihr Kinderschuhe?', 'Ja, von Größe 20 bis 38.'],
    ['Holt ihr alte Schuhe ab?', 'Nein, aber die Sammelbox steht am Eingang.'],
    ['Was kostet eine neue Sohle?', 'Ab 25 €.'],
    ['Wann hat der Laden geöffnet?', 'Montag bis Samstag von 10 bis 18 Uhr.'],
    ['Gibt es Gutscheine?', 'Ja, ab 20 €.'],
  ].map(([question = '', answer = ''], index) => readAnswer('de', { id: String(index), question, answer })),
)
const found = (index: typeof gym, asked: string) => bestAnswer(rankAnswers(index, asked))?.question ?? null

const joiner = indexAnswers(
  'en',
  [
    [
      'How much is the bookshelf?',
      'The bookshelf costs £680. It is 200 cm high, with five shelves that carry 30 kg each.',
    ],
    ['How much is the wardrobe?', 'It costs £900 and weighs 80 kg.'],
    ['Is the oiled finish safe next to heat, a hob or hot pans?', 'Warm plates are fine, hot pans are not.'],
    ['Which finishes are there?', 'Natural and dark oil. Both are safe for food once they have cured.'],
    ['How do I care for an oiled table?', 'Wipe it with a damp cloth, and oil it once a year.'],
  ].map(([question = '', answer = ''], index) => readAnswer('en', { id: String(index), question, answer })),
)

it.each(['how heavy is the bookshelf?', 'how much does the bookshelf weigh?'])(
  'does not take what a thing carries for what it weighs: "%s"',
  (asked) => expect(found(joiner, asked)).toBeNull(),
)

it('answers what a thing carries, and what it weighs where that is told', () => {
  expect(found(joiner, 'how much weight can a shelf of the bookshelf carry?')).toBe(
    'How much is the bookshelf?',
  )
  expect(found(joiner, 'how heavy is the wardrobe?')).toBe('How much is the wardrobe?')
})

it('does not answer of heat who asks of food, where another entry speaks of food', () => {
  expect(found(joiner, 'is the oil food safe?')).not.toBe(
    'Is the oiled finish safe next to heat, a hob or hot pans?',
  )
})

it.each([
  ['what time do you close?', 'When are you open?'],
  ['is there a suana', 'Is there a sauna?'],
  ['how much is it to be a member?', 'What does a membership cost?'],
  ['where can i leave my things, any lockers?', 'Do you have showers and lockers?'],
])('answers "%s" with "%s"', (asked, question) => {
  expect(found(gym, asked)).toBe(question)
})

it.each([
  ['Verkauft ihr Schuhe für Kinder?', 'Habt ihr Kinderschuhe?'],
  ['Könnt ihr meine alten Schuhe abholen?', 'Holt ihr alte Schuhe ab?'],
  ['wie teuer ist eine schuhsohle', 'Was kostet eine neue Sohle?'],
  ['was kostet ne neue sohel', 'Was kostet eine neue Sohle?'],
])('answers in German "%s" with "%s"', (asked, question) => {
  expect(found(shop, asked)).toBe(question)
})

it.each(['how old is the sauna?', 'Do you sell protein bars?', 'how heavy are the lockers', ''])(
  'does not answer "%s"',
  (asked) => {
    expect(found(gym, asked)).toBeNull()
  },
)
