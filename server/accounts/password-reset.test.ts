import { afterAll, describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { dump } from '#test/api/fingerprint.ts'
import { startMailServer } from '#test/mail-server.ts'
import { callerWith, makeMember, testServer } from '#test/make.ts'

const post = await startMailServer()
afterAll(() => post.close())
const server = await testServer({ answerer: null, env: { SMTP_URL: post.url } })
const nobody = callerWith(server, {})
let from = 0
/** From an address of its own each, as no address may ask often. */
const anew = () => ({ 'x-forwarded-for': `10.9.${++from >> 8}.${from & 255}` })
const forgot = (email: string) => nobody('POST', '/api/v1/password/forgot', { email }, anew())
const reset = (token: string, password: string) =>
  nobody<Problem>('POST', '/api/v1/password/reset', { token, password }, anew())
const signIn = (email: string, password: string) =>
  nobody('POST', '/api/auth/sign-in/email', { email, password }, { origin: server.url, ...anew() })

async function personWithPassword() {
  const member = await makeMember(server)
  const password = 'the first password'
  const { $context } = server.services.auth
  const { internalAdapter, password: hasher } = await $context
  await internalAdapter.linkAccount({
    userId: member.id,
    providerId: 'credential',
    accountId: member.id,
    password: await hasher.hash(password),
  })
  return { ...member, password }
}

async function tokenFor(email: string): Promise<string> {
  await forgot(email)
  const { text } = await post.letterTo(email)
  return /\/reset#(pr_[\w-]+)/.exec(text)?.[1] ?? ''
}

describe('a forgotten password', () => {
  it('is replaced by the link of a letter, and every sign-in of the person ends', async () => {
    const { email, call, password } = await personWithPassword()
    const token = await tokenFor(email)
    expect((await reset(token, 'the second password')).status).toBe(204)
    expect((await call('GET', '/api/v1/me')).status).toBe(401)
    const answers = [await signIn(email, password), await signIn(email, 'the second password')]
    expect(answers.map(({ status }) => status)).toEqual([401, 200])
  })

  it('is replaced once by one link', async () => {
    const { email } = await personWithPassword()
    const token = await tokenFor(email)
    const answers = await Promise.all([1, 2, 3].map((n) => reset(token, `the new password ${n}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401])
    const { status, body } = await reset(token, 'yet another password')
    expect([status, body.code]).toEqual([401, 'bad_token'])
  })

  it('leaves the other links that were asked for dead', async () => {
    const { email } = await personWithPassword()
    const [one, other] = [await tokenFor(email), await tokenFor(email)]
    await reset(one, 'the second password')
    expect((await reset(other, 'the third password')).status).toBe(401)
  })

  it('is not replaced after an hour', async () => {
    const { email, password } = await personWithPassword()
    const token = await tokenFor(email)
    await server.database.owner.query(
      `update auth.verification set "expiresAt" = now() - interval '1 second'`,
    )
    expect((await reset(token, 'the second password')).status).toBe(401)
    expect((await signIn(email, password)).status).toBe(200)
  })

  it('is not replaced by another person’s link, nor by one that nobody made', async () => {
    const [one, other] = [await personWithPassword(), await personWithPassword()]
    const [mine, theirs] = [await tokenFor(one.email), await tokenFor(other.email)]
    const mixed = theirs.slice(0, 25) + mine.slice(25)
    const answers = [mixed, 'x', `pr_${'A'.repeat(22)}_${'A'.repeat(43)}`].map((token) =>
      reset(token, 'the second password'),
    )
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401, 401])
    expect((await signIn(other.email, other.password)).status).toBe(200)
  })

  it('is kept as a hash until then', async () => {
    const { email } = await personWithPassword()
    expect(await dump(server.database.owner)).not.toContain(await tokenFor(email))
  })

  it('is asked for with one answer for those who have an account and those who have none', async () => {
    const { email } = await personWithPassword()
    const before = post.letters.length
    const answers = [await forgot(email), await forgot('no@body.example')]
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [204, ''],
      [204, ''],
    ])
    await post.letterTo(email)
    expect(post.letters.length - before).toBe(1)
  })

  it('is sent for a few times an hour only, and nobody is told', async () => {
    const { email } = await personWithPassword()
    const answers = []
    for (let time = 0; time < 8; time++) answers.push(await forgot(email))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
    await expect.poll(() => post.letters.filter(({ to }) => to.includes(email)).length).toBe(5)
  })

  it('is written down for the owners when it was replaced', async () => {
    const { email, id } = await personWithPassword()
    await reset(await tokenFor(email), 'the second password')
    const { rows } = await server.database.owner.query(
      `select actor_id, data from app.audit where kind = 'password.changed' and actor_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ actor_id: id, data: { by: 'link' } }])
  })
})

describe('a known password', () => {
  it('is changed by giving it, and every other sign-in ends', async () => {
    const { email, call, password } = await personWithPassword()
    const other = await signIn(email, password)
    expect(other.status).toBe(200)
    const change = (current: string) =>
      call<Problem>('POST', '/api/v1/me/password', { current, password: 'the second password' })
    const wrong = await change('not the password')
    expect([wrong.status, wrong.body.code, wrong.body.fields?.[0]?.path]).toEqual([
      422,
      'wrong_password',
      'current',
    ])
    expect((await change(password)).status).toBe(204)
    expect((await call('GET', '/api/v1/me')).status).toBe(200)
    const { rows } = await server.database.owner.query(
      'select 1 from auth.session s join auth."user" u on u.id = s."userId" where u.email = $1',
      [email],
    )
    expect(rows).toHaveLength(1)
  })

  it('is not found by trying: after some wrong ones there is a pause', async () => {
    const { call } = await personWithPassword()
    const statuses = []
    for (let time = 0; time < 7; time++) {
      const { status } = await call('POST', '/api/v1/me/password', {
        current: `guess ${time}`,
        password: 'the second password',
      })
      statuses.push(status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
  })
})
