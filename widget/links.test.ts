import { expect, test } from 'vitest'
import { pieces } from './links.ts'

const links = (text: string) =>
  pieces(text)
    .filter((piece) => piece.isLink)
    .map((piece) => piece.text)

test.each([
  ['See https://oak.example/tables.', ['https://oak.example/tables']],
  ['(https://oak.example)', ['https://oak.example']],
  ['https://oak.example/a_(b) is fine', ['https://oak.example/a_(b)']],
  [
    'one http://a.example, two HTTPS://b.example/?q=1&r=2!',
    ['http://a.example', 'HTTPS://b.example/?q=1&r=2'],
  ],
  ['javascript:alert(1) data:text/html,x ftp://a.example //a.example', []],
  ['https:// http://. and https://', []],
  ['"https://oak.example"', ['https://oak.example']],
])('%s', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

test('the pieces joined are the text', () => {
  const text = 'a https://x.example, b (http://y.example/z). c'
  expect(
    pieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
