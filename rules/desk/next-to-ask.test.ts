import { describe, expect, it } from 'vitest'
import { nextToAsk, type Colleague } from './next-to-ask.ts'

const nobody = { asked: new Set<string>(), assigneeId: null }
const colleague = (id: string, given: Partial<Colleague> = {}): Colleague => ({
  id,
  onlyAssigned: false,
  open: 0,
  askedAt: null,
  ...given,
})
const next = (people: Colleague[], given: Partial<Parameters<typeof nextToAsk>[1]> = {}) =>
  nextToAsk(people, { ...nobody, ...given })?.id ?? null

describe('asked to come is', () => {
  it('who has the fewest conversations', () => {
    expect(next([colleague('jon', { open: 2 }), colleague('mara', { open: 1 })])).toBe('mara')
  })

  it('of two with as many, who was asked longest ago, and who never was before all', () => {
    const [early, late] = [new Date(1_000), new Date(2_000)]
    expect(next([colleague('jon', { askedAt: late }), colleague('mara', { askedAt: early })])).toBe('mara')
    expect(next([colleague('jon', { askedAt: early }), colleague('mara')])).toBe('mara')
  })

  it('whose lead it is, however much they have to do', () => {
    expect(next([colleague('jon'), colleague('mara', { open: 9 })], { assigneeId: 'mara' })).toBe('mara')
  })

  it('nobody twice', () => {
    const people = [colleague('jon'), colleague('mara', { open: 3 })]
    expect(next(people, { asked: new Set(['jon']) })).toBe('mara')
    expect(next(people, { asked: new Set(['jon', 'mara']) })).toBeNull()
  })

  it('no limited agent, but to their own lead', () => {
    const people = [colleague('jon', { onlyAssigned: true })]
    expect(next(people)).toBeNull()
    expect(next(people, { assigneeId: 'jon' })).toBe('jon')
  })
})
