import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { IdentityKey } from '#contract/identity.ts'
import type { Problem } from '#contract/problem.ts'
import { dump } from '#test/api/fingerprint.ts'
import { makeMember, makeWorkspace, ownerOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const owner = await ownerOf(server)
const address = '/api/v1/identity-keys'
const pemOf = () =>
  generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString()
type Added = { key: IdentityKey; secret: string | null }
const add = async (body: object) => (await owner.call<Added>('POST', address, body)).body
const list = async () => (await owner.call<{ items: IdentityKey[] }>('GET', address)).body.items

describe('a secret', () => {
  it('is 32 random bytes, shown once and kept nowhere in the clear', async () => {
    const { key, secret } = await add({ name: 'Shop' })
    expect(Buffer.from(secret ?? '', 'base64url')).toHaveLength(32)
    expect(await list()).toContainEqual(key)
    expect(key).toMatchObject({ algorithm: 'HS256', publicKey: null, lastUsedAt: null })
    const stored = await dump(server.database.owner)
    expect(stored).not.toContain(secret)
    expect(stored).not.toContain(Buffer.from(secret ?? '').toString('hex'))
  })

  it('is another one each time', async () => {
    expect((await add({ name: 'a' })).secret).not.toBe((await add({ name: 'b' })).secret)
  })
})

describe('a public key', () => {
  it('is kept as it is and asks for no secret', async () => {
    const publicKey = pemOf()
    const { key, secret } = await add({ name: 'Shop', publicKey })
    expect([key.algorithm, key.publicKey, secret]).toEqual(['EdDSA', publicKey, null])
  })

  it('is taken once', async () => {
    const publicKey = pemOf()
    await add({ name: 'Shop', publicKey })
    const { status, body } = await owner.call<Problem>('POST', address, { name: 'Again', publicKey })
    expect([status, body.fields?.[0]?.path]).toEqual([422, 'publicKey'])
  })

  it('that is none is refused at its field', async () => {
    const { status, body } = await owner.call<Problem>('POST', address, { name: 'Shop', publicKey: 'x' })
    expect([status, body.code, body.fields?.[0]?.path]).toEqual([422, 'invalid_input', 'publicKey'])
  })
})

describe('the list of keys', () => {
  it('leaves out a key that was revoked, which cannot be revoked again', async () => {
    const { key } = await add({ name: 'Old' })
    expect((await owner.call('DELETE', `${address}/${key.id}`)).status).toBe(204)
    expect((await list()).map(({ id }) => id)).not.toContain(key.id)
    expect((await owner.call('DELETE', `${address}/${key.id}`)).status).toBe(404)
  })

  it('holds ten at the most, also when twelve are added at once', async () => {
    for (const { id } of await list()) await owner.call('DELETE', `${address}/${id}`)
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => owner.call<Problem>('POST', address, { name: 'One of many' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(2)
    for (const { id } of await list()) await owner.call('DELETE', `${address}/${id}`)
  })

  it('is not for agents and viewers to change', async () => {
    const { key } = await add({ name: 'Shop' })
    for (const role of ['agent', 'viewer'] as const) {
      const { call } = await makeMember(server, { role })
      expect((await call('POST', address, { name: 'Mine' })).status).toBe(403)
      expect((await call('DELETE', `${address}/${key.id}`)).status).toBe(403)
    }
    expect(await list()).toContainEqual(key)
  })

  it('shows no key of another workspace, and lets none be revoked', async () => {
    const { key } = await add({ name: 'Ours' })
    const other = await makeMember(server, { role: 'owner', workspaceId: await makeWorkspace(server) })
    expect((await other.call<{ items: unknown[] }>('GET', address)).body.items).toEqual([])
    expect((await other.call('DELETE', `${address}/${key.id}`)).status).toBe(404)
    expect(await list()).toContainEqual(key)
  })
})
