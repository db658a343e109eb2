import { afterAll, expect, it } from 'vitest'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { makePool } from '#server/db/pool.ts'
import { retryTransient } from '#server/db/retry.ts'
import { Refusal } from '#server/http/refusal.ts'
import { mergeLeads } from '#server/identity/merge-leads.ts'
import { unmergeLeads } from '#server/identity/unmerge-leads.ts'
import type { Outcome } from '#server/ingest/incoming.ts'
import { Ingest } from '#server/ingest/ingest.ts'
import { requireUnmerged } from '#server/leads/require-unmerged.ts'
import { addTag } from '#server/tags/store.ts'
import { incoming, makeLead, makeWorkspace, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
// What another process of the same installation has.
const otherPool = makePool(server.database.connectAs.app, { size: 5 })
afterAll(() => otherPool.end())
const pools = [server.services.pool, otherPool] as const

/** As a request runs it: again when the database undid it for another's sake; a refusal is an answer. */
async function run<T>(
  process: 0 | 1,
  workspaceId: string,
  verb: (db: Db) => Promise<T>,
): Promise<T | Refusal> {
  try {
    return await retryTransient(() => inWorkspace(pools[process], workspaceId, verb))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const texts = [
  'How much is the table?',
  'My name is Ada Lovelace',
  'ada@post.example',
  'Do you deliver?',
  '0113 496 0123',
  'I would like to buy two of them',
]

async function pair(workspaceId: string): Promise<[string, string]> {
  return [
    await makeLead(server, { workspaceId, session: 'a', at: '2026-05-01T09:00:00Z' }),
    await makeLead(server, { workspaceId, session: 'b', at: '2026-05-01T09:00:00Z' }),
  ]
}

/**
 * Two visitors, each writing to two processes, some of it late, until they are told to stop. What is not answered is sent
 * again, as a widget does.
 */
function stream(workspaceId: string): { stop: () => Promise<Outcome[]> } {
  let isOver = false
  const writers = pools.flatMap((pool, process) => {
    const ingest = new Ingest({ pool, onCommitted: () => {} })
    return ['a', 'b'].map(async (session) => {
      const outcomes: Outcome[] = []
      for (let index = 0; !isOver; index++) {
        const item = incoming({
          session,
          clientId: `${process} ${index}`,
          text: texts[(index + process) % texts.length] ?? '',
          at: new Date(Date.UTC(2026, 4, 1, 10) + (index % 5 === 0 ? -index : index) * 20_000),
        })
        const send = (): Promise<Outcome> => ingest.add(workspaceId, item).catch(send)
        outcomes.push(await send())
      }
      return outcomes
    })
  })
  return {
    stop: async () => {
      isOver = true
      return (await Promise.all(writers)).flat()
    },
  }
}

/** All of it at one moment, whatever is being written besides. */
async function expectExact(workspaceId: string): Promise<void> {
  const moment = { isolation: 'repeatable read', readOnly: true } as const
  expect(await inWorkspace(pools[0], workspaceId, differences, moment)).toEqual([])
}

it('loses no message and scores none stale while leads are merged and split under a stream of them', async () => {
  const workspaceId = await makeWorkspace(server)
  const [a, b] = await pair(workspaceId)
  const streamed = stream(workspaceId)
  const wish = { survivorId: a, mergedId: b, reason: 'member', by: null } as const
  const mergeAndSplit = async () => {
    for (let round = 0; round < 6; round++) {
      expect(await run(1, workspaceId, (db) => mergeLeads(db, wish))).not.toBeInstanceOf(Refusal)
      await expectExact(workspaceId)
      expect(await run(0, workspaceId, (db) => unmergeLeads(db, null, a))).toMatchObject({ otherId: b })
      await expectExact(workspaceId)
    }
  }
  const [merging] = await Promise.allSettled([mergeAndSplit()])
  const outcomes = await streamed.stop()
  if (merging.status === 'rejected') throw merging.reason
  expect(outcomes.filter(({ status }) => status !== 'created')).toEqual([])
  const { rows } = await server.database.owner.query<{ said: number }>(
    'select count(*) as said from app.message where workspace_id = $1',
    [workspaceId],
  )
  // The two leads began with a message each.
  expect(rows[0]?.said).toBe(outcomes.length + 2)
  await expectExact(workspaceId)
})

it('merges two leads into one another once, whoever comes first', async () => {
  for (let round = 0; round < 10; round++) {
    const workspaceId = await makeWorkspace(server)
    const [a, b] = await pair(workspaceId)
    const met = await Promise.all([
      run(0, workspaceId, (db) => mergeLeads(db, { survivorId: a, mergedId: b, reason: 'member', by: null })),
      run(1, workspaceId, (db) => mergeLeads(db, { survivorId: b, mergedId: a, reason: 'member', by: null })),
    ])
    const refused = met.filter((answer) => answer instanceof Refusal)
    expect(refused.map(({ code }) => code)).toEqual(['lead_merged'])
    await expectExact(workspaceId)
  }
})

it('lets no change fall on a lead that is being merged away', async () => {
  for (let round = 0; round < 10; round++) {
    const workspaceId = await makeWorkspace(server)
    const [a, b] = await pair(workspaceId)
    const tag = async (db: Db) => {
      await requireUnmerged(db, b)
      return addTag(db, b, 'vip')
    }
    const [, tagged] = await Promise.all([
      run(0, workspaceId, (db) => mergeLeads(db, { survivorId: a, mergedId: b, reason: 'member', by: null })),
      run(1, workspaceId, tag),
    ])
    const { rows } = await server.database.owner.query(
      'select 1 from app.lead_tag where workspace_id = $1 and lead_id = $2',
      [workspaceId, a],
    )
    if (tagged instanceof Refusal) expect([tagged.code, tagged.mergedInto]).toEqual(['lead_merged', a])
    else expect(rows).toHaveLength(1)
  }
})
