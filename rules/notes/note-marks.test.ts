import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callableBy, isNewTag, marksIn, possibleTags, withoutCode } from '#rules/notes/note-marks.ts'

const team = [
  { id: 'mara', name: 'Mara Lindqvist' },
  { id: 'jon', name: 'Jon Okafor', displayName: 'Jonny' },
  { id: 'jon2', name: 'Jon Hale' },
  { id: 'ana', name: 'Ana' },
  { id: 'anais', name: 'Anaïs Roux' },
]
const known = ['VIP', 'Second visit', 'Second', '50% off']
const tagOf = (name: string) =>
  known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? (isNewTag(name) ? name : null)
const found = (text: string) => marksIn(text, callableBy(team), tagOf)
const people = (text: string) =>
  found(text).flatMap((mark) => (mark.type === 'person' ? [[mark.name, mark.ids]] : []))
const tags = (text: string) => found(text).flatMap((mark) => (mark.type === 'tag' ? [mark.name] : []))

describe('an @', () => {
  it.each([
    ['@Mara Lindqvist please', [['Mara Lindqvist', ['mara']]]],
    ['please, @mara lindqvist!', [['mara lindqvist', ['mara']]]],
    ['@Mara, call back', [['Mara', ['mara']]]],
    ['@Jonny knows', [['Jonny', ['jon']]]],
    ['(@Jon Hale)', [['Jon Hale', ['jon2']]]],
    ['@ANAÏS ROUX', [['ANAÏS ROUX', ['anais']]]],
  ])('calls a member: %s', (text, expected) => expect(people(text)).toEqual(expected))

  it.each(['@Jon knows', 'write to mara@Mara.example', '@Maraschino', 'a@Mara', '@ Mara', '@@Mara'])(
    'calls nobody where it is not clear who, or is none: %s',
    (text) => expect(people(text)).toEqual([]),
  )

  it('takes the longer of two names', () => {
    expect(people('@Ana and @Anaïs')).toEqual([
      ['Ana', ['ana']],
      ['Anaïs', ['anais']],
    ])
  })

  it('calls both of two members of one name', () => {
    const both = callableBy([
      { id: 'one', name: 'Kim Lee' },
      { id: 'two', name: 'Kim Lee' },
    ])
    expect(marksIn('@Kim Lee', both, () => null)).toMatchObject([{ ids: ['one', 'two'] }])
  })
})

describe('a #', () => {
  it.each([
    ['#vip', ['VIP']],
    ['a #second visit today', ['Second visit']],
    ['#second thoughts', ['Second']],
    ['gets #50% off.', ['50% off']],
    ['#Wholesale, #Trade-fair!', ['Wholesale', 'Trade-fair']],
    ['#日本語 だ', ['日本語']],
  ])('names a tag: %s', (text, expected) => expect(tags(text)).toEqual(expected))

  it.each([
    'Visitor #7F3K-21 wrote',
    'Visitor #BQZX-21 wrote',
    'order #4711',
    'colour #a1b2c3',
    'https://shop.example/#tables',
    'C#sharp',
    '# Heading',
    '#x',
  ])('names none: %s', (text) => expect(tags(text)).toEqual([]))

  it('may be any of these names', () => {
    expect(possibleTags('#one two. three')).toEqual(['one two. three', 'one two', 'one'])
  })
})

it('takes nothing from code', () => {
  const text = 'see `@Mara #VIP`\n```\n@Mara #VIP\n```\n@Jonny'
  expect(withoutCode(text)).toHaveLength(text.length)
  expect(found(withoutCode(text)).map(({ name }) => name)).toEqual(['Jonny'])
})

it('marks pieces of any text in their order, none over another', () => {
  const piece = fc.constantFrom('@', '#', '@Mara', '#vip', ' ', '\n', '`', ',', 'ß', 'x', '.', 'Second visit')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (said) => {
      expect(withoutCode(said)).toHaveLength(said.length)
      let end = 0
      for (const mark of found(said)) {
        expect(mark.start).toBeGreaterThanOrEqual(end)
        expect(mark.end).toBeGreaterThan(mark.start + 1)
        expect(said[mark.start]).toBe(mark.type === 'person' ? '@' : '#')
        end = mark.end
      }
      expect(end).toBeLessThanOrEqual(said.length)
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['signs', '#'.repeat(5000) + '@'.repeat(5000)],
  ['tags', '#a '.repeat(3300)],
  ['open code', '`'.repeat(5000) + ' `` '.repeat(1000)],
  ['fences', '```\n'.repeat(2500)],
])('reads the longest note of %s at once', (_, text) => {
  const begun = performance.now()
  found(withoutCode(text.slice(0, 10_000)))
  possibleTags(text)
  expect(performance.now() - begun).toBeLessThan(300)
})
