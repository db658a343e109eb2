import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import type { Desk } from '#contract/desk.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { whoIsThere } from '#server/desk/who-is-there.ts'
import { makeMember, makeWorkspace, ownerOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const now = new Date('2026-11-30T10:00:00Z')
const saturday = new Date('2026-11-28T10:00:00Z')
const boss = await ownerOf(server)
const mara = await makeMember(server, { name: 'Mara Lindqvist' })
const sam = await makeMember(server, { name: 'Sam', onlyAssigned: true })
const vic = await makeMember(server, { name: 'Vic', role: 'viewer' })
await owner.query(`update app.workspace set time_zone = 'Europe/Berlin'`)

const there = (at: Date, lead?: { assigneeId: string | null }, workspaceId = server.workspaceId) =>
  inWorkspace(server.services.pool, workspaceId, (db) => whoIsThere(db, at, lead))
const present = (id: string, presence = 'online', seenAt = now) =>
  owner.query('update app.member set presence = $2, seen_at = $3 where id = $1', [id, presence, seenAt])

beforeEach(async () => {
  await owner.query(`update app.member set presence = 'offline', seen_at = null, display_name = null`)
})

describe('there is', () => {
  it('who is online and was heard of lately, by the name that visitors know', async () => {
    await owner.query(`update app.member set display_name = 'Mara from the shop' where id = $1`, [mara.id])
    await present(mara.id)
    expect(await there(now)).toEqual({ people: [{ id: mara.id, name: 'Mara from the shop' }], until: null })
    expect((await there(new Date(now.getTime() + 89_000))).people).toHaveLength(1)
    expect((await there(new Date(now.getTime() + 91_000))).people).toEqual([])
  })

  it.each(['away', 'dnd', 'offline'])('nobody who is %s', async (presence) => {
    await present(mara.id, presence)
    expect((await there(now)).people).toEqual([])
  })

  it('nobody who may only look, or is beyond the seats', async () => {
    await present(vic.id)
    await present(mara.id)
    await owner.query(`update app.workspace set plan = 'basic'`)
    expect((await there(now)).people.map(({ id }) => id)).toEqual([mara.id])
    await present(sam.id)
    expect((await there(now, { assigneeId: sam.id })).people.map(({ id }) => id)).toEqual([mara.id])
    await owner.query(`update app.workspace set plan = 'pro'`)
  })

  it('a limited agent for their own lead alone', async () => {
    await present(sam.id)
    expect((await there(now)).people).toEqual([])
    expect((await there(now, { assigneeId: sam.id })).people).toEqual([{ id: sam.id, name: 'Sam' }])
  })

  it('nobody of another workspace', async () => {
    await present(mara.id)
    expect((await there(now, undefined, await makeWorkspace(server))).people).toEqual([])
  })

  it('somebody again at the next opening, which nobody is told while it is open', async () => {
    expect((await there(saturday)).until).toEqual(new Date('2026-11-30T08:00:00Z'))
    expect((await there(now)).until).toBeNull()
    await present(mara.id, 'online', saturday)
    expect((await there(saturday)).until).toBeNull()
  })
})

describe('the hours of a workspace', () => {
  it('are those of an office until somebody sets them, and then what was set', async () => {
    const { call } = boss
    const { body } = await call<Desk>('GET', '/api/v1/desk')
    expect(body.week.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 1, 0, 0])
    const changed = await call<Desk>('PATCH', '/api/v1/desk', {
      holidays: [
        { date: '2026-12-25', name: 'Christmas', spans: [] },
        { date: '2026-11-30', name: 'St Andrew’s Day', spans: [{ from: '12:00', to: '14:00' }] },
      ],
      waitMinutes: 2,
    })
    expect(changed.body).toMatchObject({ week: body.week, waitMinutes: 2 })
    expect(changed.body.holidays.map(({ date }) => date)).toEqual(['2026-11-30', '2026-12-25'])
    expect((await there(saturday)).until).toEqual(new Date('2026-11-30T11:00:00Z'))
    const { items } = (await call<{ items: AuditEntry[] }>('GET', '/api/v1/audit')).body
    expect(items[0]).toMatchObject({
      kind: 'workspace.changed',
      data: {
        from: { waitMinutes: 5, holidays: [] },
        to: {
          waitMinutes: 2,
          holidays: ['2026-11-30 St Andrew’s Day 12:00–14:00', '2026-12-25 Christmas -'],
        },
      },
    })
  })

  it('are changed by owners and admins, and read by the whole team and its programs', async () => {
    const statuses = await Promise.all([
      mara.call('GET', '/api/v1/desk'),
      vic.call('GET', '/api/v1/desk'),
      (await teamOf(server, ['read'])).call('GET', '/api/v1/desk'),
      mara.call('PATCH', '/api/v1/desk', { waitMinutes: 1 }),
      (await teamOf(server, ['write'])).call('PATCH', '/api/v1/desk', { waitMinutes: 1 }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403])
  })

  it.each([
    [{ week: [[], [], [], [], [], []] }],
    [{ holidays: [{ date: '2026-12-25', name: ' ', spans: [] }] }],
    [
      {
        holidays: ['One', 'Two'].map((name) => ({ date: '2026-12-25', name, spans: [] })),
      },
    ],
    [{ handOver: { hot: true, unsure: true, keywords: ['x'.repeat(61)] } }],
  ])('are not set to %j', async (given) => {
    expect((await boss.call('PATCH', '/api/v1/desk', given)).status).toBe(422)
  })
})
