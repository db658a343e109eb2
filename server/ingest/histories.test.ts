import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Incoming, Outcome } from '#server/ingest/incoming.ts'
import { Ingest } from '#server/ingest/ingest.ts'
import { incoming, makeWorkspace, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services
const quiet = () => {}

type Said = Pick<Parameters<typeof incoming>[0], 'by' | 'kind' | 'text' | 'name'>

const sayings: Said[] = [
  { text: 'Hello' },
  { text: 'How much is the table?' },
  { text: 'how much is the table' },
  { text: 'Do you deliver to Leeds? And when could you come?' },
  { text: 'My name is Ada Lovelace' },
  { text: "I'm Charles Babbage, by the way" },
  { text: 'ada@post.example' },
  { text: 'write to charles.babbage@engine.example please' },
  { text: '0113 496 0123' },
  { text: 'or call +44 161 496 0199' },
  { text: 'I would like to buy two of them' },
  { text: 'Can I talk to a person?' },
  { text: '  spaces \n\n and lines  ' },
  { text: `${'long words '.repeat(40)}🙂` },
  { text: 'Ada' },
  { by: 'assistant', text: 'What is your name?' },
  { by: 'assistant', text: 'What is your email address?' },
  { by: 'assistant', text: 'The table is 1,120 pounds.' },
  { by: 'agent', name: 'Mara', text: 'Which number can we call you on?' },
  { kind: 'takeover', name: 'Mara', text: 'Mara took over' },
  { kind: 'handback', name: 'Mara', text: 'Mara handed back' },
  { kind: 'asked', text: 'Asked for a person' },
]

const hour = 3_600_000
const began = Date.UTC(2026, 4, 1, 9)

/** A message of one of three talks; `slot` gives its id, so that some slots come twice, with the same or another text. */
const message = fc.record({
  session: fc.constantFrom('one', 'two', 'three'),
  slot: fc.nat(30),
  saying: fc.constantFrom(...sayings),
  minute: fc.oneof(fc.nat(12), fc.nat(5 * 24 * 60)),
})

/** The same slot always says the same at the same time, but for the few that reuse an id on purpose. */
const history = fc
  .array(fc.record({ message, reuse: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((drawn) => {
    const first = new Map<string, Incoming>()
    return drawn.map(({ message: { session, slot, saying, minute }, reuse }) => {
      const item = incoming({
        session,
        clientId: `${slot}`,
        ...saying,
        at: new Date(began + (minute * hour) / 60),
        country: 'GB',
      })
      const key = `${session} ${slot}`
      const known = first.get(key)
      if (known && !(reuse && slot % 3 === 0)) return known
      if (!known) first.set(key, item)
      return item
    })
  })

const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })

it('keeps scores, facts and counts equal to the raw messages, in whatever order and batches they arrive', async () => {
  await fc.assert(
    fc.asyncProperty(history, sizes, async (items, batches) => {
      const workspaceId = await makeWorkspace(server)
      const ingest = new Ingest({ pool, onCommitted: quiet })
      const outcomes: Outcome[] = []
      for (let from = 0, turn = 0; from < items.length; turn += 1) {
        const size = batches[turn % batches.length] ?? 1
        const batch = items.slice(from, from + size)
        outcomes.push(...(await Promise.all(batch.map((item) => ingest.add(workspaceId, item)))))
        from += size
      }
      await expectOnce(workspaceId, items, outcomes)
      expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
    }),
    { numRuns: 60, interruptAfterTimeLimit: 25_000 },
  )
})

it('never scores stale when two processes write to the same leads at once', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (items) => {
      const workspaceId = await makeWorkspace(server)
      const processes = [1, 2].map(() => new Ingest({ pool, onCommitted: quiet }))
      const outcomes = await Promise.all(
        items.map(async (item, index) => {
          await new Promise((done) => setTimeout(done, Math.floor(index / 4)))
          const ingest = processes[index % 2]
          if (!ingest) throw new Error('There are two.')
          return ingest.add(workspaceId, item)
        }),
      )
      await expectOnce(workspaceId, items, outcomes)
      expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
    }),
    { numRuns: 40, interruptAfterTimeLimit: 25_000 },
  )
})

it('keeps every session in its order while batches of one workspace are written at once', async () => {
  const workspaceId = await makeWorkspace(server)
  let atOnce = 0
  const ingest = new Ingest({ pool, onCommitted: () => (atOnce += 1) })
  const sessions = Array.from({ length: 200 }, (_, index) => `crowd ${index}`)
  const turns = ['Hello there', 'How much is it?', 'I would like to buy two of them']
  const rounds = await Promise.all(
    turns.map(async (text, turn) => {
      const items = sessions.map((session) => incoming({ session, text, clientId: `turn ${turn}` }))
      // Sent before what comes earlier in the session is stored, but not in the same breath.
      await new Promise((done) => setTimeout(done, turn * 3))
      return Promise.all(items.map((item) => ingest.add(workspaceId, item)))
    }),
  )
  expect(rounds.flat().map(({ status }) => status)).toEqual(Array(600).fill('created'))
  expect(atOnce).toBeGreaterThan(2)
  const { rows } = await server.database.owner.query<{ said: string[] }>(
    `select array_agg(text order by seq) as said from app.message where workspace_id = $1 group by conversation_id`,
    [workspaceId],
  )
  expect(rows.map(({ said }) => said)).toEqual(sessions.map(() => turns))
  expect(await inWorkspace(pool, workspaceId, differences)).toEqual([])
})

/** Each id is stored once; who sends it again hears of the same message, who reuses it for something else is refused. */
async function expectOnce(workspaceId: string, items: Incoming[], outcomes: Outcome[]): Promise<void> {
  const keyOf = ({ target, clientId }: Incoming) =>
    `${target.type === 'external' ? target.externalId : ''} ${clientId}`
  const created = new Map<string, { id: string; item: Incoming }>()
  for (const [index, outcome] of outcomes.entries()) {
    const item = items[index]
    if (outcome.status !== 'created' || !item) continue
    expect(created.has(keyOf(item))).toBe(false)
    created.set(keyOf(item), { id: outcome.message.id, item })
  }
  for (const [index, outcome] of outcomes.entries()) {
    const item = items[index]
    const original = item && created.get(keyOf(item))
    if (!item || !original) throw new Error('A message was never created.')
    if (outcome.status === 'refused') {
      expect(outcome.code).toBe('id_reused')
      expect(sayingOf(item)).not.toBe(sayingOf(original.item))
    } else {
      expect(outcome.message.id).toBe(original.id)
      expect(sayingOf(item)).toBe(sayingOf(original.item))
    }
  }
  const { rows } = await server.database.owner.query<{ id: string }>(
    'select id from app.message where workspace_id = $1',
    [workspaceId],
  )
  expect(rows.map(({ id }) => id).sort()).toEqual([...created.values()].map(({ id }) => id).sort())
}

function sayingOf({ kind, author, text }: Incoming): string {
  return `${kind} ${author.kind} ${text}`
}
