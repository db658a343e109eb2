import { v7 as uuid } from 'uuid'
import { expect, it } from 'vitest'
import type { Across } from '#server/realtime/across.ts'
import { fromPayload, toPayloads } from '#server/realtime/wire-words.ts'

const [workspaceId, leadId, conversationId, sessionId, memberId, processId] = Array.from({ length: 6 }, () =>
  uuid(),
) as [string, string, string, string, string, string]
const talk = { id: conversationId, leadId }
const there = (items: readonly Across[]) =>
  toPayloads('me', items).flatMap((payload) => fromPayload(payload)?.items ?? [])

it('everything that is told by ids alone arrives as it was, in order', () => {
  const items: Across[] = [
    { type: 'changed', workspaceId, leads: [leadId], created: [leadId], removed: [] },
    { type: 'talk', workspaceId, talk },
    { type: 'team', workspaceId, hint: { type: 'typing', by: 'member', memberId, conversationId, leadId } },
    { type: 'team', workspaceId, hint: { type: 'typing', by: 'visitor', conversationId, leadId } },
    { type: 'team', workspaceId, hint: { type: 'tags' } },
    { type: 'member', workspaceId, memberId, hint: { type: 'alerts' } },
    {
      type: 'member',
      workspaceId,
      memberId,
      hint: { type: 'seen', leadId, until: '2026-11-01T10:00:00.000Z' },
    },
    {
      type: 'member',
      workspaceId,
      memberId,
      hint: { type: 'seen', leadId: null, until: '2026-11-01T10:00:00.000Z' },
    },
    { type: 'visitor', sessionId, hint: { type: 'messages', upTo: 7, conversationId } },
    { type: 'visitor', sessionId, hint: { type: 'typing', author: 'assistant' } },
    { type: 'visitor', sessionId, hint: { type: 'stopped' } },
    { type: 'looking', workspaceId, processId, talk, memberIds: [memberId] },
    { type: 'open', of: 'socketsOfAddress', processId, key: 'a-digest_of-a-network', count: 21 },
    { type: 'answer', does: 'silence', conversationId },
    { type: 'missed' },
  ]
  expect(there(items)).toEqual(items)
})

it('no words of people go into a payload: not of an answer in the making, and no name', () => {
  const told = there([
    { type: 'visitor', sessionId, hint: { type: 'delta', text: 'My secret words' } },
    { type: 'team', workspaceId, hint: { type: 'saying', conversationId, leadId, text: 'My secret words' } },
    { type: 'writing', workspaceId, sessionId, memberId, name: 'Mara Secret' },
  ])
  expect(told).toEqual([{ type: 'writing', workspaceId, sessionId, memberId, name: null }])
})

it('however much there is to tell, no payload is longer than PostgreSQL takes, and nothing is lost', () => {
  const leads = Array.from({ length: 1000 }, () => uuid())
  const changed: Across = { type: 'changed', workspaceId, leads, created: leads.slice(0, 300), removed: [] }
  const talks = leads.map((id): Across => ({ type: 'talk', workspaceId, talk: { id, leadId: id } }))
  const payloads = toPayloads(uuid(), [changed, ...talks])
  expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8000)
  const items = payloads.flatMap((payload) => fromPayload(payload)?.items ?? [])
  expect(items.flatMap((item) => (item.type === 'changed' ? item.leads : []))).toEqual(leads)
  expect(items.flatMap((item) => (item.type === 'changed' ? item.created : []))).toEqual(changed.created)
  expect(items.filter(({ type }) => type === 'talk')).toHaveLength(1000)
})

it.each([
  ['', null],
  ['{', null],
  ['[1,[]]', null],
  ['["x",{}]', null],
  ['["x",[["c","not an id",[],[],[]]]]', []],
  ['["x",[["toString"],["r",1],["m","a","b",-1.5],[]]]', []],
])('what somebody else told on the channel is not believed: %s', (payload, items) => {
  expect(fromPayload(payload)?.items ?? null).toEqual(items)
})
