import { describe, expect, it } from 'vitest'
import type { LeadItem, Status } from '#contract/leads.ts'
import { arrange, held, type Lists } from '#web/board/arrange.ts'
import { comparing } from '#web/board/in-order.ts'
import { refreshed } from '#web/board/refreshed.ts'
import type { LeadPage, LeadPages } from '#web/leads/lead-cache.ts'

const lead = (id: string, status: Status = 'new', version = 1, more: Partial<LeadItem> = {}) =>
  ({ id, status, version, ...more }) as LeadItem
const lists = (given: Partial<Lists>): Lists => ({
  new: [],
  contacted: [],
  qualified: [],
  converted: [],
  lost: [],
  ...given,
})
const nobody = new Map<string, Status>()
/** By their names, of which everybody has one; `open`: columns with more than has been read. */
const byName = (...open: Status[]) => ({
  compare: (a: LeadItem, b: LeadItem) => a.id.localeCompare(b.id),
  goesOn: (status: Status) => open.includes(status),
})
const idsOf = (leads: readonly LeadItem[]) => leads.map(({ id }) => id)

describe('the columns', () => {
  it('show a lead where its status is now, at its place in the order, and count it there', () => {
    const columns = arrange(
      lists({ new: [lead('anna'), lead('ben', 'contacted', 2)], contacted: [lead('cleo', 'contacted')] }),
      nobody,
      [],
      byName(),
    )
    expect([idsOf(columns.new.leads), columns.new.more]).toEqual([['anna'], -1])
    expect([idsOf(columns.contacted.leads), columns.contacted.more]).toEqual([['ben', 'cleo'], 1])
  })

  it('show a lead in its old place again when the move did not last', () => {
    const before = lists({ new: [lead('anna'), lead('ben'), lead('cleo')] })
    expect(idsOf(arrange(before, new Map([['ben', 'lost']]), [], byName()).new.leads)).toEqual([
      'anna',
      'cleo',
    ])
    expect(idsOf(arrange(before, nobody, [], byName()).new.leads)).toEqual(['anna', 'ben', 'cleo'])
  })

  it('take the newer copy of a lead that stands in two lists', () => {
    const columns = arrange(
      lists({ new: [lead('anna')], lost: [lead('anna', 'lost', 2)] }),
      nobody,
      [],
      byName(),
    )
    expect([idsOf(columns.new.leads), idsOf(columns.lost.leads)]).toEqual([[], ['anna']])
  })

  it('put what was moved where the order has it, wherever it stands in the list', () => {
    const contacted = ['cleo', 'anna', 'ben'].map((id) => lead(id, 'contacted'))
    const columns = arrange(lists({ contacted }), nobody, [{ id: 'cleo', to: 'contacted' }], byName())
    expect(idsOf(columns.contacted.leads)).toEqual(['anna', 'ben', 'cleo'])
  })

  it('keep what belongs behind all that has been read out of the way, and count it', () => {
    const given = lists({ new: [lead('dora', 'contacted', 2)], contacted: [lead('anna', 'contacted')] })
    const { contacted } = arrange(given, nobody, [], byName('contacted'))
    expect([idsOf(contacted.leads), idsOf(contacted.beyond), contacted.more]).toEqual([['anna'], ['dora'], 1])
    expect(idsOf(arrange(given, nobody, [], byName()).contacted.leads)).toEqual(['anna', 'dora'])
  })
})

describe('the order of a column', () => {
  const people = [
    lead('b', 'new', 1, {
      name: 'Émile',
      lastActiveAt: '2026-03-02',
      score: { value: 5 } as LeadItem['score'],
    }),
    lead('a', 'new', 1, {
      name: 'zoe',
      lastActiveAt: '2026-03-02',
      score: { value: 50 } as LeadItem['score'],
    }),
    lead('c', 'new', 1, {
      name: null,
      lastActiveAt: '2026-03-01',
      score: { value: 5 } as LeadItem['score'],
      sessions: [{ id: 's', label: '7F3K-21' }],
    }),
  ]

  it('is that of the list: the latest, the highest, or names before those who have none', () => {
    expect(idsOf(people.toSorted(comparing()))).toEqual(['b', 'a', 'c'])
    expect(idsOf(people.toSorted(comparing('score')))).toEqual(['a', 'c', 'b'])
    expect(idsOf(people.toSorted(comparing('name')))).toEqual(['b', 'a', 'c'])
  })
})

describe('a column somebody looks at', () => {
  const all = new Set(['anna', 'ben', 'cleo', 'dora'])

  it('lets what comes and goes by others wait, and counts it', () => {
    expect(held(['anna', 'ben'], { now: ['cleo', 'ben'], beyond: [] }, new Set(), all)).toEqual({
      ids: ['anna', 'ben'],
      waiting: 2,
    })
  })

  it('follows the reader’s own moves at once', () => {
    const own = new Set(['anna', 'cleo'])
    const now = { now: ['cleo', 'ben'], beyond: [] }
    expect(held(['anna', 'ben'], now, own, all)).toEqual({ ids: ['cleo', 'ben'], waiting: 0 })
  })

  it('shows on top what the reader put there, wherever it belongs, and lets it stay there', () => {
    const own = new Set(['dora', 'cleo'])
    const now = { now: ['anna', 'ben', 'cleo'], beyond: ['dora'] }
    const { ids, waiting } = held(['anna', 'ben'], now, own, all)
    expect([ids, waiting]).toEqual([['dora', 'cleo', 'anna', 'ben'], 0])
    expect(held(ids, now, new Set(['dora']), all)).toEqual({ ids, waiting: 0 })
  })

  it('takes what is read on at its end', () => {
    expect(held(['anna'], { now: ['anna', 'ben', 'cleo'], beyond: [] }, new Set(), all)).toEqual({
      ids: ['anna', 'ben', 'cleo'],
      waiting: 0,
    })
  })

  it('drops a lead that is nowhere any more', () => {
    expect(held(['anna', 'ben'], { now: ['ben'], beyond: [] }, new Set(), new Set(['ben'])).ids).toEqual([
      'ben',
    ])
  })
})

describe('a column read anew', () => {
  const page = (ids: string[], nextCursor: string | null = null, version = 1) => ({
    items: ids.map((id) => lead(id, 'new', version)),
    nextCursor,
    total: { value: ids.length, capped: false },
  })
  const data = (...pages: ReturnType<typeof page>[]) => ({ pages, pageParams: pages.map(() => null) })
  const { compare } = byName()
  const after = (data: LeadPages, fresh: LeadPage, keep: LeadItem[]) =>
    refreshed(data, fresh, keep, compare).pages.flatMap(({ items }) => idsOf(items))

  it('loses what is gone and has what is new, in the server’s order', () => {
    expect(after(data(page(['anna', 'ben'])), page(['cleo', 'ben']), [])).toEqual(['cleo', 'ben'])
  })

  it('keeps what was read on behind its beginning, and goes on from there', () => {
    const before = data(page(['anna', 'ben'], 'two'), page(['cleo', 'dora'], 'three'))
    const now = refreshed(before, page(['emil', 'ben'], 'other'), [], compare)
    expect(now.pages.flatMap(({ items }) => idsOf(items))).toEqual(['emil', 'ben', 'cleo', 'dora'])
    expect(now.pages.at(-1)?.nextCursor).toBe('three')
  })

  it('begins anew when nothing of it is left', () => {
    const now = refreshed(data(page(['anna'], 'two')), page(['ben', 'cleo'], 'other'), [], compare)
    expect([now.pages.flatMap(({ items }) => idsOf(items)), now.pages[0]?.nextCursor]).toEqual([
      ['ben', 'cleo'],
      'other',
    ])
  })

  it('keeps a newer copy and what was just moved there', () => {
    const before = data(page(['ben'], null, 3))
    const now = refreshed(before, page(['ben'], null, 2), [lead('zoe'), lead('anna')], compare)
    expect(now.pages[0]?.items.map(({ id, version }) => [id, version])).toEqual([
      ['anna', 1],
      ['ben', 3],
      ['zoe', 1],
    ])
  })
})
