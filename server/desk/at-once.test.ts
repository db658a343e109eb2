import { afterEach, describe, expect, it } from 'vitest'
import { decideAlone } from '#server/desk/talk-store.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { colleague, lookNow, onlyOnline, takeDesk, talkIn, visitorWho } from '#test/desk-play.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const { clock, desk, pass } = await takeDesk(server, '2026-11-30T10:00:00.000Z')
const jon = await colleague(server, 'Jon')
const wants = 'Can I talk to a person, please?'

// One conversation at a time: a look at the one before would wait, too, and one of the two in vain.
afterEach(async () => {
  await owner.query('update app.conversation set desk_due_at = null')
})

/** Begins a decision of another conversation, and answers how to end it once the desk waits for it. */
async function whileDeciding(look: () => Promise<void>, meanwhile: () => Promise<void>): Promise<void> {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  let begun = (): void => undefined
  const isBegun = new Promise<void>((resolve) => (begun = resolve))
  const other = inWorkspace(server.services.pool, server.workspaceId, async (db) => {
    await decideAlone(db)
    begun()
    await ended
  })
  await isBegun
  const looking = look()
  await expect
    .poll(
      async () =>
        (await owner.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows,
    )
    .toHaveLength(1)
  await meanwhile().finally(end)
  await Promise.all([other, looking])
}

const isFree = async (leadId: string) => {
  const { rows } = await owner.query('select 1 from app.lead where id = $1 for no key update skip locked', [
    leadId,
  ])
  return rows.length === 1
}

describe('a look that waits until another conversation is decided', () => {
  it('holds nothing that the other may want while it takes a conversation back', async () => {
    const talk = await visitorWho(server, wants, { since: clock.now })
    await owner.query(
      `update app.conversation set holder = 'member', holder_id = $2, holder_name = 'Jon', held_since = $3 where id = $1`,
      [talk.conversationId, jon.id, clock.now],
    )
    pass(6)
    await onlyOnline(server, clock.now, jon)
    await lookNow(server, talk.conversationId, clock.now)
    await whileDeciding(
      () => desk.sweep(),
      async () => expect(await isFree(talk.leadId)).toBe(true),
    )
    await expect.poll(async () => (await talkIn(server, talk.conversationId)).holder).toBe('assistant')
  })

  it('holds nothing that the other may want while it wakes what was put off', async () => {
    const talk = await visitorWho(server, wants, { since: clock.now })
    await owner.query(`update app.conversation set state = 'snoozed', snoozed_until = $2 where id = $1`, [
      talk.conversationId,
      clock.now,
    ])
    pass(1)
    await lookNow(server, talk.conversationId, clock.now)
    await whileDeciding(
      () => desk.sweep(),
      async () => expect(await isFree(talk.leadId)).toBe(true),
    )
    // A look that found the row locked leaves it to the next.
    const woken = async () => {
      await desk.sweep()
      return (await talkIn(server, talk.conversationId)).state
    }
    await expect.poll(woken).toBe('open')
  })
})
