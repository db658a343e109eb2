import { describe, expect, it } from 'vitest'
import { editDistance } from '#server/assistant/edit-distance.ts'

describe('the distance between two words', () => {
  it.each([
    ['table', 'table', 0],
    ['table', 'tables', 1],
    ['table', 'tabel', 1],
    ['table', 'cable', 1],
    ['delivery', 'deilvrey', 2],
    ['', 'oak', 3],
  ])('%j and %j differ in %i letters', (one, other, far) => {
    expect([editDistance(one, other, 9), editDistance(other, one, 9)]).toEqual([far, far])
  })

  it('is not counted out beyond what is of interest', () => {
    expect(editDistance('wardrobe', 'umbrella', 2)).toBe(3)
    expect(editDistance('oak', 'mahogany', 2)).toBe(3)
  })
})
