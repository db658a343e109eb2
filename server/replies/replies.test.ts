import { describe, expect, it } from 'vitest'
import type { CannedReply } from '#contract/canned-replies.ts'
import type { Problem } from '#contract/problem.ts'
import { makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const [mara, noor, viewer] = await Promise.all([
  makeMember(server, { name: 'Mara' }),
  makeMember(server, { name: 'Noor' }),
  makeMember(server, { name: 'Vera', role: 'viewer' }),
])
const path = '/api/v1/canned-replies'

const save = (name: string, text = `Text of ${name}`, who = mara) =>
  who.call<CannedReply>('POST', path, { name, text })
const all = async (who = mara) => (await who.call<{ items: CannedReply[] }>('GET', path)).body.items

describe('a saved reply', () => {
  it('is there for the whole team, with who wrote it', async () => {
    expect((await save('Delivery', 'Hello {name}, within two weeks.')).status).toBe(201)
    expect(await all(noor)).toMatchObject([
      { name: 'Delivery', text: 'Hello {name}, within two weeks.', by: 'Mara' },
    ])
  })

  it('is listed by its name, whatever the case of its letters', async () => {
    await save('zebra')
    await save('Alder')
    const names = (await all()).map(({ name }) => name)
    expect(names).toEqual(['Alder', 'Delivery', 'zebra'])
  })

  it('has a name of its own, however it is spelled', async () => {
    const { status, body } = await save('DELIVERY')
    expect([status, (body as unknown as Problem).fields?.[0]?.path]).toEqual([422, 'name'])
  })

  it('is changed by anybody who answers, and says by whom', async () => {
    const { body } = await save('Returns')
    const changed = await noor.call<CannedReply>('PATCH', `${path}/${body.id}`, { text: 'Within 30 days.' })
    expect(changed.body).toMatchObject({ name: 'Returns', text: 'Within 30 days.', by: 'Noor' })
  })

  it('keeps its name when it is saved under the same', async () => {
    const { body } = await save('Opening hours')
    const changed = await mara.call('PATCH', `${path}/${body.id}`, { name: 'Opening Hours' })
    expect(changed.status).toBe(200)
  })

  it('is gone when it is deleted', async () => {
    const { body } = await save('Short-lived')
    expect((await noor.call('DELETE', `${path}/${body.id}`)).status).toBe(204)
    expect((await all()).some(({ id }) => id === body.id)).toBe(false)
  })

  it('is read by a viewer and changed by none', async () => {
    const before = await all(viewer)
    const { status } = await save('By a viewer', 'No', viewer)
    const removed = await viewer.call('DELETE', `${path}/${before[0]?.id}`)
    expect([status, removed.status]).toEqual([403, 403])
    expect(await all()).toEqual(before)
  })
})
