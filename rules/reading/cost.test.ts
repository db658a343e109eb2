import { expect, it } from 'vitest'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesIn } from '#rules/scoring/wishes.ts'
import { readMessage } from './read-message.ts'

const LONGEST = 8_000
/** A thousand times what is needed, so that a busy machine is no failure, and far below what backtracking takes. */
const MOST_MS = 5_000

it.each([
  '5',
  '1 ',
  '(555) 123-4567 ',
  '@',
  'a@',
  'a@a.',
  'a.',
  ' ',
  '+1',
  'x',
  'Ab ',
  'my name is ',
  "i'm ",
  'how much ',
  'what does ',
  'was wurde ',
  'mich ',
  'rufen sie mich ',
  ', im ',
  'not ',
  '?',
  'é',
  'Anna Vogt. anna@example.com ',
  'Anna Vogt, ',
  '0113 496 0123. ',
  ' here',
])('reads 8,000 characters of "%s" without backtracking', (piece) => {
  const text = piece.repeat(LONGEST).slice(0, LONGEST)
  const started = performance.now()
  readMessage(text, { asked: 'name', country: 'US' })
  wishesIn(text)
  questionsIn(text)
  expect(performance.now() - started).toBeLessThan(MOST_MS)
})

it.each(['?', '. ', 'Ab ', 'Anna. ', 'Hi, ', '\n', "a'"])(
  'reads what stands beside an address, 8,000 characters of "%s", without backtracking',
  (piece) => {
    const text = `${piece.repeat(LONGEST / 2)}anna@example.com${piece.repeat(LONGEST / 2)}`
    const started = performance.now()
    readMessage(text, { asked: null, country: 'GB' })
    expect(performance.now() - started).toBeLessThan(MOST_MS)
  },
)
