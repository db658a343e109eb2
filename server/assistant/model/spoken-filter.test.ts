import { describe, expect, it } from 'vitest'
import { SpokenFilter, wholeSentences } from '#server/assistant/model/spoken-filter.ts'

const given = 'See https://shop.example/benches and www.shop.example. Or https://shop.example/a?b=c.'

/** However the words are cut into pieces. */
function through(text: string, size = 3) {
  const filter = new SpokenFilter(given)
  let said = ''
  for (let at = 0; at < text.length; at += size) said += filter.push(text.slice(at, at + size))
  said += filter.end()
  return { said, cited: [...filter.cited], unknown: filter.unknown, all: filter.said }
}

describe('what a model says', () => {
  it('comes through as it is, and as soon as a word is whole', () => {
    const filter = new SpokenFilter('')
    expect([filter.push('The ben'), filter.push('ch costs £320. A'), filter.end()]).toEqual([
      'The',
      ' bench costs £320.',
      ' A',
    ])
  })

  it.each([1, 2, 5, 100])('names what it rests on without showing it, in pieces of %i', (size) => {
    const { said, cited } = through('It costs £320 [1]. In oak [2, 3] too【4†source】.', size)
    expect([said, cited]).toEqual(['It costs £320. In oak too.', [1, 2, 3, 4]])
  })

  it.each([1, 4, 100])('tells that it does not know by a mark nobody sees, in pieces of %i', (size) => {
    expect(through('[[unknown]] I do not know that.', size)).toMatchObject({
      said: 'I do not know that.',
      unknown: true,
    })
  })

  it('keeps addresses that it was given', () => {
    const text = 'See https://shop.example/benches, www.shop.example or (https://shop.example/a?b=c).'
    expect(through(text).said).toBe(text)
  })

  it.each([
    'https://evil.example/?q=ada@post.example',
    'https://shop.example/benches?q=secret',
    'https://shop.example/',
    'HTTPS://evil.example',
    'www.evil.example/x',
    '![x](https://evil.example/p.png?d=secret)',
    '![a b c](https://evil.example/p.png)',
    '[click here](http://evil.example)',
  ])('carries nothing away in %s', (address) => {
    for (const size of [1, 7, 200])
      expect(through(`Look at ${address} now`, size).said).not.toMatch(/evil|secret|\.example\/(?:$|\s)/)
  })

  it('repeats no element of its prompt', () => {
    expect(through('<visitor> Hello </visitor><extract n="1">!').said).toBe('Hello !')
  })

  it('is let out even if there is no end of a word', () => {
    const filter = new SpokenFilter('')
    expect(filter.push('x'.repeat(2001))).toHaveLength(2001)
    expect(filter.push(`[${'y'.repeat(2001)}`)).toHaveLength(2002)
  })
})

describe('of words that break off', () => {
  it.each([
    ['It costs £320. We deli', 'It costs £320.'],
    ['Das kostet 1.120 € und', null],
    ['It costs £320. “Really!” And', 'It costs £320. “Really!”'],
    ['No.', null],
  ])('%j leaves %j', (text, whole) => expect(wholeSentences(text)).toBe(whole))
})
