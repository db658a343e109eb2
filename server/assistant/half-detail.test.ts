import { expect, it } from 'vitest'
import { halfDetailIn } from '#server/assistant/half-detail.ts'

it.each([
  ['jo@gmail', 'contact', 'email', 'jo@gmail'],
  ["it's jo@gmail.", 'email', 'email', 'jo@gmail'],
  ['Jo@', null, 'email', 'jo@'],
  ['jo at gmail', 'email', 'email', 'jo at gmail'],
  ['mi correo es jo arroba gmail', 'contact', 'email', 'jo arroba gmail'],
  ['jo.smith.gmail.com', 'email', 'email', 'jo.smith.gmail.com'],
  ['0113 49', 'phone', 'phone', '0113 49'],
  ['07700 90', 'contact', 'phone', '07700 90'],
  ['my number is 0113 49', null, 'phone', '0113 49'],
  ['meine Handynummer ist 0151 23', null, 'phone', '0151 23'],
  ['600 12 34', 'phone', 'phone', '600 12 34'],
] as const)('sees in "%s" after a question for %s a half %s', (said, asked, kind, read) => {
  expect(halfDetailIn(said, asked)).toEqual({ kind, read })
})

it.each([
  ['240 cm', 'contact'],
  ['1200 pounds', 'contact'],
  ['for 1200 people', 'phone'],
  ['0113 49', null],
  ['is 0113 49 your number?', 'contact'],
  ['at 10:30', 'phone'],
  ['my card number is 4111 1111 1111 1111', 'contact'],
  ['4111 1111 1111 1111 1', 'phone'],
  ['Tom Lee', 'contact'],
  ['look at that', null],
  ['@ho', 'contact'],
  ['', 'contact'],
] as const)('sees none in "%s" after a question for %s', (said, asked) => {
  expect(halfDetailIn(said, asked)).toBeNull()
})

it.each([
  ['null vier null, acht sieben sechs, fünf vier drei', 'contact', 'phone'],
  ['oh one one three four nine', 'phone', 'phone'],
  ['mon mail élodie arrobase martin point fr', 'contact', 'email'],
  ['my email is jo at smith dot com', null, 'email'],
] as const)('sees in "%s" after a question for %s a spoken %s', (said, asked, kind) => {
  expect(halfDetailIn(said, asked)).toEqual({ kind, read: null })
})

it('takes no count of chairs for a spoken number', () => {
  expect(halfDetailIn('two tables, one bench and four stools', 'phone')).toBeNull()
})
