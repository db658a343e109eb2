import { expect, test } from 'vitest'
import { tidyOrigin } from './tidy-origin.ts'

test.each([
  ['https://shop.example', 'https://shop.example'],
  [' https://Shop.Example/basket?x=1#y ', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  ['shop.example:443', 'https://shop.example'],
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['*.shop.example', 'https://*.shop.example'],
  ['https://*.shop.example/a', 'https://*.shop.example'],
  ['https://müller.example', 'https://xn--mller-kva.example'],
  ['', ''],
])('%s is meant as %s', (typed, meant) => {
  expect(tidyOrigin(typed)).toBe(meant)
})

test.each(['ftp://shop.example', 'https://user@shop.example', 'https://', 'javascript:alert(1)'])(
  '%s is left for the server to refuse',
  (typed) => {
    expect(tidyOrigin(typed)).toBe(typed)
  },
)
