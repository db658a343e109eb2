import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLead, makeMember, makeWorkspace, testServer } from '#test/make.ts'
import { recordAudit, theSystem } from '#server/audit/record-audit.ts'

const server = await testServer({ answerer: null })

type Page = { items: AuditEntry[]; nextCursor: string | null }

async function business() {
  const workspaceId = await makeWorkspace(server)
  const owner = await makeMember(server, { workspaceId, role: 'owner', name: 'Mara' })
  /** Without the sign-in of the owner, which is written down some time after it. */
  const read = async (query = '') => {
    const { items, nextCursor } = (await owner.call<Page>('GET', `/api/v1/audit${query}`)).body
    return { items: items.filter(({ kind }) => kind !== 'sign-in'), nextCursor }
  }
  return { workspaceId, owner, read }
}

describe('the audit log', () => {
  it('tells who did what, when, and from where', async () => {
    const { owner, read } = await business()
    const body = { name: 'Shop', scopes: ['read'] }
    await owner.call('POST', '/api/v1/api-keys', body, { 'x-forwarded-for': '198.51.100.7' })
    const [entry] = (await read()).items
    expect(entry).toMatchObject({
      kind: 'key.made',
      actor: { kind: 'member', name: 'Mara' },
      address: '198.51.100.7',
      data: { name: 'Shop', scopes: ['read'] },
    })
    expect(Date.now() - Date.parse(entry?.at ?? '')).toBeLessThan(10_000)
  })

  it('tells of a deleted lead nothing but that there was one', async () => {
    const { workspaceId, owner, read } = await business()
    const id = await makeLead(server, { workspaceId, name: 'Ada Lovelace', email: 'ada@post.example' })
    await owner.call('DELETE', `/api/v1/leads/${id}`)
    const { items } = await read()
    expect(items).toMatchObject([{ kind: 'lead.deleted', data: { leads: 1 } }])
    expect(JSON.stringify(items)).not.toContain(id)
    expect(JSON.stringify(items)).not.toMatch(/lovelace|ada@/i)
  })

  it('tells of settings what they were and what they are, and nothing when they stayed', async () => {
    const { owner, read } = await business()
    await owner.call('PATCH', '/api/v1/settings', { onContact: 'off' })
    await owner.call('PATCH', '/api/v1/settings', { onContact: 'off' })
    expect((await read()).items).toMatchObject([
      { kind: 'workspace.changed', data: { from: { onContact: 'ask' }, to: { onContact: 'off' } } },
    ])
  })

  it('tells of keys that say who a visitor is', async () => {
    const { owner, read } = await business()
    const made = await owner.call<{ key: { id: string }; secret: string }>('POST', '/api/v1/identity-keys', {
      name: 'Site',
    })
    await owner.call('DELETE', `/api/v1/identity-keys/${made.body.key.id}`)
    const { items } = await read()
    expect(items.map(({ kind, data }) => [kind, data['name']])).toEqual([
      ['identity-key.revoked', 'Site'],
      ['identity-key.made', 'Site'],
    ])
    expect(JSON.stringify(items)).not.toContain(made.body.secret)
  })

  it('does not tell of what was refused', async () => {
    const { owner, read } = await business()
    await owner.call('POST', '/api/v1/api-keys', { name: '', scopes: [] })
    await owner.call('DELETE', '/api/v1/leads/01980000-0000-7000-8000-000000000000')
    expect((await read()).items).toEqual([])
  })

  it('pages through one kind, the newest first, each entry once', async () => {
    const { workspaceId, read } = await business()
    await inWorkspace(server.services.pool, workspaceId, async (db) => {
      for (let index = 0; index < 5; index += 1) {
        await recordAudit(db, theSystem, index === 2 ? 'key.revoked' : 'key.made', { name: `key ${index}` })
      }
    })
    const first = await read('?kind=key.made&limit=3')
    const second = await read(`?kind=key.made&limit=3&cursor=${first.nextCursor}`)
    const names = [...first.items, ...second.items].map(({ data }) => data['name'])
    expect(names).toEqual(['key 4', 'key 3', 'key 1', 'key 0'])
    expect(second.nextCursor).toBeNull()
  })

  it.each(['admin', 'agent', 'viewer'] as const)('is not for an %s', async (role) => {
    const { workspaceId } = await business()
    const { call } = await makeMember(server, { workspaceId, role })
    expect((await call('GET', '/api/v1/audit')).status).toBe(403)
  })

  it("shows nothing of another workspace's", async () => {
    const [mine, theirs] = [await business(), await business()]
    await theirs.owner.call('POST', '/api/v1/api-keys', { name: 'Kanarienvogel', scopes: ['read'] })
    expect((await mine.read()).items).toEqual([])
  })

  it.each([
    ['changed', `update app.audit set kind = 'sign-in' where workspace_id = $1`],
    ['removed', 'delete from app.audit where workspace_id = $1'],
  ])('cannot be %s by the server, whatever the statement', async (_, statement) => {
    const { workspaceId, owner, read } = await business()
    await owner.call('POST', '/api/v1/api-keys', { name: 'Shop', scopes: ['read'] })
    const before = await read()
    const tried = inWorkspace(server.services.pool, workspaceId, (db) => db.run(statement, [workspaceId]))
    await expect(tried).rejects.toMatchObject({ code: '42501' })
    expect(await read()).toEqual(before)
  })

  it('has no door that would change it', async () => {
    const { owner } = await business()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status } = await owner.call(method, '/api/v1/audit', method === 'DELETE' ? undefined : {})
      expect([404, 405]).toContain(status)
    }
  })
})
