import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AlertItem, AlertSettings } from '#contract/alerts.ts'
import type { TeamHint } from '#contract/live.ts'
import { insideProduct, sendAlerts } from '#server/alerts/channels.ts'
import { deliverAlert, type Receivers } from '#server/alerts/deliver-alert.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLead, makeMember, testServer } from '#test/make.ts'

type List = { items: AlertItem[]; nextCursor: string | null; unread: number }

const server = await testServer({ answerer: null })
const { owner } = server.database
const { bus, pool } = server.services
const mara = await makeMember(server, { name: 'Mara' })
const jon = await makeMember(server, { name: 'Jon' })
const viewer = await makeMember(server, { name: 'Vic', role: 'viewer' })
const leadId = await makeLead(server, { name: 'Ada Lovelace', says: ['Where is my bench?'] })
const alerts = async (who = mara, query = '') => (await who.call<List>('GET', `/api/v1/alerts${query}`)).body
const settings = (change: { [K in keyof AlertSettings]?: unknown }, who = mara) =>
  who.call<AlertSettings>('PATCH', '/api/v1/alerts/settings', change)
let count = 0
const alert = (
  kind: AlertItem['kind'],
  to: Receivers = 'everybody',
  { about = `about ${(count += 1)}`, at = new Date(), lead = leadId } = {},
) => inWorkspace(pool, server.workspaceId, (db) => deliverAlert(db, { kind, leadId: lead, about }, to, at))
const told = (deliveries: { memberId: string }[]) =>
  [mara, jon, viewer]
    .filter(({ id }) => deliveries.some(({ memberId }) => memberId === id))
    .map(({ name }) => name)

beforeEach(async () => {
  await owner.query('delete from app.alert')
  await owner.query('delete from app.alert_setting')
})

describe('an alert', () => {
  it('tells whom it is about, what they said last, and whether it waits for this very member', async () => {
    await alert('asked', [mara.id])
    await alert('unanswered')
    const { items, unread } = await alerts()
    expect(items.map(({ kind, forYou }) => [kind, forYou])).toEqual([
      ['unanswered', false],
      ['asked', true],
    ])
    expect(items[0]).toMatchObject({
      lead: { id: leadId, name: 'Ada Lovelace' },
      words: 'Where is my bench?',
      readAt: null,
      quiet: false,
    })
    expect(unread).toBe(2)
  })

  it('goes on quoting what was said when it came', async () => {
    const later = await makeLead(server, { says: ['Is anybody there?'] })
    await alert('asked', 'everybody', { lead: later })
    await owner.query(`update app.lead set last_words = 'What is the capital of France?' where id = $1`, [
      later,
    ])
    expect((await alerts()).items[0]?.words).toBe('Is anybody there?')
  })

  it('of somebody who waits is for those who may answer, a hot lead is for the whole team', async () => {
    expect(told(await alert('asked'))).toEqual(['Mara', 'Jon'])
    expect(told(await alert('hot'))).toEqual(['Mara', 'Jon', 'Vic'])
  })

  it('comes once about the same thing', async () => {
    expect(told(await alert('asked', 'everybody', { about: 'the same' }))).toHaveLength(2)
    expect(told(await alert('asked', 'everybody', { about: 'the same' }))).toEqual([])
  })

  it('is each member’s own: nobody reads it for somebody else', async () => {
    await alert('asked')
    const [own] = (await alerts()).items
    const { body } = await jon.call<{ unread: number }>('POST', '/api/v1/alerts/read', { ids: [own?.id] })
    expect(body.unread).toBe(1)
    expect((await alerts()).unread).toBe(1)
    expect((await mara.call('POST', '/api/v1/alerts/read', { ids: [own?.id] })).body).toEqual({ unread: 0 })
    expect((await alerts()).items[0]?.readAt).not.toBeNull()
  })

  it('is read with all others at once', async () => {
    for (let n = 0; n < 3; n += 1) await alert('asked')
    expect((await mara.call('POST', '/api/v1/alerts/read', {})).body).toEqual({ unread: 0 })
  })

  it('of a lead that is not theirs reaches no limited agent, nor what was told before it was taken away', async () => {
    const sam = await makeMember(server, { name: 'Sam', onlyAssigned: true })
    const own = await makeLead(server)
    await owner.query('update app.lead set assignee_id = $2 where id = $1', [own, sam.id])
    await alert('hot', 'everybody')
    await alert('hot', 'everybody', { lead: own })
    expect((await alerts(sam)).items.map(({ lead }) => lead?.id)).toEqual([own])
    await owner.query('update app.lead set assignee_id = null where id = $1', [own])
    expect(await alerts(sam)).toMatchObject({ items: [], unread: 0 })
    await owner.query('delete from auth.member where "userId" = $1', [sam.id])
  })

  it('pages, newest first, each once', async () => {
    for (let n = 0; n < 5; n += 1) await alert('asked', [mara.id], { at: new Date(Date.now() + n) })
    const first = await alerts(mara, '?limit=3')
    const second = await alerts(mara, `?limit=3&cursor=${first.nextCursor}`)
    const times = [...first.items, ...second.items].map(({ at }) => at)
    expect(times).toEqual(times.toSorted().toReversed())
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 2, null])
  })

  it('is kept for thirty days, and the latest two hundred, with a few that came since it was last looked', async () => {
    await alert('asked', [mara.id], { at: new Date(Date.now() - 31 * 86_400_000) })
    await owner.query(
      `insert into app.alert (workspace_id, id, member_id, kind, lead_id, about, for_you, quiet, at)
       select $1, gen_random_uuid(), $2, 'hot', $3, 'many ' || n, false, false, now() - n * interval '1 minute'
       from generate_series(1, 205) n`,
      [server.workspaceId, mara.id, leadId],
    )
    for (let n = 0; n < 20; n += 1) await alert('asked', [mara.id])
    const { rows } = await owner.query<{ count: string; oldest: Date }>(
      'select count(*), min(at) as oldest from app.alert where member_id = $1',
      [mara.id],
    )
    expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(200)
    expect(Number(rows[0]?.count)).toBeLessThan(220)
    expect(rows[0]?.oldest.getTime()).toBeGreaterThan(Date.now() - 4 * 3_600_000)
  })

  it('does not come on a plan without the inbox, or about a sample', async () => {
    await owner.query(`update app.workspace set plan = 'freemium' where workspace_id = $1`, [
      server.workspaceId,
    ])
    expect(await alert('hot')).toEqual([])
    await owner.query(`update app.workspace set plan = 'pro' where workspace_id = $1`, [server.workspaceId])
    const sample = await makeLead(server)
    await owner.query('update app.lead set sample = true where id = $1', [sample])
    expect(await alert('hot', 'everybody', { lead: sample })).toEqual([])
  })
})

describe('a member', () => {
  it('hears of everything without a sound until they wish otherwise', async () => {
    const { body } = await mara.call<AlertSettings>('GET', '/api/v1/alerts/settings')
    expect(body).toEqual({
      kinds: ['hot', 'asked', 'unanswered', 'assigned', 'promise', 'model', 'mention'],
      sound: false,
      notification: false,
      quiet: null,
    })
  })

  it('is told of what they have chosen alone', async () => {
    const { body } = await settings({ kinds: ['promise', 'hot', 'hot'] })
    expect(body.kinds).toEqual(['hot', 'promise'])
    expect(told(await alert('asked'))).toEqual(['Jon'])
    expect(told(await alert('hot'))).toEqual(['Mara', 'Jon', 'Vic'])
  })

  it('has an alert of the quiet hours kept, marked as quiet', async () => {
    const quiet = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' }
    expect((await settings({ quiet, sound: true })).body).toMatchObject({ quiet, sound: true })
    const [night] = await alert('asked', [mara.id], { at: new Date('2026-11-23T22:00:00Z') })
    const [day] = await alert('asked', [mara.id], { at: new Date('2026-11-23T12:00:00Z') })
    expect([night?.quiet, day?.quiet]).toEqual([true, false])
    expect((await settings({ quiet: null })).body.quiet).toBeNull()
  })

  it.each([
    [{ quiet: { from: '22:00', to: '22:00', timeZone: 'Europe/Berlin' } }],
    [{ quiet: { from: '24:00', to: '07:00', timeZone: 'Europe/Berlin' } }],
    [{ quiet: { from: '22:00', to: '07:00', timeZone: 'Mars/Olympus_Mons' } }],
    [{ kinds: ['mail'] }],
  ])('cannot wish for %j', async (given) => {
    expect((await settings(given)).status).toBe(422)
  })

  it('hears at once in their open dashboards, and nobody else does', async () => {
    const heard: (string | undefined)[] = []
    const stop = bus.onTeam(server.workspaceId, (hint: TeamHint, only?: string) => {
      if (hint.type === 'alerts') heard.push(only)
    })
    sendAlerts([insideProduct(bus)], await alert('asked', [mara.id]))
    expect(heard).toEqual([mara.id])
    await mara.call('POST', '/api/v1/alerts/read', {})
    await vi.waitFor(() => expect(heard).toEqual([mara.id, mara.id]))
    stop()
  })

  it('who is removed leaves no alert behind', async () => {
    const gone = await makeMember(server, { name: 'Gone', role: 'viewer' })
    await alert('hot', [gone.id])
    await settings({ sound: true }, gone)
    await owner.query('delete from app.member where id = $1', [gone.id])
    const { rows } = await owner.query('select 1 from app.alert where member_id = $1', [gone.id])
    expect(rows).toEqual([])
  })
})

describe('a lead who turns hot', () => {
  const hotWords = [
    'My name is Grace Hopper',
    'My email is grace@navy.example and my number is +44 113 496 0199',
    'I would like to buy two benches. How much are they?',
    'Can you deliver them to Leeds? When could you come?',
    'I want to order today, how can I pay?',
  ]

  it('is told of with the words that made it so, once', async () => {
    const hot = await makeLead(server, { says: hotWords, at: new Date() })
    const { rows } = await owner.query('select band from app.lead where id = $1', [hot])
    expect(rows).toEqual([{ band: 'hot' }])
    const { items } = await alerts()
    expect(items.map(({ kind, lead }) => [kind, lead?.id])).toEqual([['hot', hot]])
  })

  it('is no news when it was said long ago, as an import tells it', async () => {
    await makeLead(server, { says: hotWords, at: new Date(Date.now() - 3 * 86_400_000) })
    expect((await alerts()).items).toEqual([])
  })
})
