import { describe, expect, it } from 'vitest'
import { scoreOfTurns, type Turn } from './lead-history.ts'
import { currentFacts } from './reading/current-facts.ts'
import { defaultRuleSet } from './scoring/rule-set.ts'

const ruleSet = defaultRuleSet('UTC')

/** A talk; lines that begin with "> " are the assistant's, and `c2: ` puts one into another conversation. */
function talk(...lines: string[]): Turn[] {
  return lines.map((line, index) => ({
    messageId: `m${index}`,
    conversationId: line.startsWith('c2: ') ? 'c2' : 'c1',
    seq: index,
    author: line.startsWith('> ') ? 'assistant' : 'visitor',
    text: line.replace(/^(?:> |c2: )/, ''),
    sentAt: index * 10_000,
    country: 'GB',
    hearsAll: true,
  }))
}

function shown(...lines: string[]) {
  const { facts } = scoreOfTurns(talk(...lines), ruleSet)
  return Object.fromEntries(
    Object.entries(currentFacts(facts.filter((fact) => fact.whose === undefined))).map(([field, fact]) => [
      field,
      fact.value,
    ]),
  )
}

describe('what is said over several turns', () => {
  it('is put together', () => {
    expect(shown('my email is jo at gmail', 'dot com')).toEqual({ email: 'jo@gmail.com' })
  })

  it('is put together though the assistant says something in between', () => {
    expect(shown('> What is your number?', '0113', '> Go on', '496 0123')).toEqual({ phone: '+441134960123' })
  })

  it('is not put together across conversations', () => {
    expect(shown('my email is jo at gmail', 'c2: dot com')).toEqual({})
  })

  it('counts once it is complete', () => {
    const { receipt } = scoreOfTurns(talk('my email is jo at gmail', 'dot com'), ruleSet)
    expect(receipt.lines).toMatchObject([{ code: 'contact.email', messageId: 'm1' }])
  })

  it('is put right by what follows', () => {
    expect(shown('> Your number?', '0113 496 0123', 'sorry, it ends in 32')).toEqual({
      phone: '+441134960132',
    })
  })

  it('is put right twice', () => {
    expect(shown('jo@gmial.com', "sorry, it's gmail not gmial", '.co.uk not .com')).toEqual({
      email: 'jo@gmail.co.uk',
    })
  })

  it('answers one after the other what was asked at once', () => {
    expect(shown('> May I have your name and number?', 'Nils', '0113 496 0123')).toEqual({
      name: 'Nils',
      phone: '+441134960123',
    })
  })
})

describe("somebody else's number", () => {
  it('earns nothing', () => {
    const { facts, receipt } = scoreOfTurns(talk("my wife's number is 0113 496 0123"), ruleSet)
    expect([facts[0]?.whose, receipt.lines]).toEqual(["my wife's", []])
  })

  it('leaves the question for the own one open', () => {
    expect(
      shown('> What is your number?', "my wife's is 0113 496 0124", 'mine is 555 0100 22'),
    ).toMatchObject({
      phone: expect.any(String),
    })
  })
})

it('hands on nothing of a talk in which nothing is left to say', () => {
  const { history } = scoreOfTurns(talk('jo@example.com', 'ok', 'nice', 'bye'), ruleSet)
  expect(history.carried).toEqual([])
})
