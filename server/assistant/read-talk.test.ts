import { expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { readTalk, type Told, type Turn } from '#server/assistant/read-talk.ts'
import { words } from '#server/assistant/words.ts'

/** `v` the visitor, `b` the assistant, `a` an agent. */
function talkOf(...lines: `${'v' | 'b' | 'a'}: ${string}`[]): Turn[] {
  const authors = { v: 'visitor', b: 'assistant', a: 'agent' } as const
  return lines.map((line, index) => ({
    id: `m${index}`,
    author: authors[line.slice(0, 1) as 'v' | 'b' | 'a'],
    text: line.slice(3),
  }))
}

function told(field: Told['field'], value: string, messageId: string): Told {
  return { field, value, quote: value, messageId, theirs: false }
}

it('counts what an agent has asked for as asked', () => {
  const talk = readTalk(talkOf('v: hi', 'a: What is your phone number?', 'v: one moment'), [])
  expect([...talk.asked]).toEqual(['phone'])
})

it('does not take an answer that speaks of names for a question', () => {
  const samples = 'b: A set of samples is free. We only need a name and an address.'
  expect([...readTalk(talkOf('v: samples?', samples, 'v: ok'), []).asked]).toEqual([])
})

it('knows its own questions in every language', () => {
  for (const say of Object.values(words)) {
    const talk = readTalk(
      talkOf('v: x', `b: 140. ${say.askContact}`, 'v: y', `b: ${say.askName}`, 'v: z'),
      [],
    )
    expect([...talk.asked]).toEqual(['contact', 'name'])
  }
})

it('keeps a refusal for the rest of the talk', () => {
  const lines = talkOf(
    'v: price?',
    `b: 140. ${words.en.askContact}`,
    'v: no thanks',
    'b: Fine.',
    'v: and the bench?',
  )
  expect(readTalk(lines, []).refused).toBe(true)
})

it('takes a "no" to anything else for no refusal', () => {
  const lines = talkOf('v: hi', 'b: Would you like it in oak?', 'v: no', 'b: Fine.', 'v: ok')
  expect(readTalk(lines, []).refused).toBe(false)
})

it('holds back after "what for?" until something is told', () => {
  const lines = talkOf(
    'v: price?',
    `b: ${words.en.askContact}`,
    'v: what for?',
    `b: ${words.en.whyContact}`,
    'v: ada@x.example',
  )
  expect(readTalk(lines, []).wonders).toBe(true)
  expect(readTalk(lines, [told('email', 'ada@x.example', 'm4')]).wonders).toBe(false)
})

it('counts as answered neither small talk nor what it did not understand', () => {
  const greeted = talkOf(
    'v: hi',
    `b: ${words.en.hello}`,
    'v: asdf',
    `b: ${words.en.pardon}`,
    'v: how much is it?',
  )
  expect(readTalk(greeted, [])).toMatchObject({ answered: false, answers: 0 })
  const answered = talkOf('v: how much is the stool?', 'b: £140.', 'v: thanks')
  expect(readTalk(answered, [])).toMatchObject({ answered: true, answers: 1 })
  const unknown = talkOf('v: bagpipes?', `b: ${words.en.unknown}`, 'v: ok')
  expect(readTalk(unknown, [])).toMatchObject({ answered: true, answers: 0 })
})

it('takes all that was said since for what is to be answered', () => {
  const talk = readTalk(talkOf('v: hi', 'b: Hello.', 'v: how much is the stool?', 'v: and the bench?'), [])
  expect(talk.fresh.text).toBe('how much is the stool?\nand the bench?')
})

it('does not believe a detail that was read out of a refusal', () => {
  const lines = talkOf('v: hi', `b: ${words.en.askCompany}`, "v: I'd rather not say")
  const talk = readTalk(lines, [told('company', 'rather not say', 'm2')])
  expect([talk.fresh.refusal.refused, talk.fresh.told]).toEqual([true, []])
})

it('sees half a number some turns after the question', () => {
  const lines = talkOf('v: hi', `b: ${words.en.askContact}`, 'v: and the bench?', 'b: £320.', 'v: 0113 49')
  expect(readTalk(lines, []).fresh.half).toEqual({ kind: 'phone', read: '0113 49' })
})

it('reads five hundred turns in no time', () => {
  const lines = Array.from({ length: 250 }, (_, index) => [
    `v: And how much is the stool number ${index}, and do you deliver it to Leeds?` as const,
    `b: The stool costs £140. ${words.en.askContact}` as const,
  ]).flat()
  const turns = talkOf(...lines, 'v: thanks')
  readTalk(turns, [])
  const took = threadMs(() => readTalk(turns, []))
  expect(took).toBeLessThan(500)
})
