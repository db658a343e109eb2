import { expect, it } from 'vitest'
import { VisitorTokens } from '#server/conversations/visitor-token.ts'

const minute = 60_000
const visitor = {
  workspaceId: '01890000-0000-7000-8000-000000000001',
  sessionId: '01890000-0000-7000-8000-000000000002',
  conversationId: '01890000-0000-7000-8000-000000000003',
}

it('opens its conversation as often as it is shown, until it ends', () => {
  const tokens = new VisitorTokens('ab'.repeat(32))
  const token = tokens.make(visitor, 0)
  expect(tokens.read(token, minute)).toEqual(visitor)
  expect(tokens.read(token, 14 * minute)).toEqual(visitor)
  expect(tokens.read(token, 16 * minute)).toBeNull()
})

it('opens nothing once a letter of one that was right is another', () => {
  const tokens = new VisitorTokens('ab'.repeat(32))
  const token = tokens.make(visitor, 0)
  expect(tokens.read(token, minute)).toEqual(visitor)
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
  expect(tokens.read(other, minute)).toBeNull()
})
