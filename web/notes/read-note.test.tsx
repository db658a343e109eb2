import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { payloads } from '#test/xss/payloads.ts'
import { Blocks } from '#web/notes/note-text.tsx'
import { readNote, safeHref } from '#web/notes/read-note.ts'

const html = (text: string) => renderToStaticMarkup(<Blocks blocks={readNote(text)} />)
/** Without what is the same everywhere. */
const bare = (text: string) => html(text).replace(/ (class|rel|target|title|tabindex|dir|style)="[^"]*"/g, '')

describe('a note reads', () => {
  it.each([
    ['**bold** and *italic*', '<p><strong>bold</strong> and <em>italic</em></p>'],
    ['one\ntwo\n\nthree', '<p>one<br/>two</p><p>three</p>'],
    ['see `a < b`', '<p>see <code>a &lt; b</code></p>'],
    ['- one\n- two', '<ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['```\nx\n```', '<pre><code>x</code></pre>'],
    ['[us](https://shop.example/a)', '<p><a href="https://shop.example/a">us</a></p>'],
    ['https://shop.example', '<p><a href="https://shop.example/">https://shop.example</a></p>'],
    ['jo@shop.example', '<p><a href="mailto:jo@shop.example">jo@shop.example</a></p>'],
    ['a \\* star', '<p>a * star</p>'],
  ])('as what was meant: %j', (text, expected) => expect(bare(text)).toBe(expected))

  it.each([
    '<b>no</b>',
    '# no heading',
    'no heading\n---',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '![no picture](https://shop.example/a.png)',
    '[a]: https://shop.example',
    '    no code',
    '~~kept~~',
    '&amp; &lt;',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//shop.example)',
    '12.5 x 3 = 37',
  ])('as it was typed: %j', (text) => {
    const flat = (said: string) => said.replace(/\s+/g, ' ').trim()
    expect(flat(textOf(html(text.replaceAll('https://shop.example', 'shop'))))).toBe(
      flat(text.replaceAll('https://shop.example', 'shop')),
    )
  })

  it.each([
    ['quotes', '> '.repeat(5000)],
    ['quotes without room', '>'.repeat(10_000)],
    ['lists', '- '.repeat(5000)],
    ['numbers', '1. '.repeat(3333)],
    ['brackets', '['.repeat(10_000)],
    ['links', '[a]('.repeat(2500)],
    ['stars', '*a '.repeat(3333)],
    ['pairs', '**a *b '.repeat(1400)],
    ['ticks', '`a``'.repeat(2500)],
    ['ladders', Array.from({ length: 130 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['angles', '<a '.repeat(3333)],
    ['addresses', 'a@b.c'.repeat(2000)],
  ])('at once when it is the longest of %s', (_, text) => {
    const begun = performance.now()
    html(text)
    expect(performance.now() - begun).toBeLessThan(1500)
  })
})

const allowed: Record<string, string[]> = {
  p: ['class'],
  br: [],
  strong: ['class'],
  em: [],
  code: ['class'],
  pre: ['class', 'dir', 'tabindex'],
  blockquote: ['class'],
  ul: ['class'],
  ol: ['class', 'start'],
  li: ['class'],
  a: ['class', 'href', 'rel', 'target', 'title'],
}

/** What a page would make of it: tags and attributes that are not of the few, and links that lead anywhere else. */
function strange(markup: string): string[] {
  const wrong: string[] = []
  const walk = (nodes: ReturnType<typeof parseDocument>['children']) => {
    for (const node of nodes) {
      if (node.type === 'text') continue
      if (!('name' in node) || !('attribs' in node)) {
        wrong.push(node.type)
        continue
      }
      const { name, attribs } = node
      const unknown = Object.keys(attribs).filter((one) => !allowed[name]?.includes(one))
      if (!allowed[name] || unknown.length > 0) wrong.push(`${name} ${unknown.join()}`)
      if (name === 'a' && !/^(https?:\/\/|mailto:|tel:)/.test(attribs['href'] ?? '')) {
        wrong.push(`leads to ${attribs['href']}`)
      }
      if (name === 'a' && attribs['rel'] !== 'noopener noreferrer nofollow') wrong.push('knows its opener')
      walk(node.children)
    }
  }
  walk(parseDocument(markup).children)
  return wrong
}

function textOf(markup: string): string {
  return markup
    .replace(/<br\/>|<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#x27|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#x27': "'" })[name] ?? '&',
    )
}

describe('no text becomes HTML or a link that does anything', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '!',
    '\\',
    '\n',
    '\n\n',
    ' ',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '---',
    '~~',
    '```',
    '&#x6A;',
    '&colon;',
    'javascript:',
    'JaVa\tScript:',
    'data:text/html,',
    'vbscript:',
    'https://a.example',
    'www.a.example',
    'a@b.example',
    '<img src=x onerror=alert(1)>',
    '<a href="',
    'onclick=alert(1)',
    '<script>',
    '<!--',
    '<![CDATA[',
    '@Mara',
    '#tag',
    'alert(1)',
    'a',
    '\u202e',
    '\u0000',
  )
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...payloads).map(({ text }) => text),
    fc.tuple(fc.constantFrom(...payloads), piece).map(([{ text }, open]) => `${open}[x](${text})`),
  )

  it('whatever it is', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(strange(html(text))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('and the check is not blind', () => {
    expect(strange('<img src=x>')).not.toEqual([])
    expect(strange('<p onclick="x">a</p>')).not.toEqual([])
    expect(strange('<a href="javascript:x">a</a>')).not.toEqual([])
  })

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:x',
    'java\nscript:x',
    '\u0001javascript:x',
    'data:x',
    'file:///x',
    '//x',
    'x',
    '',
  ])('nor does an address like %j', (href) => expect(safeHref(href)).toBeNull())
})
