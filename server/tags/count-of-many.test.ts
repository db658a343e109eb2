import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Tag } from '#contract/tags.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { newId } from '#server/new-id.ts'
import { listTags } from '#server/tags/store.ts'
import { makeLead, makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner, pool } = server.database
const { workspaceId } = server
const { call } = await makeMember(server, { role: 'owner' })
const many = 5100
afterEach(() => vi.useRealTimers())

beforeAll(async () => {
  await owner.query(
    `insert into app.lead (workspace_id, id, sort_name, rule_set, channel, first_seen_at, last_active_at)
     select $1, gen_random_uuid(), 'n' || n, 'v1', 'web', now(), now() from generate_series(1, $2::int) as n`,
    [workspaceId, many],
  )
  const id = newId()
  await owner.query(
    `insert into app.tag (workspace_id, id, name, name_key, hue) values ($1, $2, 'Many', 'many', 1)`,
    [workspaceId, id],
  )
  await owner.query(
    'insert into app.lead_tag (workspace_id, lead_id, tag_id, at) select workspace_id, id, $2, now() from app.lead where workspace_id = $1',
    [workspaceId, id],
  )
})

const told = (tags: Tag[]) => Object.fromEntries(tags.map(({ name, leads }) => [name, leads]))
const toldNow = async () => told((await call<{ items: Tag[] }>('GET', '/api/v1/tags')).body.items)
const tag = async (name: string) => call('POST', `/api/v1/leads/${await makeLead(server)}/tags/${name}`)

test('thousands are counted anew after a minute or once tags were merged, few at once', async () => {
  await tag('Few')
  expect(await toldNow()).toEqual({ Many: many, Few: 1 })
  await tag('Many')
  await tag('Few')
  expect(await toldNow()).toEqual({ Many: many, Few: 2 })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  expect(told(await inWorkspace(pool, workspaceId, (db) => listTags(db, null)))).toEqual({
    Many: many + 1,
    Few: 2,
  })
  vi.useRealTimers()
  await call('POST', '/api/v1/tags/Few/merge', { into: 'Many' })
  expect(await toldNow()).toEqual({ Many: many + 3 })
})
