import { expect, test } from 'vitest'
import { findingsOf, type Found, type Journal } from './journal.ts'

const journal: Journal = [
  { by: 'visitor', text: 'a' },
  { by: 'member', text: 'b' },
  { by: 'visitor', text: 'c' },
]

const right = (): Found => ({
  stored: [
    { seq: 1, by: 'visitor', text: 'a' },
    { seq: 2, by: 'member', text: 'b' },
    { seq: 3, by: 'visitor', text: 'c' },
  ],
  screens: { visitor: ['a', 'b', 'c'], member: ['a', 'b', 'c'] },
})

test('nothing is found where everything is there once and in order', () => {
  expect(findingsOf(journal, right())).toEqual([])
})

test('a message that the database lacks is lost', () => {
  const found = right()
  found.stored.splice(0, 1)
  expect(findingsOf(journal, found)).toContain('lost: "a" of what the visitor said, in the database')
})

test('a message that stands on a screen twice is doubled', () => {
  const found = right()
  found.screens.member.push('c')
  expect(findingsOf(journal, found)).toEqual(['doubled: "c" in the conversation, on the member\'s screen'])
})

test('two messages of one side stored the other way round are disordered', () => {
  const found = right()
  found.stored.reverse()
  expect(findingsOf(journal, found)).toContain('disordered: what the visitor said, in the database: c | a')
})

test('a screen that shows them in another order than the database is disordered', () => {
  const found = right()
  found.screens.visitor = ['b', 'a', 'c']
  expect(findingsOf(journal, found)).toEqual([
    "disordered: the conversation, on the visitor's screen: b | a | c",
  ])
})
