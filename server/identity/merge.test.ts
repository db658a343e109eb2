import { expect, it } from 'vitest'
import type { Lead } from '#contract/leads.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLead, profileOf, teamOf, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)

it('merges and splits', async () => {
  const a = await makeLead(server, { name: 'Ada Lovelace', email: 'ada@post.example' })
  const b = await makeLead(server, { says: ['Do you deliver?', 'My phone number is 0113 496 0123'] })
  const before = await profileOf(team, a)
  const merged = await team.call<Lead>('POST', `/api/v1/leads/${a}/merge`, { otherId: b })
  expect([merged.status, merged.text]).toEqual([200, expect.any(String)])
  expect(merged.body).toMatchObject({ id: a, phone: '+441134960123', merged: [{ id: b }] })
  expect(merged.body.score.value).toBeGreaterThan(before.score.value)
  expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
  expect(await profileOf(team, b)).toMatchObject({ mergedInto: a })
  const split = await team.call<{ lead: Lead; other: Lead }>('POST', `/api/v1/leads/${a}/unmerge`, {})
  expect([split.status, split.text]).toEqual([200, expect.any(String)])
  expect(split.body.lead).toEqual({ ...before, version: split.body.lead.version })
  expect(split.body.other).toMatchObject({ id: b, phone: '+441134960123' })
  expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
})
