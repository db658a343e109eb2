import { OpenAPIHono } from '@hono/zod-openapi'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Config } from '#server/config.ts'
import { doors } from '#server/http/doors.ts'
import type { App, Env } from '#server/http/env.ts'
import { answerError } from '#server/http/errors.ts'
import { openLimits } from '#server/http/limits.ts'
import { SharedCounter } from '#server/http/shared-counter.ts'
import { makeLog } from '#server/log.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null, env: { LIMITS: 'shared' } })
const { pool } = server.services
const log = makeLog('silent')

/** One process of several: a door that only counts. */
async function processWith(limits: Config['limits'], of: pg.Pool = pool): Promise<App> {
  const counted = await openLimits({ limits }, of, log, 'secret')
  const app: App = new OpenAPIHono<Env>()
  app.onError(answerError)
  app.get('/', async (c) => {
    c.set('address', c.req.header('x-address') ?? '')
    c.set('log', log)
    await counted.take('resetsOfAddress', c)
    await counted.take('resetsOfAccount', c, 'mara@oakandiron.example')
    return c.text('in')
  })
  return app
}

const knock = (app: App, address: string) => app.request('/', { headers: { 'x-address': address } })

describe('limits that several processes share', () => {
  it('count together what each of them let in', async () => {
    const [one, other] = [await processWith('shared'), await processWith('shared')]
    const statuses: number[] = []
    for (const app of [one, other, one, other, one, other])
      statuses.push((await knock(app, '192.0.2.1')).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('hold no address and no email in the database', async () => {
    const { rows } = await server.database.owner.query<{ key: string }>('select key from limits.point')
    const keys = rows.map(({ key }) => key).join('\n')
    expect(keys).toMatch(/^resetsOfAddress:[\w-]{43}$/m)
    expect(keys).not.toMatch(/192\.0\.2|mara/)
  })

  it('hold at the product’s own doors', async () => {
    const open = () =>
      server.app.request(
        '/api/v1/chat/sessions',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.9' },
          body: JSON.stringify({ widgetKey: 'wk_none' }),
        },
        {},
      )
    const answers = await Promise.all(Array.from({ length: 65 }, open))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
  })

  it('are counted by each process alone while the database does not answer', async () => {
    const away = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 })
    const counter = new SharedCounter(away, log, 'test', 60)
    expect([(await counter.add('a', 1)).points, (await counter.add('a', 2)).points]).toEqual([1, 3])
    await away.end()
  })

  it('are refused at the start, with a sentence, where they cannot be written', async () => {
    const { rows } = await pool.query<{ role: string }>('select current_user as role')
    await server.database.owner.query(`revoke insert on limits.point from "${rows[0]?.role}"`)
    await expect(openLimits({ limits: 'shared' }, pool, log, 'secret')).rejects.toThrow(
      /^LIMITS=shared needs the table/,
    )
    await server.database.owner.query(`grant insert on limits.point to "${rows[0]?.role}"`)
  })
})

describe('an answer at a door with a limit', () => {
  it('tells what is left by the standard headers, and when to come again', async () => {
    const app = await processWith('memory')
    const first = await knock(app, '192.0.2.7')
    expect(first.headers.get('ratelimit-policy')).toBe('"resetsOfAddress";q=10;w=3600')
    expect(first.headers.get('ratelimit')).toBe('"resetsOfAddress";r=9;t=3600')
    for (let count = 0; count < 4; count += 1) await knock(app, '192.0.2.7')
    const held = await knock(app, '192.0.2.7')
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '3600'])
    expect(await held.json()).toMatchObject({
      code: 'too_many_requests',
      detail: 'A new password was asked for too often. Try again in 60 minutes.',
    })
  })

  it('counts a whole /64 as one', async () => {
    const app = await processWith('memory')
    await knock(app, '2001:db8:1:2::1')
    const next = await knock(app, '2001:db8:1:2:ffff::9')
    expect(next.headers.get('ratelimit')).toContain('r=8')
  })
})

it('every limit of an account is kept to itself', () => {
  const ofAccounts = Object.entries(doors).filter(([door]) => /OfAccount|OfDevice/.test(door))
  expect(ofAccounts.every(([, settings]) => 'secret' in settings)).toBe(true)
})
