import { expect, it } from 'vitest'
import { whyLines } from './why-lines.ts'

const line = (code: string, points: number) => ({ code, points, messageId: null, at: '2026-11-23T08:00:00Z' })
const codes = (...given: [string, number][]) =>
  whyLines({ lines: given.map(([code, points]) => line(code, points)) }).map(({ code }) => code)

it('tells each wish once, buying first, and no arithmetic', () => {
  expect(
    codes(
      ['contact.phone', 35],
      ['intent.price', 10],
      ['intent.price', 10],
      ['intent.buy', 15],
      ['intent.limit', -5],
      ['question', 5],
      ['limit', -2],
    ),
  ).toEqual(['intent.buy', 'intent.price'])
})

it('tells of who wished nothing what else there is', () => {
  expect(codes(['contact.phone', 35], ['question', 5], ['time', 3])).toEqual(['question', 'contact.phone'])
})
