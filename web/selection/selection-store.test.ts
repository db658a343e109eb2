import { describe, expect, it } from 'vitest'
import { countOf, SelectionStore } from '#web/selection/selection-store.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const shown = (store: SelectionStore) => order.filter((id) => store.isTicked(id)).join('')

describe('ticking', () => {
  it('takes a range from the last tick, in either direction', () => {
    const store = new SelectionStore()
    store.toggle('d')
    store.toggleTo('b', order)
    expect(shown(store)).toBe('bcd')
  })

  it('takes a range out where the last tick was taken out', () => {
    const store = new SelectionStore()
    store.setAll(order, true)
    store.toggle('b')
    store.toggleTo('d', order)
    expect(shown(store)).toBe('ae')
  })

  it('is of one row where there is nothing to begin a range with', () => {
    const store = new SelectionStore()
    store.toggleTo('c', order)
    expect(shown(store)).toBe('c')
  })

  it('of all that match keeps who is taken out again', () => {
    const store = new SelectionStore()
    store.tickAllThatMatch()
    store.toggle('b')
    expect([shown(store), countOf(store.ticked(), 412)]).toEqual(['acde', 411])
    store.toggle('b')
    expect(countOf(store.ticked(), 412)).toBe(412)
  })

  it('tells its listeners, and is empty after it was cleared', () => {
    const store = new SelectionStore()
    let told = 0
    store.subscribe(() => (told += 1))
    store.toggle('a')
    store.clear()
    store.clear()
    expect([told, shown(store)]).toEqual([2, ''])
  })
})
