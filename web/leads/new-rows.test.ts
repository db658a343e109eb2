import { expect, test } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { newRows } from '#web/leads/new-rows.ts'

/** By when they last wrote: `p9` after `p1`. */
const lead = (id: string, at = id) => ({ id, lastActiveAt: at }) as LeadItem
const page = (ids: readonly string[], nextCursor: string | null = 'more') => ({
  items: ids.map((id) => lead(id)),
  nextCursor,
})
const shown = (...pages: ReturnType<typeof page>[]) => ({ pages, pageParams: pages.map(() => null) })

test('whoever wrote since stands above what is shown', () => {
  expect(newRows(page(['p6', 'p5', 'p4']), shown(page(['p5', 'p4', 'p3'])), undefined)).toEqual({
    value: 1,
    capped: false,
  })
})

test('a whole page of new leads is told, and that there may be more', () => {
  expect(newRows(page(['p9', 'p8', 'p7']), shown(page(['p3', 'p2', 'p1'])), undefined)).toEqual({
    value: 3,
    capped: true,
  })
})

test('new leads are told though a lead that is shown wrote after all of them', () => {
  const before = shown({ items: [lead('p3'), lead('p2', 'p9'), lead('p1')], nextCursor: 'more' })
  const now = { items: [lead('p2', 'p9'), lead('p8'), lead('p7')], nextCursor: 'more' }
  expect(newRows(now, before, undefined).value).toBe(2)
})

test('while another list is read nothing is new', () => {
  expect(newRows(page(['p9', 'p8']), undefined, undefined)).toEqual({ value: 0, capped: false })
})

test('what moved up from below is no news where the list goes on', () => {
  expect(newRows(page(['p5', 'p3', 'p2']), shown(page(['p5', 'p4', 'p3'])), undefined).value).toBe(0)
})

test('where the list ends, everybody who was not there is news', () => {
  expect(newRows(page(['p5', 'p1'], null), shown(page(['p5'], null)), undefined).value).toBe(1)
})
