import { describe, expect, it } from 'vitest'
import { makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database

type Member = Awaited<ReturnType<typeof makeMember>>

const me = ({ call }: Pick<Member, 'call'>) => call<{ name: string }>('GET', '/api/v1/me')
/** Asked together with the place in a workspace. */
const leads = ({ call }: Pick<Member, 'call'>) => call<{ name: string }>('GET', '/api/v1/leads')

describe('a cookie that was seen before', () => {
  it('says at once what the person is called now', async () => {
    const mara = await makeMember(server, { name: 'Mara' })
    expect((await me(mara)).body.name).toBe('Mara')
    await owner.query(`update auth."user" set name = 'Maria' where id = $1`, [mara.id])
    expect((await me(mara)).body.name).toBe('Maria')
  })

  it.each([me, leads])(
    'opens nothing any more once its login session has ended, or is over',
    async (door) => {
      const mara = await makeMember(server, { name: 'Mara' })
      const jon = await makeMember(server, { name: 'Jon' })
      expect([(await door(mara)).status, (await door(jon)).status]).toEqual([200, 200])
      await owner.query('delete from auth.session where "userId" = $1', [mara.id])
      await owner.query(`update auth.session set "expiresAt" = now() where "userId" = $1`, [jon.id])
      expect([(await door(mara)).status, (await door(jon)).status]).toEqual([401, 401])
    },
  )

  it.each([me, leads])('has its login session moved on when that is due', async (door) => {
    const mara = await makeMember(server, { name: 'Mara' })
    await door(mara)
    await owner.query(
      `update auth.session set "expiresAt" = now() + interval '29 days' where "userId" = $1`,
      [mara.id],
    )
    expect((await door(mara)).status).toBe(200)
    const { rows } = await owner.query<{ moved: boolean }>(
      `select "expiresAt" > now() + interval '29 days 12 hours' as moved from auth.session where "userId" = $1`,
      [mara.id],
    )
    expect(rows).toEqual([{ moved: true }])
  })

  it('opens no workspace any more that the person was removed from', async () => {
    const mara = await makeMember(server, { name: 'Mara' })
    expect((await leads(mara)).status).toBe(200)
    await owner.query('delete from auth.member where "userId" = $1', [mara.id])
    expect((await leads(mara)).status).toBe(404)
  })
})
