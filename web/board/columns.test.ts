import { describe, expect, it } from 'vitest'
import type { LeadItem, Status } from '#contract/leads.ts'
import { arrange, held, type Lists } from '#web/board/arrange.ts'
import { refreshed } from '#web/board/refreshed.ts'

const lead = (id: string, status: Status = 'new', version = 1) => ({ id, status, version }) as LeadItem
const lists = (given: Partial<Lists>): Lists => ({
  new: [],
  contacted: [],
  qualified: [],
  converted: [],
  lost: [],
  ...given,
})
const nobody = new Map<string, Status>()
const idsOf = (leads: readonly LeadItem[]) => leads.map(({ id }) => id)

describe('the columns', () => {
  it('show a lead where its status is now, on top, and count it there', () => {
    const columns = arrange(
      lists({ new: [lead('anna'), lead('ben', 'contacted', 2)], contacted: [lead('cleo', 'contacted')] }),
      nobody,
      [],
    )
    expect([idsOf(columns.new.leads), columns.new.more]).toEqual([['anna'], -1])
    expect([idsOf(columns.contacted.leads), columns.contacted.more]).toEqual([['ben', 'cleo'], 1])
  })

  it('show a lead in its old place again when the move did not last', () => {
    const before = lists({ new: [lead('anna'), lead('ben'), lead('cleo')] })
    expect(idsOf(arrange(before, new Map([['ben', 'lost']]), []).new.leads)).toEqual(['anna', 'cleo'])
    expect(idsOf(arrange(before, nobody, []).new.leads)).toEqual(['anna', 'ben', 'cleo'])
  })

  it('take the newer copy of a lead that stands in two lists', () => {
    const columns = arrange(lists({ new: [lead('anna')], lost: [lead('anna', 'lost', 2)] }), nobody, [])
    expect([idsOf(columns.new.leads), idsOf(columns.lost.leads)]).toEqual([[], ['anna']])
  })

  it('keep on top what was moved there, the last one first, wherever the server has it', () => {
    const contacted = ['anna', 'ben', 'cleo'].map((id) => lead(id, 'contacted'))
    const columns = arrange(lists({ contacted }), nobody, [
      { id: 'cleo', to: 'contacted' },
      { id: 'ben', to: 'contacted' },
      { id: 'anna', to: 'new' },
    ])
    expect(idsOf(columns.contacted.leads)).toEqual(['cleo', 'ben', 'anna'])
  })
})

describe('a column somebody looks at', () => {
  const all = new Set(['anna', 'ben', 'cleo', 'dora'])

  it('lets what comes and goes by others wait, and counts it', () => {
    expect(held(['anna', 'ben'], ['cleo', 'ben'], new Set(), all)).toEqual({
      ids: ['anna', 'ben'],
      waiting: 2,
    })
  })

  it('follows the reader’s own moves at once', () => {
    const own = new Set(['anna', 'cleo'])
    expect(held(['anna', 'ben'], ['cleo', 'ben'], own, all)).toEqual({ ids: ['cleo', 'ben'], waiting: 0 })
  })

  it('takes what is read on at its end', () => {
    expect(held(['anna'], ['anna', 'ben', 'cleo'], new Set(), all)).toEqual({
      ids: ['anna', 'ben', 'cleo'],
      waiting: 0,
    })
  })

  it('drops a lead that is nowhere any more', () => {
    expect(held(['anna', 'ben'], ['ben'], new Set(), new Set(['ben'])).ids).toEqual(['ben'])
  })
})

describe('a column read anew', () => {
  const page = (ids: string[], nextCursor: string | null = null, version = 1) => ({
    items: ids.map((id) => lead(id, 'new', version)),
    nextCursor,
    total: { value: ids.length, capped: false },
  })
  const data = (...pages: ReturnType<typeof page>[]) => ({ pages, pageParams: pages.map(() => null) })
  const after = (...given: Parameters<typeof refreshed>) =>
    refreshed(...given).pages.flatMap(({ items }) => idsOf(items))

  it('loses what is gone and has what is new, in the server’s order', () => {
    expect(after(data(page(['anna', 'ben'])), page(['cleo', 'ben']), [])).toEqual(['cleo', 'ben'])
  })

  it('keeps what was read on behind its beginning, and goes on from there', () => {
    const before = data(page(['anna', 'ben'], 'two'), page(['cleo', 'dora'], 'three'))
    const now = refreshed(before, page(['emil', 'ben'], 'other'), [])
    expect(now.pages.flatMap(({ items }) => idsOf(items))).toEqual(['emil', 'ben', 'cleo', 'dora'])
    expect(now.pages.at(-1)?.nextCursor).toBe('three')
  })

  it('begins anew when nothing of it is left', () => {
    const now = refreshed(data(page(['anna'], 'two')), page(['ben', 'cleo'], 'other'), [])
    expect([now.pages.flatMap(({ items }) => idsOf(items)), now.pages[0]?.nextCursor]).toEqual([
      ['ben', 'cleo'],
      'other',
    ])
  })

  it('keeps a newer copy and what was just moved there', () => {
    const now = refreshed(data(page(['anna'], null, 3)), page(['anna'], null, 2), [lead('zoe')])
    expect(now.pages[0]?.items.map(({ id, version }) => [id, version])).toEqual([
      ['zoe', 1],
      ['anna', 3],
    ])
  })
})
