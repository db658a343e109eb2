import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { Refusal } from '#server/http/refusal.ts'

const id = '0198c0de-0000-7000-8000-000000000000'

it('reads what it has written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.includes('\0')),
      fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }),
      fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
      (text, number, date) => {
        const parts = [text, number, date.toISOString(), id]
        expect(readCursor('list', writeCursor('list', parts), ['string', 'number', 'time', 'id'])).toEqual(
          parts,
        )
      },
    ),
  )
})

it('refuses whatever else comes, and never breaks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.jsonValue().map((value) => Buffer.from(JSON.stringify(['list', value])).toString('base64url')),
      ),
      (cursor) => {
        expect(() => readCursor('list', cursor, ['time', 'id'])).toThrow(Refusal)
      },
    ),
  )
})
