import { expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesIn } from '#rules/scoring/wishes.ts'
import type { Carry } from './carry.ts'
import { readMessage } from './read-message.ts'

const LONGEST = 8_000
/** A thousand times what is needed, so that a busy machine is no failure, and far below what backtracking takes. */
const MOST_MS = 5_000

/** What was said before, with both an address that may go on and details that may be corrected. */
const carry: Carry = {
  turns: 0,
  open: { field: 'email', said: 'jo at gmail' },
  said: [
    { field: 'phone', value: '+441134960123', certainty: 0.95 },
    { field: 'email', value: 'jo@gmial.com', certainty: 0.97 },
    { field: 'name', value: 'Jo Byrne', certainty: 0.8 },
  ],
}

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
  'at ',
  'a at b dot ',
  'dot com ',
  'a b c ',
  'a-b-c-',
  'm as in mike ',
  'double n ',
  'gmailcom ',
  'jo 1 gmailcom ',
  'one two three ',
  'nine hundred and ',
  'quatre vingt ',
  'double ',
  '0113 496 0123 is my wife ',
  "my wife's number is ",
  'your number is ',
  'it ends in 3 ',
  'not 12 but ',
  'he said "',
  'a said "b" ',
  '"',
  'call tom on ',
  'gesellschaft fur ',
  "i'm not Tom, ",
  '٠١١٣ ',
  '1111 1111 1111 1111 ',
])('reads 8,000 characters of "%s" without backtracking', (piece) => {
  const text = piece.repeat(LONGEST).slice(0, LONGEST)
  const took = threadMs(() => {
    readMessage(text, { asked: 'name', also: ['contact'], country: 'US', carry })
    wishesIn(text)
    questionsIn(text)
  })
  expect(took).toBeLessThan(MOST_MS)
})

it.each(['?', '. ', 'Ab ', 'Anna. ', 'Hi, ', '\n', "a'"])(
  'reads what stands beside an address, 8,000 characters of "%s", without backtracking',
  (piece) => {
    const text = `${piece.repeat(LONGEST / 2)}anna@example.com${piece.repeat(LONGEST / 2)}`
    const took = threadMs(() => readMessage(text, { asked: null, country: 'GB' }))
    expect(took).toBeLessThan(MOST_MS)
  },
)
