import { describe, expect, it } from 'vitest'
import type { SignIn } from '#contract/me.ts'
import { callerWith, followLink, makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })

async function personWithTwoBrowsers() {
  const member = await makeMember(server)
  const cookie = await followLink(server, await server.services.auth.loginLink(member.email))
  return { ...member, other: callerWith(server, { cookie, 'x-workspace': server.workspaceId }) }
}
const list = async (call: Awaited<ReturnType<typeof makeMember>>['call']) =>
  (await call<{ items: SignIn[] }>('GET', '/api/v1/me/sign-ins')).body.items

describe('sign-ins', () => {
  it('are listed for the person, their own first', async () => {
    const { call } = await personWithTwoBrowsers()
    const items = await list(call)
    expect(items.map(({ current, device }) => [current, device])).toEqual([
      [true, 'Unknown device'],
      [false, 'Unknown device'],
    ])
    expect(items[0]?.address).toMatch(/^10\./)
  })

  it('end one by one, at once', async () => {
    const { call, other } = await personWithTwoBrowsers()
    const [, second] = await list(call)
    expect((await call('DELETE', `/api/v1/me/sign-ins/${second?.id}`)).status).toBe(204)
    expect((await other('GET', '/api/v1/leads')).status).toBe(401)
    expect((await call('GET', '/api/v1/leads')).status).toBe(200)
  })

  it('end all but the one asked from', async () => {
    const { call, other } = await personWithTwoBrowsers()
    expect((await call('DELETE', '/api/v1/me/sign-ins')).status).toBe(204)
    expect([(await call('GET', '/api/v1/me')).status, (await other('GET', '/api/v1/me')).status]).toEqual([
      200, 401,
    ])
  })

  it('of somebody else cannot be ended', async () => {
    const [one, other] = [await personWithTwoBrowsers(), await personWithTwoBrowsers()]
    const [theirs] = await list(other.call)
    expect((await one.call('DELETE', `/api/v1/me/sign-ins/${theirs?.id}`)).status).toBe(404)
    expect(await list(other.call)).toHaveLength(2)
  })

  it('are written down when they begin and when they are ended, with the address', async () => {
    const { call, id } = await personWithTwoBrowsers()
    await call('DELETE', '/api/v1/me/sign-ins')
    const written = async () =>
      (
        await server.database.owner.query<{ kind: string; address: string; name: string }>(
          `select kind, address, actor_name as name from app.audit where actor_id = $1 order by at`,
          [id],
        )
      ).rows
    await expect.poll(async () => (await written()).length).toBe(3)
    const entries = await written()
    expect(entries.map(({ kind }) => kind).sort()).toEqual(['sign-in', 'sign-in', 'sign-in.ended'])
    expect(
      entries.filter(({ kind }) => kind === 'sign-in').every(({ address }) => address.startsWith('10.')),
    ).toBe(true)
  })
})
