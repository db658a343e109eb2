import { describe, expect, test } from 'vitest'
import { fromAddress, sameList, searchOf, toAddress } from './view-state.ts'

const saved = searchOf({ filters: { status: ['new'], tag: ['vip', 'trade'] }, sort: 'score' })

describe('the address of a list that began with a view', () => {
  test('is the view as it is saved when it names nothing else', () => {
    expect(fromAddress({ view: 'a', open: 'lead' }, saved)).toEqual({ ...saved, view: 'a', open: 'lead' })
  })
  test('is what it says itself when it says anything', () => {
    expect(fromAddress({ view: 'a', status: ['lost'] }, saved)).toEqual({ view: 'a', status: ['lost'] })
  })
  test('keeps what was changed', () => {
    const changed = { ...saved, view: 'a', status: ['lost' as const] }
    expect(toAddress(changed, saved)).toEqual(changed)
  })
  test('is short again once it is as it was saved, whatever the order of its tags', () => {
    expect(toAddress({ ...saved, tag: ['trade', 'vip'], view: 'a', open: 'lead' }, saved)).toEqual({
      view: 'a',
      open: 'lead',
    })
  })
  test('leads to all leads when no filter is left', () => {
    expect(toAddress({ view: 'a', open: 'lead' }, saved)).toEqual({ open: 'lead' })
  })
})

test('a list is the same whatever is open beside it', () => {
  expect(sameList({ ...saved, open: 'lead' }, { ...saved, view: 'a' })).toBe(true)
})

test('the usual order is not said in an address', () => {
  expect(searchOf({ filters: {}, sort: 'lastActive' })).toEqual({})
})
