import { describe, expect, it } from 'vitest'
import { pageAddress } from '#server/conversations/page-address.ts'

describe('the address of a page', () => {
  it.each([
    ['https://shop.example/tables/oak', 'https://shop.example/tables/oak'],
    ['https://shop.example', 'https://shop.example/'],
    ['https://shop.example/reset?token=s3cret#code=s3cret', 'https://shop.example/reset'],
    ['https://jo:s3cret@shop.example/cart', 'https://shop.example/cart'],
    ['https://shop.example/?utm_source=news&sid=s3cret', 'https://shop.example/?utm_source=news'],
    ['http://localhost:3000/demo', 'http://localhost:3000/demo'],
  ])('%s is kept as %s', (given, kept) => {
    expect(pageAddress(given)).toBe(kept)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    'shop',
    '',
    undefined,
  ])('%s is not kept', (given) => {
    expect(pageAddress(given)).toBeNull()
  })

  it('is at most 500 characters long', () => {
    expect(pageAddress(`https://shop.example/${'x'.repeat(3000)}?utm_source=a`)).toHaveLength(500)
  })
})
