import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { createKey, findKey, forgetKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { dump } from '#test/api/fingerprint.ts'
import { callerWith, makeLead, makeWorkspace, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const leadId = await makeLead(server, { name: 'Ada Lovelace' })
const revoke = (key: string) =>
  server.database.owner.query(
    `update app.api_key set revoked_at = now() where key_hash = sha256($1::text::bytea)`,
    [key],
  )

describe('an API key', () => {
  it.each([
    [['read'], [200, 403, 403]],
    [['write'], [403, 201, 403]],
    [['ingest'], [403, 403, 200]],
    [
      ['read', 'write', 'ingest'],
      [200, 201, 200],
    ],
    [[], [403, 403, 403]],
  ] as const)('with the scopes %j opens the doors of these scopes only', async (scopes, wanted) => {
    const { call } = await teamOf(server, [...scopes])
    const message = {
      clientId: 'x',
      session: 'y',
      author: { kind: 'visitor' },
      text: 'z',
      sentAt: '2026-01-01T00:00:00Z',
    }
    const answers = [
      await call('GET', `/api/v1/leads/${leadId}`),
      await call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'hello' }),
      await call('POST', '/api/v1/ingest/messages', { messages: [message] }),
    ]
    expect(answers.map(({ status }) => status)).toEqual(wanted)
  })

  it('opens no door that is for signed-in people', async () => {
    const { call } = await teamOf(server)
    const answers = [await call('DELETE', '/api/v1/samples'), await call('GET', '/api/v1/me')]
    expect(answers.map(({ status }) => status)).toEqual([403, 401])
  })

  it('is dead within a second after it was revoked', async () => {
    const { call, key } = await teamOf(server)
    expect((await call('GET', '/api/v1/leads')).status).toBe(200)
    await revoke(key)
    await sleep(1000)
    expect((await call('GET', '/api/v1/leads')).status).toBe(401)
  })

  it('is dead at once where it is revoked, also while it was being looked up anew', async () => {
    const { call, key } = await teamOf(server)
    expect((await call('GET', '/api/v1/leads')).status).toBe(200)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 })
    try {
      expect((await call('GET', '/api/v1/leads')).status).toBe(200)
      const found = await findKey(server.services, key)
      await revoke(key)
      forgetKey(server.services, found?.id ?? '')
      await sleep(50)
      expect((await call('GET', '/api/v1/leads')).status).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  it('is kept as a hash only', async () => {
    const { key } = await teamOf(server)
    expect(await dump(server.database.owner)).not.toContain(key)
  })

  it('opens its own workspace, even when another is named beside it', async () => {
    const other = await makeWorkspace(server)
    const { call } = await teamOf(server, ['read'], other)
    const { status } = await call('GET', `/api/v1/leads/${leadId}`, undefined, {
      'x-workspace': server.workspaceId,
    })
    expect(status).toBe(404)
  })

  it('is of no use with the id of another workspace written into it', async () => {
    const other = await makeWorkspace(server)
    const theirs = await inWorkspace(server.services.pool, other, (db) => createKey(db, 'Theirs', ['read']))
    const { key } = await teamOf(server, ['read'])
    // The workspace's id is 22 signs behind the first three.
    const forged = key.slice(0, 25) + theirs.slice(25)
    const { status } = await callerWith(server, { 'x-api-key': forged })('GET', '/api/v1/leads')
    expect(status).toBe(401)
  })
})
