import { describe, expect, it } from 'vitest'
import { afterOutcome } from './after-outcome.ts'
import { openQuestions } from './open-questions.ts'

describe('after an outcome', () => {
  it.each(['called', 'whatsapp', 'email'] as const)('%s makes a new lead contacted', (outcome) => {
    expect(afterOutcome(outcome, { status: 'new', cameBack: false }).status).toBe('contacted')
  })

  it('a lost lead that wrote again is contacted once it was called', () => {
    expect(afterOutcome('called', { status: 'lost', cameBack: true }).status).toBe('contacted')
  })

  it.each(['contacted', 'qualified', 'converted', 'lost'] as const)(
    'a lead that is %s stays so when it is called',
    (status) => {
      expect(afterOutcome('called', { status, cameBack: false }).status).toBe(status)
    },
  )

  it('whom a call did not reach stays new and is called again', () => {
    expect(afterOutcome('called', { status: 'new', cameBack: false }, 'no_answer')).toEqual({
      status: 'new',
      contact: 'call',
      later: true,
    })
  })

  it('who was left a message is contacted', () => {
    expect(afterOutcome('called', { status: 'new', cameBack: false }, 'left_message').status).toBe(
      'contacted',
    )
  })

  it('later changes nothing but when to turn to the lead again', () => {
    expect(afterOutcome('later', { status: 'new', cameBack: false })).toEqual({
      status: 'new',
      contact: null,
      later: true,
    })
  })

  it('who is not a lead is lost, and nobody was in contact', () => {
    expect(afterOutcome('not_a_lead', { status: 'new', cameBack: false })).toEqual({
      status: 'lost',
      contact: null,
      later: false,
    })
  })
})

describe('what a visitor still wants to know', () => {
  const talk = (...said: [author: 'visitor' | 'assistant' | 'agent', text: string][]) =>
    said.map(([author, text], index) => ({
      messageId: `m${index}`,
      conversationId: 'talk',
      seq: index + 1,
      author,
      text,
      sentAt: index * 1000,
    }))
  const asked = (given: ReturnType<typeof talk>, ...unknown: number[]) =>
    openQuestions(
      given,
      unknown.map((seq) => ({ conversationId: 'talk', seq })),
    ).map(({ question }) => question)

  it('is what nobody has said anything to', () => {
    expect(asked(talk(['visitor', 'Hello there. Do you deliver to Leeds? Thank you.']))).toEqual([
      'Do you deliver to Leeds?',
    ])
  })

  it('is not what the assistant has answered', () => {
    expect(asked(talk(['visitor', 'Do you deliver to Leeds?'], ['assistant', 'We do.']))).toEqual([])
  })

  it('is what the assistant did not know', () => {
    const given = talk(['visitor', 'Do you deliver to Leeds?'], ['assistant', 'I do not know that.'])
    expect(asked(given, 1)).toEqual(['Do you deliver to Leeds?'])
  })

  it('is nothing once somebody of the team has written', () => {
    const given = talk(['visitor', 'Do you deliver to Leeds?'], ['agent', 'I will find out.'])
    expect(asked(given, 1)).toEqual([])
  })

  it('tells a question that was asked twice once, and not when it was answered the second time', () => {
    const twice = talk(
      ['visitor', 'Do you deliver to Leeds?'],
      ['assistant', 'I do not know that.'],
      ['visitor', 'do you deliver to leeds'],
    )
    expect(asked(twice, 1)).toEqual(['do you deliver to leeds'])
    expect(
      asked([...twice, ...talk(['assistant', 'We do.']).map((one) => ({ ...one, sentAt: 9000 }))], 1),
    ).toEqual([])
  })
})
