import { afterAll, expect, it, vi } from 'vitest'
import { withoutSecrets } from '#server/log.ts'
import { callerWith, makeLead, makeMember, openChat, teamOf, testServer } from '#test/make.ts'

it.each([
  ['authorization: Bearer abc.def.ghi', 'authorization: Bearer …'],
  [`a key bb_${'x'.repeat(22)}_${'y'.repeat(43)} came`, 'a key bb_… came'],
  ['cookie brainbots.session_token=abc%2Fdef; other=1', 'cookie brainbots.session_token=…; other=1'],
  ['postgresql://me:word@host/db', 'postgresql://me:…@host/db'],
  ['jwt eyJhbGciOi.eyJzdWIi.sig', 'jwt …'],
  [
    `SyntaxError: Unexpected token 'h', "hello, my name is Jo" is not valid JSON`,
    'SyntaxError: Unexpected token … is not valid JSON',
  ],
])('%j is logged as %j', (line, logged) => expect(withoutSecrets(line)).toBe(logged))

it('leaves the links that the operator is to pass on, where no mail server is set', () => {
  const line = 'jo@example.com was invited; the link: https://leads.example.com/invitation#iv_abc_def'
  expect(withoutSecrets(line)).toBe(line)
})

const said: string[] = []
const hear = (chunk: unknown) => {
  said.push(String(chunk))
  return true
}
const spies = [
  vi.spyOn(process.stderr, 'write').mockImplementation(hear),
  vi.spyOn(process.stdout, 'write').mockImplementation(hear),
  ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...parts) => void hear(parts.join(' '))),
  ),
]
afterAll(() => {
  for (const spy of spies) spy.mockRestore()
})

const server = await testServer({ env: { LOG_LEVEL: 'debug' } })

it('a busy hour leaves neither secrets nor texts of talks in the log, but every request by its id', async () => {
  const team = await teamOf(server)
  const member = await makeMember(server, { role: 'owner', name: 'Olga' })
  const chat = await openChat(server)
  const text = 'My cat is called Wilhelmina-Augusta and my number is 0113 496 0999'
  await chat.say(text)
  const leadId = await makeLead(server, {
    says: ['A Zanzibar-shaped table, please'],
    email: 'kim@secret.example',
  })
  await team.call('GET', '/api/v1/leads?q=Quetzalcoatl')
  await team.call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'Rumpelstiltskin said so' })
  await team.call('POST', `/api/v1/leads/${leadId}/notes`, '{"text":"Broken-hearted')
  await member.call('GET', '/api/v1/me')
  const call = callerWith(server, { origin: server.url, 'x-forwarded-for': '192.0.2.1' })
  const password = 'a-very-secret-password'
  await call('POST', '/api/auth/sign-in/email', { email: member.email, password })
  await call('POST', '/api/auth/sign-in/email', '{"email": "x", "password": "broken-secret')
  await call('GET', '/api/auth/magic-link/verify?token=one-time-secret-token')
  await callerWith(server, { authorization: 'Bearer a-wrong-visitor-token' })('GET', '/api/v1/chat/messages')
  // What fails inside is written down with its stack.
  await server.database.owner.query('alter table app.note rename to note_away')
  const failed = await team.call('POST', `/api/v1/leads/${leadId}/notes`, { text: 'Nebuchadnezzar' })
  await server.database.owner.query('alter table app.note_away rename to note')

  const log = said.join('\n')
  const id = failed.headers.get('x-request-id') ?? ''
  expect([failed.status, log.includes(`error ${id} POST /api/v1/leads/:id/notes`)]).toEqual([500, true])
  expect(log.match(/ debug [0-9a-f-]{36} (GET|POST) \/\S+ \d{3} \d+ ms/g)?.length).toBeGreaterThan(10)
  const given = [team.key, chat.token, chat.resumeToken, password, server.operatorKey]
  const cookies = member.cookie.split('; ').map((pair) => pair.split('=')[1] ?? '')
  const written =
    'one-time-secret-token, a-wrong-visitor-token, broken-secret, Wilhelmina, 0113 496 0999, Zanzibar, ' +
    'kim@secret, Quetzalcoatl, Rumpelstiltskin, Broken-hearted, Nebuchadnezzar'
  const secret = given.concat(cookies, written.split(', '))
  expect(secret.filter((each) => each === '' || log.includes(each))).toEqual([])
})
