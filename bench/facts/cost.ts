import type { Carry } from '#rules/reading/carry.ts'
import { readMessage } from '#rules/reading/read-message.ts'
import { questionsIn } from '#rules/scoring/questions.ts'
import { wishesIn } from '#rules/scoring/wishes.ts'

const LONGEST = 8_000

const hostile: Record<string, string> = {
  digits: '5'.repeat(LONGEST),
  'digits and spaces': '12 345 6789 '.repeat(LONGEST).slice(0, LONGEST),
  'digit groups': '(555) 123-4567 '.repeat(LONGEST).slice(0, LONGEST),
  'at signs': '@'.repeat(LONGEST),
  'a.': 'a.'.repeat(LONGEST / 2),
  'a@': 'a@'.repeat(LONGEST / 2),
  'a@a.': 'a@a.'.repeat(LONGEST / 4),
  emails: 'ab@example.com '.repeat(LONGEST).slice(0, LONGEST),
  spaces: ' '.repeat(LONGEST),
  plus: '+'.repeat(LONGEST),
  '+1': '+1'.repeat(LONGEST / 2),
  letters: 'x'.repeat(LONGEST),
  'capital words': 'Ab '.repeat(LONGEST).slice(0, LONGEST),
  'my name is': 'my name is '.repeat(LONGEST).slice(0, LONGEST),
  "i'm": "i'm ".repeat(LONGEST).slice(0, LONGEST),
  'how much is': 'how much is '.repeat(LONGEST).slice(0, LONGEST),
  'i want to': 'i want to '.repeat(LONGEST).slice(0, LONGEST),
  'question marks': '?'.repeat(LONGEST),
  'do you?': 'do you? '.repeat(LONGEST).slice(0, LONGEST),
  'not not': 'not '.repeat(LONGEST).slice(0, LONGEST),
  dashes: '1-'.repeat(LONGEST / 2),
  brackets: '('.repeat(LONGEST),
  x1: 'x1'.repeat(LONGEST / 2),
  'at at': 'at '.repeat(LONGEST).slice(0, LONGEST),
  'a at b dot': 'a at b dot '.repeat(LONGEST).slice(0, LONGEST),
  'dot com': 'dot com '.repeat(LONGEST).slice(0, LONGEST),
  'letters with spaces': 'a b c '.repeat(LONGEST).slice(0, LONGEST),
  'm as in mike': 'm as in mike '.repeat(LONGEST).slice(0, LONGEST),
  gmailcom: 'jo 1 gmailcom '.repeat(LONGEST).slice(0, LONGEST),
  'one two three': 'one two three '.repeat(LONGEST).slice(0, LONGEST),
  'double double': 'double '.repeat(LONGEST).slice(0, LONGEST),
  "my wife's number": "my wife's number is 0113 496 0123 ".repeat(LONGEST).slice(0, LONGEST),
  'your number is': 'your number is '.repeat(LONGEST).slice(0, LONGEST),
  'it ends in': 'it ends in 3 '.repeat(LONGEST).slice(0, LONGEST),
  accents: 'é'.repeat(LONGEST),
  'combining marks': '\u0301'.repeat(LONGEST),
  astral: '𝔘'.repeat(LONGEST / 2),
}

const carry: Carry = {
  turns: 0,
  open: { field: 'email', said: 'jo at gmail' },
  said: [
    { field: 'phone', value: '+441134960123', certainty: 0.95 },
    { field: 'email', value: 'jo@gmial.com', certainty: 0.97 },
  ],
}

const readings = {
  facts: (text: string) => readMessage(text, { asked: null, country: 'US' }),
  'facts, name asked': (text: string) => readMessage(text, { asked: 'name', country: 'US' }),
  'facts, phone asked': (text: string) => readMessage(text, { asked: 'phone', country: 'US' }),
  'facts, after others': (text: string) =>
    readMessage(text, { asked: 'contact', also: ['name'], country: 'DE', carry }),
  'wishes and questions': (text: string) => [wishesIn(text), questionsIn(text)],
}

/** Prints the mean over real messages and the worst of the hostile texts, each the best of three. */
export function printCost(messages: readonly string[]): void {
  console.log(`\ncost over ${messages.length} visitor messages, and the worst 8,000 characters`)
  for (const [name, read] of Object.entries(readings)) {
    for (const message of messages.slice(0, 2_000)) read(message)
    // The processor's time, as others may use the machine meanwhile.
    const before = process.cpuUsage()
    for (const message of messages) read(message)
    const { user, system } = process.cpuUsage(before)
    const mean = (user + system) / messages.length
    const slowest = Object.entries(hostile)
      .map(([kind, text]) => ({
        kind,
        ms: Math.min(timed(read, text), timed(read, text), timed(read, text)),
      }))
      .toSorted((a, b) => b.ms - a.ms)
    const worst = slowest.slice(0, 3).map(({ kind, ms }) => `${ms.toFixed(1)} ms (${kind})`)
    console.log(`  ${name.padEnd(22)} mean ${mean.toFixed(1)} µs   worst ${worst.join(', ')}`)
  }
}

function timed(read: (text: string) => unknown, text: string): number {
  const started = performance.now()
  read(text)
  return performance.now() - started
}
