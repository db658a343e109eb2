import { expect, test } from 'vitest'
import { identitySentences } from './identity-events.ts'

const says = (kind: string, data: Record<string, unknown>, byMember = true) =>
  identitySentences[kind]?.(data, byMember)

test('a merge by a member begins with the member', () => {
  expect(says('lead.merged', { other: 'Jo Smith' })).toEqual({
    says: 'merged Jo Smith into this lead',
    named: true,
  })
})

test('a merge that the workspace wanted names nobody', () => {
  expect(says('lead.merged', { other: '#7F3K-21' }, false)).toEqual({
    says: 'Visitor #7F3K-21 was merged into this lead by itself',
    named: false,
  })
})

test('a lead that was known by a number alone is told by the number as people write it', () => {
  expect(says('lead.unmerged', { other: '+441134960388' })?.says).toBe('split off +44 113 496 0388')
})

test('a lead that nobody can name any more is another lead', () => {
  expect(says('proposal.declined', { other: null })?.says).toBe('said that another lead is somebody else')
})
