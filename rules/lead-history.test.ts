import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addTurn,
  emptyHistory,
  isCurrentHistory,
  isLate,
  receiptOf,
  scoreOfTurns,
  type LeadHistory,
  type Turn,
} from './lead-history.ts'
import { defaultRuleSet } from './scoring/rule-set.ts'

const ruleSet = defaultRuleSet('Europe/Warsaw')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const START = Date.UTC(2026, 2, 2, 9)

type Said = Partial<Turn> & { text: string }

/** Turns of one conversation, ten seconds apart where nothing else is said. */
function talk(...said: (string | Said)[]): Turn[] {
  return said.map((entry, index) => ({
    messageId: `m${index}`,
    conversationId: 'c',
    seq: index,
    author: 'visitor',
    sentAt: START + index * 10_000,
    country: 'GB',
    ...(typeof entry === 'string' ? { text: entry } : entry),
  }))
}

function linesOf(turns: Turn[]): string[] {
  return scoreOfTurns(turns, ruleSet).receipt.lines.map(
    ({ code, points, count }) => `${code} ${points}${count === undefined ? '' : ` of ${count}`}`,
  )
}

describe('contact', () => {
  it('pays the first way to reach somebody, the second and the name', () => {
    expect(linesOf(talk('I am Anna Kovac', 'anna@example.com', 'or call 0113 496 0123'))).toEqual([
      'contact.name 5',
      'contact.email 35',
      'contact.phone 10',
    ])
  })

  it('pays most for whichever way came first', () => {
    expect(linesOf(talk('call 0113 496 0123', 'or anna@example.com'))).toEqual([
      'contact.phone 35',
      'contact.email 10',
    ])
  })

  it('does not pay a second address of the same kind', () => {
    expect(linesOf(talk('anna@example.com', 'or anna@example.org'))).toEqual(['contact.email 35'])
  })

  it('takes back what rested on a fact that a member rejected', () => {
    const turns = talk('anna@example.com', 'again: anna@example.com')
    expect(scoreOfTurns(turns, ruleSet, ['email:anna@example.com'])).toMatchObject({
      facts: [],
      receipt: { lines: [] },
    })
  })

  it('is paid for a signed identity as for words', () => {
    const signed = { name: 'Anna Kovac', email: 'anna@example.com' }
    const turns = talk({ author: 'system', text: 'Signed in', signed }, 'hi, anna@example.com')
    expect(linesOf(turns)).toEqual(['contact.name 5', 'contact.email 35'])
    expect(scoreOfTurns(turns, ruleSet).facts.map(({ origin, field }) => `${origin} ${field}`)).toEqual([
      'signed name',
      'signed email',
      'visitor email',
    ])
  })

  it('is not read from what an agent says', () => {
    expect(linesOf(talk('hello', { author: 'agent', text: 'I am Bob, bob@example.com' }))).toEqual([])
  })

  it('reads a bare answer because it was asked for', () => {
    const turns = talk('hi', { author: 'assistant', text: 'May I have your name?' }, 'sofya')
    expect(scoreOfTurns(turns, ruleSet).facts).toMatchObject([
      { field: 'name', value: 'Sofya', messageId: 'm2' },
    ])
  })

  it('waits for the answer while the visitor says something else first', () => {
    const turns = talk('hi', { author: 'assistant', text: 'May I have your name?' }, 'sure', 'sofya')
    expect(linesOf(turns)).toEqual(['contact.name 5'])
  })

  it('keeps questions of one conversation out of another', () => {
    const turns = talk(
      'hi',
      { author: 'assistant', text: 'May I have your name?' },
      { text: 'sofya', conversationId: 'd' },
    )
    expect(linesOf(turns)).toEqual([])
  })
})

describe('intent', () => {
  it('pays each wish once', () => {
    expect(linesOf(talk('I need the price list.', 'Send the price list please.'))).toEqual([
      'intent.price 10',
    ])
  })

  it('shows the line that crosses the cap in full and takes the rest back', () => {
    const lines = linesOf(
      talk('The price list please.', 'I want to buy it.', 'I need an appointment.', 'Shipping to Leeds.'),
    )
    expect(lines).toEqual(['intent.price 10', 'intent.buy 10', 'intent.book 10', 'intent.limit -5 of 1'])
  })
})

describe('questions', () => {
  it('pays each different question', () => {
    expect(linesOf(talk('Is it made of oak?', 'Is it heavy?'))).toEqual(['question 5', 'question 5'])
  })

  it('does not pay a repeated one', () => {
    expect(linesOf(talk('Is it made of oak?', 'is it made of oak'))).toEqual(['question 5'])
  })

  it('does not pay a greeting', () => {
    expect(linesOf(talk('Hi, how are you?'))).toEqual([])
  })

  it('pays two in one message on one line', () => {
    expect(linesOf(talk('Is it made of oak? Is it heavy?'))).toEqual(['question 10 of 2'])
  })

  it('counts what the cap leaves out', () => {
    const many = Array.from({ length: 7 }, (_, index) => `Is it number ${index}?`)
    expect(linesOf(talk(...many)).slice(4)).toEqual(['question 5', 'questions.limit 0 of 2', 'time 1'])
  })

  it('remembers no more than a hundred', () => {
    const many = Array.from({ length: 150 }, (_, index) => `Is it number ${index}?`)
    expect(scoreOfTurns(talk(...many), ruleSet).history.questions).toHaveLength(100)
  })
})

describe('time', () => {
  it('pays whole minutes of talk', () => {
    expect(linesOf(talk('a', { text: 'b', sentAt: START + 3.9 * MINUTE }))).toEqual(['time 3'])
  })

  it('hangs on the message that completed the last whole minute', () => {
    const turns = talk(
      'a',
      { text: 'b', sentAt: START + MINUTE },
      { text: 'c', sentAt: START + MINUTE + 5_000 },
    )
    expect(scoreOfTurns(turns, ruleSet).receipt.lines[0]?.messageId).toBe('m1')
  })

  it('leaves out gaps of more than five minutes', () => {
    expect(linesOf(talk('a', { text: 'b', sentAt: START + 5 * MINUTE + 1 }))).toEqual([])
  })

  it('does not count system messages', () => {
    const turns = talk(
      'a',
      { author: 'system', text: 'x', sentAt: START + 4 * MINUTE },
      { text: 'b', sentAt: START + 8 * MINUTE },
    )
    expect(linesOf(turns)).toEqual([])
  })

  it('adds up the conversations to the cap', () => {
    const minutes = (conversationId: string, from: number) =>
      Array.from({ length: 4 }, (_, index) => ({
        conversationId,
        text: 'a',
        sentAt: START + from + index * 5 * MINUTE,
      }))
    const turns = talk(...minutes('c', 0), ...minutes('d', 60 * MINUTE), ...minutes('e', 120 * MINUTE))
    expect(linesOf(turns)).toEqual(['time 15', 'time 15', 'time.limit -10 of 1'])
  })
})

describe('return', () => {
  it('pays further days once and names their number', () => {
    const turns = talk('a', { text: 'b', sentAt: START + DAY }, { text: 'c', sentAt: START + 3 * DAY })
    expect(linesOf(turns)).toEqual(['return 5 of 2'])
  })

  it("goes by the days of the rule set's time zone", () => {
    const late = Date.UTC(2026, 2, 2, 22, 30)
    const turns = talk({ text: 'a', sentAt: late }, { text: 'b', sentAt: late + 60 * MINUTE })
    expect(linesOf(turns)).toEqual(['return 5 of 1'])
  })

  it('is not earned by what the other side writes', () => {
    expect(linesOf(talk('a', { author: 'agent', text: 'b', sentAt: START + DAY }))).toEqual([])
  })
})

it('takes back what is above the limit of the whole', () => {
  const lines = linesOf(
    talk(
      'I am Anna Kovac, anna@example.com, call me on 0113 496 0123',
      { text: 'What is the price? I want to buy it. Can I book an appointment?', sentAt: START + 5 * MINUTE },
      { text: 'Is it oak? Is it heavy? Is it red? Is it old?', sentAt: START + 10 * MINUTE },
      { text: 'ok', sentAt: START + DAY },
    ),
  )
  expect(lines.at(-1)).toBe('limit -15')
})

it('makes a lead with an address and a price question warm', () => {
  expect(scoreOfTurns(talk('anna@example.com', 'How much is the oak table?'), ruleSet).receipt.band).toBe(
    'warm',
  )
})

it('makes a lead with an address, a name and wishes hot', () => {
  const turns = talk(
    'I am Anna, anna@example.com',
    'How much is the oak table?',
    'I want to buy it. Do you deliver to Leeds?',
  )
  expect(scoreOfTurns(turns, ruleSet).receipt.band).toBe('hot')
})

it('leaves a chatterer cold', () => {
  expect(scoreOfTurns(talk('hi', 'nice weather', 'lol', 'you are funny', 'bye'), ruleSet).receipt.band).toBe(
    'cold',
  )
})

it('recognises a history stored by an older version', () => {
  expect([isCurrentHistory(emptyHistory()), isCurrentHistory({ ...emptyHistory(), format: 0 })]).toEqual([
    true,
    false,
  ])
})

const texts = [
  'hi',
  'I am Anna Kovac',
  'anna@example.com',
  'bob@example.org',
  'my number is 0113 496 0123',
  'sofya',
  'how much is it',
  'How much is it?',
  'I want to buy it and do you deliver to Leeds?',
  'can I talk to a human',
  'Is it oak? Is it heavy? Is it red?',
  'chcę umówić wizytę',
  'May I have your name?',
  '84318931431',
]

const turns = fc
  .array(
    fc.record({
      conversationId: fc.constantFrom('c', 'd', 'e'),
      author: fc.constantFrom('visitor', 'visitor', 'visitor', 'assistant', 'agent', 'system'),
      text: fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 40 })),
      sentAt: fc.oneof(fc.integer({ min: 0, max: 60 * MINUTE }), fc.integer({ min: 0, max: 4 * DAY })),
      country: fc.constantFrom('GB', 'US', 'PL'),
    }),
    { maxLength: 40 },
  )
  .map((said) =>
    said.map((turn, index): Turn => ({
      ...turn,
      messageId: `m${index}`,
      seq: index,
      sentAt: START + turn.sentAt,
    })),
  )

function key(turn: Turn): string {
  return `${String(turn.sentAt).padStart(15, '0')} ${turn.conversationId} ${String(turn.seq).padStart(4, '0')}`
}

/** Folds as ingest does: in batches, the history stored as JSON in between, and anew from all turns when one is late. */
function foldAsTheyCome(arriving: readonly Turn[][]): LeadHistory {
  let history = emptyHistory()
  const stored: Turn[] = []
  for (const batch of arriving) {
    for (const turn of batch.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
      stored.push(turn)
      history = isLate(history, turn)
        ? scoreOfTurns(stored, ruleSet).history
        : addTurn(history, turn, ruleSet).history
    }
    history = JSON.parse(JSON.stringify(history))
  }
  return history
}

function cut(list: readonly Turn[], sizes: readonly number[]): Turn[][] {
  const batches: Turn[][] = []
  let from = 0
  for (let index = 0; from < list.length; index++) {
    const size = sizes[index % sizes.length] ?? 1
    batches.push(list.slice(from, from + size))
    from += size
  }
  return batches
}

describe('any history', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })

  it('has a score that is the sum of its lines, between 0 and 100', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const { value, lines } = scoreOfTurns(list, ruleSet).receipt
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(value)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('has one line for each code and message', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const keys = scoreOfTurns(list, ruleSet).receipt.lines.map((line) => `${line.code} ${line.messageId}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('comes to the same in whatever batches and order it arrives', () => {
    fc.assert(
      fc.property(
        turns.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        sizes,
        ([list, shuffled], batchSizes) => {
          const whole = scoreOfTurns(list, ruleSet)
          const history = foldAsTheyCome(cut(shuffled, batchSizes))
          expect(history).toEqual(whole.history)
          expect(receiptOf(history, ruleSet)).toEqual(whole.receipt)
        },
      ),
    )
  })

  it('calls a turn late exactly when it belongs before one already folded', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const [turn, ...others] = list
        if (!turn) return
        const { history } = scoreOfTurns(others, ruleSet)
        expect(isLate(history, turn)).toBe(others.some((other) => key(turn) < key(other)))
      }),
    )
  })

  it('is not changed by adding to it', () => {
    fc.assert(
      fc.property(turns, (list) => {
        let history = emptyHistory()
        for (const turn of list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
          const before = JSON.stringify(history)
          const next = addTurn(history, turn, ruleSet).history
          expect(JSON.stringify(history)).toBe(before)
          history = next
        }
      }),
    )
  })

  it('stays small however long it goes on', () => {
    const endless = Array.from({ length: 3_000 }, (_, index) => ({
      text: `Is it number ${index}? I am Anna, a${index}@example.com`,
      conversationId: `conversation-${index % 400}`,
      sentAt: START + index * DAY,
    }))
    expect(JSON.stringify(scoreOfTurns(talk(...endless), ruleSet).history).length).toBeLessThan(20_000)
  })
})

describe('a talk of which only the visitor is heard', () => {
  const names = (turns: Turn[]) =>
    scoreOfTurns(turns, ruleSet).facts.flatMap((fact) => (fact.field === 'name' ? [fact.value] : []))

  it('may have been asked for a name without our knowing', () => {
    expect(names(talk('hello', 'Jenny'))).toEqual(['Jenny'])
  })

  it('takes no bare word for a name where both sides are heard', () => {
    const said = ['hi there', 'farmhouse table', 'Oak', 'Olive'].map((text) => ({ text, hearsAll: true }))
    expect(names(talk(...said))).toEqual([])
  })
})
