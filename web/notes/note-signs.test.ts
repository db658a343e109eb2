import { describe, expect, it } from 'vitest'
import { signAt, wrapped } from '#web/notes/note-signs.ts'

const at = (text: string) => {
  const found = signAt(text.replace('|', ''), text.indexOf('|'))
  return found && `${found.sign}${found.query}`
}

describe('a sign before the cursor', () => {
  it.each([
    ['@|', '@'],
    ['hello @ma|', '@ma'],
    ['@mara lin|', '@mara lin'],
    ['(#vi|', '#vi'],
    ['@mara and #|', '#'],
    ['#a|b', '#a'],
  ])('waits for its name: %s', (text, expected) => expect(at(text)).toBe(expected))

  it.each(['mail@shop|', 'https://shop.example/#a|', '@ mara|', '@mara, |', '@mara\n|', 'none|'])(
    'waits for none: %s',
    (text) => expect(at(text)).toBeNull(),
  )
})

describe('bold and italic', () => {
  const apply = (text: string, mark: '**' | '*') => {
    const from = text.indexOf('|')
    const to = text.lastIndexOf('|') - 1
    const edit = wrapped(text.replaceAll('|', ''), from, to, mark)
    const whole = text.replaceAll('|', '')
    const done = whole.slice(0, edit.from) + edit.insert + whole.slice(edit.to)
    const [a, b] = edit.select
    return `${done.slice(0, a)}|${done.slice(a, b)}|${done.slice(b)}`
  }
  it.each([
    ['a |b| c', '**', 'a **|b|** c'],
    ['a **|b|** c', '**', 'a |b| c'],
    ['a |b| c', '*', 'a *|b|* c'],
    ['a *|b|* c', '*', 'a |b| c'],
    ['a **|b|** c', '*', 'a ***|b|*** c'],
    ['a ***|b|*** c', '**', 'a *|b|* c'],
    ['||', '**', '**||**'],
    ['a **b||** c', '**', 'a **b**|| c'],
    ['a ||**b**', '**', 'a **||****b**'],
  ] as const)('%s with %s', (text, mark, expected) => expect(apply(text, mark)).toBe(expected))
})
