import { expect, it } from 'vitest'
import { ownHint } from '#server/realtime/own-leads.ts'

const hint = (leads: string[], created: string[] = [], removed: string[] = []) => ({
  type: 'changed' as const,
  leads,
  created,
  removed,
})

it('lets leads through that are theirs', () => {
  const known = new Set(['mine'])
  expect(ownHint(hint(['mine', 'other']), known, new Set(['mine']))).toEqual(hint(['mine']))
})

it('says nothing of a lead that never was theirs, not even that it is gone', () => {
  expect(ownHint(hint(['other'], ['another'], ['third']), new Set(['mine']), new Set())).toBeNull()
})

it('says of one that was given to somebody else that it is gone, once', () => {
  const known = new Set(['mine'])
  expect(ownHint(hint(['mine']), known, new Set())).toEqual(hint([], [], ['mine']))
  expect(ownHint(hint(['mine']), known, new Set())).toBeNull()
})

it('says of one that was given to them that it changed, and later that it is gone', () => {
  const known = new Set<string>()
  expect(ownHint(hint(['given']), known, new Set(['given']))).toEqual(hint(['given']))
  expect(ownHint(hint([], [], ['given']), known, new Set())).toEqual(hint([], [], ['given']))
})
