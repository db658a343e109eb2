import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { callerWith, followLink, makeMember, makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const member = await makeMember(server, { role: 'owner', name: 'Olga' })
const open = ['/sign-in/email', '/sign-out', '/magic-link/verify']

/** Every path of the accounts library, as it lists them itself. */
const paths = Object.values(server.services.auth.api as unknown as Record<string, { path?: string }>)
  .map(({ path }) => path)
  .filter((path) => path !== undefined)

let next = 0
/** Whoever calls comes from an address of their own. */
const from = (headers: Record<string, string> = {}) =>
  callerWith(server, { origin: server.url, 'x-forwarded-for': `192.0.2.${(next += 1)}`, ...headers })

async function withPassword(password: string): Promise<string> {
  const person = await makeMember(server)
  const { password: library } = await server.services.auth.$context
  await server.database.owner.query(
    `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values (gen_random_uuid(), $1::text, 'credential', $1::uuid, $2, now(), now())`,
    [person.id, await library.hash(password)],
  )
  return person.email
}

describe('the doors of the accounts library', () => {
  it('include those for organizations, or this test would test nothing', () => {
    expect(paths).toContain('/organization/invite-member')
    expect(paths.length).toBeGreaterThan(40)
  })

  it.each(paths.filter((path) => !open.includes(path)))('%s is shut, for an owner too', async (path) => {
    for (const method of ['GET', 'POST']) {
      const call = from({ cookie: member.cookie })
      const body = { organizationId: server.workspaceId, email: 'x@y.example', role: 'owner' }
      const at = `/api/auth${path.replace(/:\w+/g, 'x')}`
      const { status } = await call(method, at, method === 'POST' ? body : undefined)
      expect([method, status]).toEqual([method, 404])
    }
  })

  it.each([
    '/sign-in/email/',
    '/SIGN-IN/email',
    '//sign-in/email',
    '/organization%2fcreate',
    '/%6frganization/create',
  ])('take no other spelling: %s', async (path) => {
    const { status } = await from({ cookie: member.cookie })('POST', `/api/auth${path}`, {})
    expect(status).toBe(404)
  })
})

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, and no token in the answer', async () => {
    const email = await withPassword('correct horse battery')
    const answer = await from()('POST', '/api/auth/sign-in/email', {
      email,
      password: 'correct horse battery',
    })
    const [device, session] = answer.headers.getSetCookie().toSorted()
    expect([answer.status, answer.text]).toEqual([200, '{"done":true}'])
    expect(session).toMatch(/^brainbots\.session_token=.*HttpOnly.*SameSite=Lax/)
    expect(device).toMatch(/^brainbots\.device=.*Path=\/api\/auth; HttpOnly; SameSite=Lax/)
  })

  it('marks cookies as Secure where the installation is reached by https', async () => {
    const safe = await testServer({ answerer: null, env: { PUBLIC_URL: 'https://leads.example.com' } })
    const person = await makeMember(safe)
    const link = await safe.services.auth.loginLink(person.email)
    const response = await safe.app.request(link, {}, {})
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/; Secure/)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(await followLink(safe, link)).toBe('')
  })

  it('is refused as every other refusal is, with a sentence', async () => {
    const { status, body, headers } = await from()<Problem>('POST', '/api/auth/sign-in/email', {
      email: member.email,
      password: 'not the password',
    })
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect([status, body.code, body.detail]).toEqual([
      401,
      'unauthorized',
      'The email or the password is not right.',
    ])
  })

  it.each([
    [{}, 'email'],
    [{ email: 'nobody', password: 'x' }, 'email'],
    [{ email: 'a@b.example' }, 'password'],
    [{ email: 'a@b.example', password: 'x'.repeat(129) }, 'password'],
  ])('with %j says which field is wrong', async (body, path) => {
    const answer = await from()<Problem>('POST', '/api/auth/sign-in/email', body)
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([422, path])
  })

  it.each([
    ['with another origin', { origin: 'https://evil.example' }],
    ['with no origin but from another site', { origin: '', 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { origin: '', 'sec-fetch-site': 'same-site' }],
    ['from a frame without origin', { origin: 'null' }],
  ])('is refused %s', async (_, headers) => {
    const call = from(headers)
    const { status } = await call('POST', '/api/auth/sign-in/email', { email: 'a@b.example', password: 'x' })
    expect(status).toBe(403)
  })

  it('cannot be sent by a form', async () => {
    const call = from({ 'content-type': 'application/x-www-form-urlencoded' })
    const { status } = await call('POST', '/api/auth/sign-in/email', 'email=a@b.example&password=x')
    expect(status).toBe(415)
  })
})

describe('too many tries to sign in', () => {
  const tryOnce = (email: string, headers: Record<string, string>, password = 'not the password') =>
    from(headers)<Problem>('POST', '/api/auth/sign-in/email', { email, password })

  it('at one account from one address end in waiting, whether or not it exists', async () => {
    const known = await withPassword('correct horse battery')
    const tryEight = async (email: string, address: string) => {
      const answers = []
      for (let attempt = 0; attempt < 8; attempt += 1) {
        answers.push(await tryOnce(email, { 'x-forwarded-for': address }))
      }
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
      const last = answers.at(-1)
      expect(last?.body.detail).toMatch(/^Too many tries to sign in\. Try again in \d+ minutes\.$/)
      expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(600)
    }
    await Promise.all([tryEight(known, '198.51.100.1'), tryEight('nobody-here@team.example', '198.51.100.2')])
    const right = await tryOnce(known, { 'x-forwarded-for': '198.51.100.1' }, 'correct horse battery')
    const elsewhere = await tryOnce(known, { 'x-forwarded-for': '198.51.100.3' }, 'correct horse battery')
    expect([right.status, elsewhere.status]).toEqual([429, 200])
  })

  it('are counted for a whole network of IPv6', async () => {
    const statuses = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const address = `2001:db8:7:7:${attempt}::1`
      statuses.push((await tryOnce('v6@team.example', { 'x-forwarded-for': address })).status)
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  })

  it('from very many addresses lock no browser out that has signed in there before', async () => {
    const password = 'correct horse battery'
    const email = await withPassword(password)
    const first = await tryOnce(email, {}, password)
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    await Promise.all(
      Array.from({ length: 66 }, (_, index) => tryOnce(email, { 'x-forwarded-for': `10.9.0.${index}` })),
    )
    const stranger = await tryOnce(email, { 'x-forwarded-for': '203.0.113.5' }, password)
    const owner = await tryOnce(email, { 'x-forwarded-for': '203.0.113.6', cookie }, password)
    const forged = await tryOnce(
      email,
      { 'x-forwarded-for': '203.0.113.7', cookie: cookie.replace('brainbots.device=', 'brainbots.device=A') },
      password,
    )
    const other = await tryOnce('other@team.example', { 'x-forwarded-for': '203.0.113.8', cookie }, password)
    expect([stranger.status, owner.status, forged.status, other.status]).toEqual([429, 200, 429, 401])
  }, 60_000)

  it('do not count when they were right', async () => {
    const password = 'correct horse battery'
    const email = await withPassword(password)
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const { status } = await tryOnce(email, { 'x-forwarded-for': '198.51.100.44' }, password)
      expect(status).toBe(200)
    }
  })

  it('tell nothing of what others tried with the account', async () => {
    const { headers } = await tryOnce('quiet@team.example', { 'x-forwarded-for': '198.51.100.55' })
    expect(headers.get('ratelimit')).toMatch(
      /^"accountsOfAddress";r=599;t=60, "signInsOfAddress";r=29;t=600$/,
    )
  })
})

it('another workspace’s person signs in at the same door', async () => {
  const workspaceId = await makeWorkspace(server)
  expect((await makeMember(server, { workspaceId })).cookie).toContain('session_token')
})
