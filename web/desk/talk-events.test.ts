import { expect, it } from 'vitest'
import { talkIcons, talkSentences } from './talk-events.ts'

const sentences = talkSentences('Europe/Berlin')
const says = (kind: string, data: Record<string, unknown> = {}, byMember = true) =>
  sentences[kind]?.(data, byMember)

it('every event has a sentence and an icon', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(talkIcons).toSorted())
})

it('a promise names who made it, or nobody where the product did', () => {
  const dueAt = '2020-01-02T09:00:00Z'
  expect(says('promise.made', { dueAt })).toEqual({
    says: 'promised something by 2 Jan 2020 10:00',
    named: true,
  })
  expect(says('promise.made', { dueAt, how: 'desk' })?.named).toBe(false)
})

it('a kept promise says by whom, and whether it was late', () => {
  expect(says('promise.kept', { how: 'call', by: 'Mara', late: true })?.says).toBe(
    'A promise was kept late by Mara',
  )
})

it('what is missing in an old entry is left open', () => {
  expect(says('conversation.released')?.says).toMatch(/^Somebody did not answer/)
  expect(says('conversation.snoozed', { until: 'x' })?.says).toMatch(/until \?$/)
})
