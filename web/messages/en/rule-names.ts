import type { RuleKey } from '#rules/scoring/rule-changes.ts'

/** What each number of the rules is called, by itself. */
export const ruleNames = {
  'contact.firstWay': 'first way to reach them',
  'contact.secondWay': 'second way to reach them',
  'contact.name': 'name',
  'contact.cap': 'most for contact',
  'intent.price': 'price',
  'intent.buy': 'buy or order',
  'intent.book': 'book or demo',
  'intent.delivery': 'delivery or availability',
  'intent.person': 'asks for a person',
  'intent.cap': 'most for intent',
  'questions.question': 'each question',
  'questions.cap': 'most for questions',
  'time.minute': 'each minute of talk',
  'time.cap': 'most for time',
  'return.day': 'each further day',
  'return.cap': 'most for return',
  'bands.warm': 'Warm from',
  'bands.hot': 'Hot from',
} as const satisfies Record<RuleKey, string>
