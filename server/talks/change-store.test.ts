import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { hear, type TalkState } from '#rules/talks/talk-state.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { close, giveBack, giveTo, release, reopen, snooze } from '#server/talks/change-store.ts'
import { makeMember, openChat, testServer } from '#test/make.ts'
import { changed, changes, fresh, type ModelChange } from '#test/talk-model.ts'

const server = await testServer({ answerer: null })
const { pool } = server.services
const now = new Date('2026-03-02T10:00:00.000Z')
const until = new Date(now.getTime() + 3_600_000)
const member = { id: uuidv7(), name: 'Mara' }

async function stateOf(id: string): Promise<TalkState> {
  const { rows } = await server.database.owner.query<TalkState & { lease: string }>(
    `select holder, holder_id as "holderId", holder_name as "holderName", state, snoozed_until as "snoozedUntil",
       closed_at as "closedAt", lease, held_since as "heldSince", visitor_seq as "visitorSeq", answered_seq as "answeredSeq",
       waiting_since as "waitingSince", wait_reason as "waitReason", answer_due_at as "answerDueAt", desk_due_at as "deskDueAt",
       offered_to as "offeredTo", offered_at as "offeredAt", offers from app.conversation where id = $1`,
    [id],
  )
  const [row] = rows
  if (!row) throw new Error('It is gone.')
  return { ...row, lease: Number(row.lease) }
}

async function write(id: string, talk: TalkState): Promise<void> {
  await server.database.owner.query(
    `update app.conversation set holder = $2, holder_id = $3, holder_name = $4, state = $5, snoozed_until = $6, closed_at = $7,
       lease = $8, held_since = $9, visitor_seq = $10, answered_seq = $11, waiting_since = $12, wait_reason = $13,
       answer_due_at = $14, desk_due_at = $15, offered_to = $16, offered_at = $17, offers = $18 where id = $1`,
    [id, ...Object.keys(fresh).map((key) => talk[key as keyof TalkState])],
  )
}

const statements = {
  takeOver: (db, seen) => giveTo(db, seen, member),
  handBack: giveBack,
  release,
  close,
  reopen,
  snooze: (db, seen) => snooze(db, seen, until),
} satisfies Record<ModelChange, typeof giveBack>

describe('a change of who answers', () => {
  it('does in the database what the model says, from wherever a talk may have come', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const id = chat.conversationId
    const steps = fc.array(
      fc.oneof(fc.constantFrom(...changes), fc.constantFrom('visitor', 'asks', 'assistant', 'agent')),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...changes), fc.boolean(), async (path, last, assistant) => {
        await server.database.owner.query('update app.site set assistant = $1', [assistant])
        const talk = follow(path, assistant)
        await write(id, talk)
        const model = changed(talk, last, { now, assistant, member })
        const moved = await inWorkspace(pool, server.workspaceId, (db) =>
          statements[last](db, { id, lease: talk.lease, at: now }),
        )
        expect(moved === null).toBe(model === null)
        expect(await stateOf(id)).toEqual(model ?? talk)
      }),
      { numRuns: 200 },
    )
    await server.database.owner.query('update app.site set assistant = true')
  })

  it('does nothing under a number that has moved', async () => {
    const chat = await openChat(server)
    await chat.say('Hello')
    const id = chat.conversationId
    await inWorkspace(pool, server.workspaceId, async (db) => {
      for (const change of changes) expect(await statements[change](db, { id, lease: 7, at: now })).toBeNull()
    })
    expect((await stateOf(id)).lease).toBe(0)
  })
})

/** A talk as it is after these steps, seen by the model alone. */
function follow(path: readonly string[], assistant: boolean): TalkState {
  let talk = structuredClone(fresh)
  let seq = 0
  const around = { assistant, ours: true, wantsPerson: false, takesBackPerson: false, now }
  for (const step of ['visitor', ...path]) {
    seq += 1
    const said = { kind: 'text', name: null, seq, sentAt: now } as const
    if (step === 'visitor') hear(talk, { ...said, author: 'visitor' }, around)
    else if (step === 'asks') hear(talk, { ...said, author: 'visitor' }, { ...around, wantsPerson: true })
    else if (step === 'assistant') hear(talk, { ...said, author: 'assistant' }, around)
    else if (step === 'agent') hear(talk, { ...said, author: 'agent' }, around)
    else talk = changed(talk, step as ModelChange, { now, assistant, member }) ?? talk
  }
  return talk
}

describe('two members who claim at once', () => {
  it('one has it, the other is told who', async () => {
    const chat = await openChat(server)
    await chat.say('Can I talk to a person?')
    const [mara, jon] = [
      await makeMember(server, { name: 'Mara' }),
      await makeMember(server, { name: 'Jon' }),
    ]
    for (let round = 0; round < 10; round += 1) {
      const path = `/api/v1/conversations/${chat.conversationId}`
      const { lease } = (await mara.call<{ lease: number }>('GET', path)).body
      const answers = await Promise.all(
        [mara, jon].map(({ call }) => call<Taken>('POST', `${path}/takeover`, { lease })),
      )
      const [won, lost] = answers.toSorted((a, b) => a.status - b.status)
      expect([won?.status, lost?.status, lost?.body.code]).toEqual([200, 409, 'taken'])
      const holder = won?.body.holder
      expect(lost?.body).toMatchObject({ holder: { id: holder?.id, name: holder?.name }, lease: lease + 1 })
      expect(lost?.body.detail).toBe(`${holder?.name} was faster and answers this conversation now.`)
      await mara.call('POST', `${path}/handback`, { lease: lease + 1 })
    }
  })
})

type Taken = { code: string; detail: string; holder: { id: string; name: string } | null }
