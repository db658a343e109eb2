import { expect, it } from 'vitest'
import { whyLines } from './why-lines.ts'

const line = (code: string, points: number) => ({ code, points, messageId: null, at: '2026-11-23T08:00:00Z' })
const lines = [
  line('contact.phone', 35),
  line('contact.email', 10),
  line('contact.name', 5),
  line('intent.price', 10),
  line('intent.limit', -5),
  line('question', 5),
  line('time', 12),
  line('limit', -2),
]

it('leaves no line out, so that they add up to the score', () => {
  const { shown, total } = whyLines({ lines, ruleSet: 'v1' })
  const sum = shown.reduce((all, one) => all + (one.type === 'line' ? one.line.points : one.points), 0)
  expect([sum, total]).toEqual([70, 70])
})

it('tells wishes and ways to reach the person, and the rest in one line', () => {
  const { shown } = whyLines({ lines, ruleSet: 'v1' })
  expect(shown.map((one) => (one.type === 'line' ? one.line.code : one.type))).toEqual([
    'intent.price',
    'limit',
    'contact.phone',
    'contact.email',
    'contact.name',
    'rest',
    'limit',
  ])
})
