import { expect, test } from 'vitest'
import { evidenceIn } from './evidence.ts'

test('of several sentences the question is shown', () => {
  expect(evidenceIn('I am Lukas. What would six cost? Thanks.')).toBe('What would six cost?')
})
test('a message without a question is shown whole, on one line', () => {
  expect(evidenceIn(' I want\nto order ')).toBe('I want to order')
})
