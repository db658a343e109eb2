import { describe, expect, it } from 'vitest'
import type { Column, View } from '#contract/views.ts'
import { makeMember, ownerOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const owner = await ownerOf(server)
const [mara, noor, viewer, blind] = await Promise.all([
  makeMember(server, { name: 'Mara' }),
  makeMember(server, { name: 'Noor' }),
  makeMember(server, { name: 'Vera', role: 'viewer' }),
  makeMember(server, { name: 'Bo', role: 'viewer', hidesContact: true }),
])
type Who = { call: typeof mara.call }
type Listed = { items: View[]; columns: Column[] | null }
const path = '/api/v1/views'

const add = (name: string, more: object = {}, who: Who = mara) =>
  who.call<View>('POST', path, { name, shared: false, filters: { status: ['new'] }, sort: 'score', ...more })
const seenBy = async (who: Who) => (await who.call<Listed>('GET', path)).body
const names = async (who: Who) => (await seenBy(who)).items.map(({ name }) => name)
const statusOf = async (who: Who, method: 'PATCH' | 'DELETE', id: string, body?: object) =>
  (await who.call(method, `${path}/${id}`, body)).status

describe('a private view', () => {
  it('is seen by its owner alone', async () => {
    expect((await add('Call back')).status).toBe(201)
    expect(await names(mara)).toContain('Call back')
    expect(await names(noor)).not.toContain('Call back')
    expect(await names(owner)).not.toContain('Call back')
  })

  it('is not there for others, owners included', async () => {
    const { body } = await add('Mine alone')
    const rename = { name: 'Ours' }
    const answers = [
      await statusOf(noor, 'PATCH', body.id, rename),
      await statusOf(owner, 'PATCH', body.id, rename),
      await statusOf(owner, 'DELETE', body.id),
    ]
    expect(answers).toEqual([404, 404, 404])
  })

  it('may be kept by a viewer, who may not share it', async () => {
    expect((await add('Just looking', {}, viewer)).status).toBe(201)
    expect((await add('For all', { shared: true }, viewer)).status).toBe(403)
  })
})

describe('a shared view', () => {
  it('is seen by the team as it was saved, with whose it is', async () => {
    const filters = { band: ['hot'], date: 'last7', hasContact: true, assignee: 'me' }
    await add('Hot of the week', { shared: true, filters })
    const found = (await seenBy(noor)).items.find(({ name }) => name === 'Hot of the week')
    expect(found).toMatchObject({ filters, sort: 'score', by: 'Mara', mine: false, mayChange: false })
  })

  it('is changed by its owner and by heads of the team, and by nobody else', async () => {
    const { body } = await add('Trade', { shared: true })
    expect(await statusOf(noor, 'PATCH', body.id, { name: 'Taken' })).toBe(403)
    expect(await statusOf(owner, 'PATCH', body.id, { name: 'Trade and export' })).toBe(200)
    const after = (await seenBy(mara)).items.find(({ id }) => id === body.id)
    expect(after).toMatchObject({ name: 'Trade and export', mine: true, filters: { status: ['new'] } })
  })

  it('is no longer seen once it is private again', async () => {
    const { body } = await add('For a while', { shared: true })
    await mara.call('PATCH', `${path}/${body.id}`, { shared: false })
    expect(await names(noor)).not.toContain('For a while')
  })
})

describe('a deleted view', () => {
  it('comes back under the same id when that is undone', async () => {
    const { body } = await add('Gone by mistake')
    expect(await statusOf(mara, 'DELETE', body.id)).toBe(204)
    expect(await names(mara)).not.toContain('Gone by mistake')
    const back = await mara.call<View>('POST', `${path}/${body.id}/restore`)
    expect([back.status, back.body.id]).toEqual([200, body.id])
    expect(await names(mara)).toContain('Gone by mistake')
  })

  it('is not restored by somebody else', async () => {
    const { body } = await add('Gone for good')
    await statusOf(mara, 'DELETE', body.id)
    expect((await owner.call('POST', `${path}/${body.id}/restore`)).status).toBe(404)
  })
})

it('stand in the order that a member has put them in, new ones behind, and for others as before', async () => {
  const [one, two] = [(await add('One', {}, viewer)).body.id, (await add('Two', {}, viewer)).body.id]
  const others = await names(noor)
  const order = (views: string[]) => viewer.call('PUT', '/api/v1/view-order', { views })
  expect((await order([two, one])).status).toBe(204)
  await add('Three', {}, viewer)
  expect((await names(viewer)).slice(0, 2)).toEqual(['Two', 'One'])
  expect(await names(viewer)).toContain('Three')
  expect(await names(noor)).toEqual(others)
  await order([])
  expect((await names(viewer)).filter((name) => /^(One|Two|Three)$/.test(name))).toEqual([
    'One',
    'Two',
    'Three',
  ])
})

it('does not tell of contact details to whom they are hidden, and says so', async () => {
  const { body } = await add('That one', {
    shared: true,
    filters: { q: 'ada@lovelace.example', hasContact: true, status: ['lost'] },
  })
  const seen = (await seenBy(blind)).items.find(({ id }) => id === body.id)
  expect(seen).toMatchObject({ filters: { status: ['lost'] }, hidden: ['hasContact', 'q'] })
  expect(JSON.stringify(seen)).not.toContain('lovelace')
})

it('goes with a member who leaves, unless it was shared', async () => {
  const leaver = await makeMember(server, { name: 'Lea' })
  await add('Lea shared this', { shared: true }, leaver)
  await add('Lea kept this', {}, leaver)
  expect((await owner.call('DELETE', `/api/v1/members/${leaver.id}`, {})).status).toBeLessThan(300)
  const left = await server.database.owner.query<{ name: string }>(
    'select name from app.view where member_id = $1',
    [leaver.id],
  )
  expect(left.rows).toEqual([{ name: 'Lea shared this' }])
  const shared = (await seenBy(owner)).items.find(({ name }) => name === 'Lea shared this')
  expect(shared).toMatchObject({ by: null, mayChange: true })
})

describe('the columns', () => {
  it('are a member’s own and come back as they were set', async () => {
    const columns = [
      { name: 'lead', width: 300 },
      { name: 'score', width: null },
    ]
    expect((await mara.call('PUT', '/api/v1/columns', { columns })).status).toBe(204)
    expect((await seenBy(mara)).columns).toEqual(columns)
    expect((await seenBy(noor)).columns).toBeNull()
  })

  it('are as for everybody once none are chosen', async () => {
    await noor.call('PUT', '/api/v1/columns', { columns: [{ name: 'lead', width: null }] })
    await noor.call('PUT', '/api/v1/columns', { columns: [] })
    expect((await seenBy(noor)).columns).toBeNull()
  })
})
