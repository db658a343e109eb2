import { expect, it } from 'vitest'
import { readTalk, type Told } from '#server/assistant/read-talk.ts'
import { whatToLookUp } from '#server/assistant/what-to-look-up.ts'

function lookedUp(text: string, told: Partial<Told>[] = [], before = ''): string[] {
  const turns = [
    ...(before === '' ? [] : [{ id: 'm0', author: 'assistant' as const, text: before }]),
    { id: 'm1', author: 'visitor' as const, text },
  ]
  const facts = told.map((fact) => ({
    field: 'name' as const,
    value: 'x',
    quote: null,
    messageId: 'm1',
    theirs: false,
    ...fact,
  }))
  return whatToLookUp(readTalk(turns, facts).fresh)
}

it.each([
  ['How much is the stool?', ['How much is the stool?']],
  ['stool price', ['stool price']],
  ['Hello!', []],
  ['thanks, bye', []],
  ['Can I talk to a person?', []],
  ['Can I talk to a person? And how much is the stool?', ['And how much is the stool?']],
  ['no need for a person', []],
])('"%s"', (text, asked) => {
  expect(lookedUp(text)).toEqual(asked)
})

it('leaves out details, whose words stand in entries about how to reach the business', () => {
  const told = [{ field: 'phone' as const, quote: '0113 496 0123' }]
  expect(lookedUp('You can reach me by phone on 0113 496 0123', told)).toEqual([])
  expect(lookedUp('my phone is 0113 496 0123, how much is the stool?', told)).toEqual([
    'how much is the stool?',
  ])
})

it('leaves out what is refused', () => {
  const asks = 'May I ask your name?'
  expect(lookedUp("I'd rather not say. How much is the stool?", [], asks)).toEqual(['How much is the stool?'])
  expect(lookedUp('Why do you need my phone number?', [], asks)).toEqual([])
})

it('looks for each question where the whole finds nothing', () => {
  expect(lookedUp("it's for our restaurant, do you give a discount?")).toEqual([
    "it's for our restaurant, do you give a discount?",
    'do you give a discount?',
  ])
})
