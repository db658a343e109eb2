import fc from 'fast-check'
import type { Status } from '#contract/leads.ts'

export type SaidItem = {
  session: string
  text: string
  minute: number
  by: 'visitor' | 'assistant' | 'agent'
}

/** One thing that happens to the leads of a workspace; numbers choose among the leads there are. */
export type Step =
  | { type: 'say'; items: SaidItem[] }
  | { type: 'add by hand'; email: string | null }
  | { type: 'merge'; one: number; other: number }
  | { type: 'split'; one: number }
  | { type: 'decide'; which: number; verb: 'accept' | 'decline' | 'reopen' }
  | { type: 'edit'; one: number; field: 'company' | 'location'; value: string | null }
  | { type: 'release'; one: number; field: 'company' | 'location' }
  | { type: 'rename'; one: number; name: string }
  | { type: 'pick' | 'reject' | 'restore'; one: number; which: number }
  | { type: 'tag' | 'untag'; one: number; tag: string }
  | { type: 'note'; one: number }
  | { type: 'status'; one: number; status: Status }

/** Few people with few addresses, so that they meet. */
const sayings = [
  'Hello',
  'How much is the table?',
  'Do you deliver to Leeds? And when could you come?',
  'I would like to buy two of them',
  'Can I talk to a person?',
  'My name is Ada Lovelace',
  "I'm Charles Babbage, by the way",
  'ada@post.example',
  'write to charles@engine.example please',
  'My email is ada@post.example',
  '0113 496 0123',
  'or call +44 161 496 0199',
  "my wife's number is 0113 496 0123",
]

const item: fc.Arbitrary<SaidItem> = fc.record({
  session: fc.constantFrom('one', 'two', 'three', 'four'),
  text: fc.constantFrom(...sayings),
  // Most soon after one another, some days later, some late.
  minute: fc.oneof(fc.nat(12), fc.nat(5 * 24 * 60)),
  by: fc.constantFrom('visitor', 'visitor', 'visitor', 'visitor', 'assistant', 'agent'),
})

const one = fc.nat(9)
const which = fc.nat(9)
const field = fc.constantFrom('company' as const, 'location' as const)
const tag = fc.constantFrom('vip', 'call', 'later')

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('say' as const),
      items: fc.array(item, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('add by hand' as const),
      email: fc.constantFrom(null, 'ada@post.example'),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('merge' as const), one, other: one }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('split' as const), one }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('decide' as const),
      which,
      verb: fc.constantFrom('accept' as const, 'decline' as const, 'reopen' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      one,
      field,
      value: fc.constantFrom('Engines', 'Looms', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('release' as const), one, field }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('rename' as const),
      one,
      name: fc.constantFrom('Ada King', 'Charles B.'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('pick' as const, 'reject' as const, 'reject' as const, 'restore' as const),
      one,
      which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('tag' as const, 'tag' as const, 'untag' as const),
      one,
      tag,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('note' as const), one }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('status' as const),
      one,
      status: fc.constantFrom('new' as const, 'qualified' as const, 'lost' as const),
    }),
  },
)

/** Begins with people, as nothing can happen without. */
export const story = fc
  .tuple(
    fc.array(item, { minLength: 3, maxLength: 5, size: 'max' }),
    fc.array(step, { minLength: 7, maxLength: 12, size: 'max' }),
  )
  .map(([items, steps]): Step[] => [{ type: 'say', items }, ...steps])
