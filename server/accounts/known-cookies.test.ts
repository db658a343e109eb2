import { describe, expect, it } from 'vitest'
import { makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database

type Member = Awaited<ReturnType<typeof makeMember>>

const me = ({ call }: Pick<Member, 'call'>) => call<{ name: string }>('GET', '/api/v1/me')

describe('a cookie that was seen before', () => {
  it('says at once what the person is called now', async () => {
    const mara = await makeMember(server, { name: 'Mara' })
    expect((await me(mara)).body.name).toBe('Mara')
    await owner.query(`update auth."user" set name = 'Maria' where id = $1`, [mara.id])
    expect((await me(mara)).body.name).toBe('Maria')
  })

  it('opens nothing any more once its login session has ended, or is over', async () => {
    const mara = await makeMember(server, { name: 'Mara' })
    const jon = await makeMember(server, { name: 'Jon' })
    expect([(await me(mara)).status, (await me(jon)).status]).toEqual([200, 200])
    await owner.query('delete from auth.session where "userId" = $1', [mara.id])
    await owner.query(`update auth.session set "expiresAt" = now() where "userId" = $1`, [jon.id])
    expect([(await me(mara)).status, (await me(jon)).status]).toEqual([401, 401])
  })

  it('has its login session moved on when that is due', async () => {
    const mara = await makeMember(server, { name: 'Mara' })
    await me(mara)
    await owner.query(
      `update auth.session set "expiresAt" = now() + interval '29 days' where "userId" = $1`,
      [mara.id],
    )
    expect((await me(mara)).status).toBe(200)
    const { rows } = await owner.query<{ moved: boolean }>(
      `select "expiresAt" > now() + interval '29 days 12 hours' as moved from auth.session where "userId" = $1`,
      [mara.id],
    )
    expect(rows).toEqual([{ moved: true }])
  })
})
