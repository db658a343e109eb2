import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ApiKey } from '#contract/api-keys.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { dump } from '#test/api/fingerprint.ts'
import { callerWith, makeMember, makeWorkspace, ownerOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const operator = await ownerOf(server)

async function business(plan: 'freemium' | 'basic' | 'pro' = 'pro') {
  const workspaceId = await makeWorkspace(server, { plan })
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
  const make = (name = 'Shop', scopes = ['read', 'write', 'ingest']) =>
    owner.call<ApiKey & { key: string }>('POST', '/api/v1/api-keys', { name, scopes })
  const list = async () => (await owner.call<{ items: ApiKey[] }>('GET', '/api/v1/api-keys')).body.items
  const setPlan = (to: string) =>
    operator.call('PATCH', `/api/v1/operator/workspaces/${workspaceId}`, { plan: to })
  return { workspaceId, owner, make, list, setPlan }
}

const withKey = (key: string) => callerWith(server, { 'x-api-key': key })
const message = {
  clientId: 'x',
  session: 'y',
  author: { kind: 'visitor' },
  text: 'hello',
  sentAt: '2026-01-01T00:00:00Z',
}

describe('API keys in the settings', () => {
  it('are shown once, when they are made, and opened by at once', async () => {
    const { make, list } = await business()
    const { status, body } = await make('Shop', ['read'])
    expect([status, body]).toMatchObject([201, { name: 'Shop', scopes: ['read'], createdBy: 'Mara' }])
    expect((await withKey(body.key)('GET', '/api/v1/leads')).status).toBe(200)
    expect(JSON.stringify(await list())).not.toContain(body.key)
    expect(await dump(server.database.owner)).not.toContain(body.key)
  })

  it('stand in the list, the newest first, with when each was last used', async () => {
    const { make, list } = await business()
    const { key } = (await make('First')).body
    await make('Second')
    await withKey(key)('GET', '/api/v1/leads')
    const [second, first] = await list()
    expect([second, first]).toMatchObject([{ name: 'Second', lastUsedAt: null }, { name: 'First' }])
    expect(Date.now() - Date.parse(first?.lastUsedAt ?? '')).toBeLessThan(10_000)
  })

  it('are dead with the very next request once they are revoked', async () => {
    const { owner, make, list } = await business()
    const { key, id } = (await make()).body
    const call = withKey(key)
    await call('GET', '/api/v1/leads')
    expect((await owner.call('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204)
    expect((await call('GET', '/api/v1/leads')).status).toBe(401)
    expect(await list()).toEqual([])
    expect((await owner.call('DELETE', `/api/v1/api-keys/${id}`)).status).toBe(404)
  })

  it('are fifty at most', async () => {
    const { workspaceId, make } = await business()
    await inWorkspace(server.services.pool, workspaceId, async (db) => {
      for (let index = 0; index < 49; index += 1) await createKey(db, `key ${index}`, ['read'])
    })
    const statuses = await Promise.all([make(), make(), make()])
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  it.each(['agent', 'viewer'] as const)('are not for an %s', async (role) => {
    const { workspaceId, make } = await business()
    const { id } = (await make()).body
    const { call } = await makeMember(server, { workspaceId, role })
    const answers = [
      await call('GET', '/api/v1/api-keys'),
      await call('POST', '/api/v1/api-keys', { name: 'x', scopes: ['read'] }),
      await call('DELETE', `/api/v1/api-keys/${id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('of another workspace cannot be revoked, and the answer is that of a key nobody has', async () => {
    const [mine, theirs] = [await business(), await business()]
    const { id, key } = (await theirs.make()).body
    const answers = [
      await mine.owner.call('DELETE', `/api/v1/api-keys/${id}`),
      await mine.owner.call('DELETE', '/api/v1/api-keys/01980000-0000-7000-8000-000000000000'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect((await withKey(key)('GET', '/api/v1/leads')).status).toBe(200)
  })
})

describe('after a downgrade', () => {
  it.each(['basic', 'freemium'] as const)(
    'to %s keys open nothing but the door messages come in by, and open all again after an upgrade',
    async (plan) => {
      const { make, setPlan } = await business()
      const call = withKey((await make()).body.key)
      const statuses = async () => {
        await sleep(800)
        return [
          (await call('GET', '/api/v1/leads')).status,
          (await call('GET', '/api/v1/leads/counts')).status,
          (await call('POST', '/api/v1/leads', { name: 'By hand' })).status,
          (await call('POST', '/api/v1/ingest/messages', { messages: [message] })).status,
        ]
      }
      await setPlan(plan)
      expect(await statuses()).toEqual([403, 403, 403, 200])
      await setPlan('pro')
      expect(await statuses()).toEqual([200, 200, 201, 200])
    },
  )

  it('they can still be revoked, but none can be made', async () => {
    const { owner, make, setPlan } = await business()
    const { id } = (await make()).body
    await setPlan('freemium')
    const answers = [await make(), await owner.call('DELETE', `/api/v1/api-keys/${id}`)]
    expect(answers.map(({ status }) => status)).toEqual([403, 204])
  })
})
