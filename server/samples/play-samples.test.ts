import { expect, it } from 'vitest'
import type { KnowledgeAnswer } from '#contract/knowledge.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import type { LeadItem } from '#contract/leads.ts'
import type { Me } from '#contract/me.ts'
import type { Tag } from '#contract/tags.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { sampleKnowledge } from '#server/samples/knowledge.ts'
import { sampleTalks } from '#server/samples/talks/sample-talks.ts'
import { makeLead, ownerOf, teamOf, testServer } from '#test/make.ts'
import { dump } from '#test/api/fingerprint.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ samples: true, answerer: null })
const team = await teamOf(server)
const owner = await ownerOf(server)
type Answers = { items: KnowledgeAnswer[]; samples: number }
const answersPath = '/api/v1/knowledge/answers'
const answers = async () => (await team.call<Answers>('GET', `${answersPath}?limit=200`)).body
const mine = await makeLead(server, { name: 'Ada Lovelace' })
await team.call('POST', `/api/v1/leads/${mine}/tags/trade`)

type List = { items: LeadItem[]; total: { value: number } }
const list = async () => (await team.call<List>('GET', '/api/v1/leads?limit=200')).body

it('shows the 40 samples in the list, marked as what they are', async () => {
  const { items, total } = await list()
  expect(items.filter(({ sample }) => sample)).toHaveLength(sampleTalks.length)
  expect(total.value).toBe(sampleTalks.length + 1)
})

it('counts none of them', async () => {
  const { body } = await team.call<LeadCounts>('GET', '/api/v1/leads/counts')
  expect(body).toMatchObject({
    all: 1,
    byStatus: { new: 1, converted: 0 },
    waiting: 0,
    convertedThisMonth: 0,
  })
})

it('gives each the score that its talk earns', async () => {
  expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
})

it('shows none that was last active in the future', async () => {
  const { items } = await list()
  expect(items.filter(({ lastActiveAt }) => Date.parse(lastActiveAt) > Date.now())).toEqual([])
})

it('starts no answers of the assistant', async () => {
  const { rows } = await server.database.owner.query(
    'select 1 from app.conversation where answer_due_at is not null',
  )
  expect(rows).toEqual([])
})

it('marks the answers that came with them, until somebody changes one', async () => {
  const { items, samples } = await answers()
  expect([samples, items.filter(({ sample }) => sample).length]).toEqual([
    sampleKnowledge.length,
    sampleKnowledge.length,
  ])
  const changed = await team.call<KnowledgeAnswer>('PATCH', `${answersPath}/${items[0]?.id}`, {
    answer: 'From nine to five.',
  })
  expect(changed.body.sample).toBe(false)
  const written = { language: 'en', question: 'Do you tune harps?', answer: 'Yes.' }
  const added = await team.call<KnowledgeAnswer>('POST', answersPath, written)
  expect(added.body.sample).toBe(false)
  expect((await answers()).samples).toBe(sampleKnowledge.length - 1)
})

it('removes them all in one call, and only them', async () => {
  const names = (await list()).items.filter(({ sample }) => sample).flatMap(({ email }) => email ?? [])
  expect(names.length).toBeGreaterThan(5)
  const { body } = await owner.call<{ removed: number }>('DELETE', '/api/v1/samples')
  expect(body.removed).toBe(sampleTalks.length)
  expect((await list()).items.map(({ id }) => id)).toEqual([mine])
  const left = await dump(server.database.owner)
  expect(names.filter((name) => left.includes(name))).toEqual([])
  expect(left).not.toContain('sample ')
})

it('takes the sample answers along, and leaves those that are the business’s own', async () => {
  const { items, samples } = await answers()
  expect(items.map(({ answer }) => answer)).toEqual(['Yes.', 'From nine to five.'])
  expect(samples).toBe(0)
})

it('takes the tags along that nobody else wears', async () => {
  const { body } = await team.call<{ items: Tag[] }>('GET', '/api/v1/tags')
  expect(body.items).toMatchObject([{ leads: 1 }])
})

it('says then that there are none, and removes nothing twice', async () => {
  const { body } = await owner.call<Me>('GET', '/api/v1/me')
  expect(body.workspaces[0]?.sampleLeads).toBe(0)
  expect((await owner.call<{ removed: number }>('DELETE', '/api/v1/samples')).body.removed).toBe(0)
  expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
})
