import { expect, it } from 'vitest'
import { whatToAsk, type Asking } from '#server/assistant/what-to-ask.ts'

const sure: Asking = {
  moment: 'answered',
  known: new Set(),
  asked: new Set(),
  questions: 0,
  refused: false,
  answered: true,
  answers: 2,
  wishesNow: false,
  passedOver: false,
  serious: true,
  speaksOfDelivery: false,
  forBusiness: false,
}

it.each<[string, Partial<Asking>, ReturnType<typeof whatToAsk>]>([
  ['a way to reach them first', {}, 'contact'],
  ['the name once they can be reached', { known: new Set(['email']) }, 'name'],
  ['the other way once the name is known', { known: new Set(['email', 'name']) }, 'phone'],
  ['the other way for who left a phone number', { known: new Set(['phone', 'name']) }, 'email'],
  ['nothing once all is known', { known: new Set(['phone', 'email', 'name']) }, null],
  [
    'the company of who asks for a business',
    { known: new Set(['email', 'name']), forBusiness: true },
    'company',
  ],
  [
    'the place where a delivery goes',
    { known: new Set(['email', 'name']), speaksOfDelivery: true },
    'location',
  ],
  ['nothing of the kind without a wish', { known: new Set(['email', 'name']), serious: false }, null],
  ['nothing before the first answer', { answered: false }, null],
  ['nothing after a refusal', { refused: true }, null],
  ['nothing after four questions', { questions: 4 }, null],
  ['nothing twice', { asked: new Set(['contact']) }, null],
  ['no way to reach them after an agent asked for one', { asked: new Set(['phone']) }, null],
  ['no name twice', { known: new Set(['email']), asked: new Set(['contact', 'name']) }, 'phone'],
  ['nothing while questions follow one another', { answers: 1 }, null],
  ['with the second answer when a wish shows', { answers: 1, wishesNow: true }, 'contact'],
  ['not with the first answer', { answers: 0, wishesNow: true }, null],
  ['nothing right after a question was passed over', { passedOver: true }, null],
  ['but for who wishes for a person', { passedOver: true, moment: 'person' }, 'contact'],
  ['where to send what nobody here knows', { moment: 'unknown', answers: 0 }, 'contact'],
  ['no name with an "I do not know"', { moment: 'unknown', known: new Set(['email']) }, null],
  ['the name of who wishes for a person', { moment: 'person', known: new Set(['phone']) }, 'name'],
  [
    'no more than the name of who wishes for a person',
    { moment: 'person', known: new Set(['phone', 'name']) },
    null,
  ],
  ['where to reach who is about to leave', { moment: 'ending', answers: 1 }, 'contact'],
  ['not who leaves without having wanted anything', { moment: 'ending', serious: false }, null],
  ['no name of who is leaving', { moment: 'ending', known: new Set(['email']) }, null],
  ['the next detail of who is telling', { moment: 'told', answers: 0, known: new Set(['email']) }, 'name'],
])('asks %s', (_, given, detail) => {
  expect(whatToAsk({ ...sure, ...given })).toBe(detail)
})
