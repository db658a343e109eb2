import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { afterAll } from 'vitest'
import type { KeyScope } from '#contract/api-keys.ts'
import type { Lead } from '#contract/leads.ts'
import type { Plan, Role } from '#contract/access.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { createWorkspace } from '#server/accounts/create-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Incoming, Outcome } from '#server/ingest/incoming.ts'
import { startServer, type TestServer, type TestServerOptions } from '#test/start.ts'

export type Answer<Body> = { status: number; body: Body; text: string; headers: Headers }
/** One request to the application, without a port; a body that is not a string is sent as JSON. */
export type Call = <Body = unknown>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>

/** A whole server for one test file, closed at its end. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startServer({ ...options, env: { TRUST_PROXY: '1', ...options.env } })
  afterAll(server.close)
  return server
}

/** Requests that carry these headers and, unless told otherwise, are not held up by limits. */
export function callerWith({ app, operatorKey }: TestServer, own: Record<string, string>): Call {
  return async (method, path, body, more = {}) => {
    const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const headers = {
      'x-operator-key': operatorKey,
      ...(sent === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(sent)) }),
      ...own,
      ...more,
    }
    const response = await app.request(
      path,
      { method, headers, ...(sent === undefined ? {} : { body: sent }) },
      {},
    )
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      body: isJson ? JSON.parse(text) : null,
      text,
      headers: response.headers,
    }
  }
}

export type Team = { workspaceId: string; call: Call; key: string }

/** A team of the first workspace, or of another, behind an API key. */
export async function teamOf(
  server: TestServer,
  scopes: KeyScope[] = ['read', 'write', 'ingest'],
  workspaceId = server.workspaceId,
): Promise<Team> {
  const key = await inWorkspace(server.services.pool, workspaceId, (db) => createKey(db, 'Test', scopes))
  return { workspaceId, key, call: callerWith(server, { 'x-api-key': key }) }
}

/** Another business on the same installation. */
export async function makeWorkspace(
  server: TestServer,
  given: { name?: string; timeZone?: string; country?: string; plan?: Plan } = {},
): Promise<string> {
  const id = uuidv7()
  const name = given.name ?? 'Another business'
  await server.database.owner.query(
    'insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, $2, $1::uuid::text, now())',
    [id, name],
  )
  await inWorkspace(server.services.pool, id, (db) =>
    createWorkspace(db, { name, timeZone: 'Europe/London', country: 'GB', plan: 'pro', ...given }),
  )
  return id
}

export type TestMember = { id: string; name: string; email: string; cookie: string; call: Call }

/** A person of a team, signed in by a one-time link. */
export async function makeMember(
  server: TestServer,
  given: {
    role?: Role
    name?: string
    workspaceId?: string
    onlyAssigned?: boolean
    hidesContact?: boolean
  } = {},
): Promise<TestMember> {
  const { role = 'agent', name = 'Robin', workspaceId = server.workspaceId } = given
  const id = uuidv7()
  const email = `${id}@team.example`
  await server.database.owner.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, $2, $3, true, now(), now())`,
    [id, name, email],
  )
  await server.database.owner.query(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, $4, now())`,
    [uuidv7(), workspaceId, id, role],
  )
  await server.database.owner.query(
    'insert into app.member (workspace_id, id, only_assigned, hides_contact) values ($1, $2, $3, $4)',
    [workspaceId, id, given.onlyAssigned ?? false, given.hidesContact ?? false],
  )
  const cookie = await followLink(server, await server.services.auth.loginLink(email))
  return { id, name, email, cookie, call: callerWith(server, { cookie, 'x-workspace': workspaceId }) }
}

/** The person of the first run, who came by the printed link. */
export async function ownerOf(server: TestServer): Promise<{ cookie: string; call: Call }> {
  const cookie = await followLink(server, server.loginLink)
  return { cookie, call: callerWith(server, { cookie, 'x-workspace': server.workspaceId }) }
}

/** The login cookie that a one-time link gives; empty when the link is not good any more. */
export async function followLink({ app }: TestServer, link: string): Promise<string> {
  // From an address of its own, as no address may try many links.
  const headers = { 'x-forwarded-for': `10.${[...randomBytes(3)].join('.')}` }
  const response = await app.request(link, { headers }, {})
  if (response.status === 429) throw new Error('Too many links were followed from one address.')
  return cookieOf(response.headers)
}

export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

export type Visitor = {
  token: string
  resumeToken: string
  session: { id: string; label: string }
  conversationId: string
}

/** A visitor who has opened the chat of the first site, or of the one with this key. */
export async function openChat(
  server: TestServer,
  given: { widgetKey?: string; locale?: string } = {},
): Promise<
  Visitor & {
    say: (text: string, clientId?: string) => Promise<Answer<{ message: { id: string; seq: number } }>>
  }
> {
  const opened = await callerWith(server, {})<Visitor>('POST', '/api/v1/chat/sessions', {
    widgetKey: server.widgetKey,
    ...given,
  })
  const call = callerWith(server, { authorization: `Bearer ${opened.body.token}` })
  return {
    ...opened.body,
    say: (text, clientId = randomBytes(6).toString('hex')) =>
      call('POST', '/api/v1/chat/messages', { clientId, text }),
  }
}

/** A message on its way in, as another bot would send it. */
export function incoming(given: {
  session: string
  clientId?: string
  text?: string
  by?: Incoming['author']['kind']
  kind?: Incoming['kind']
  name?: string
  at?: Date | string
  country?: string
  channel?: string
}): Incoming {
  const { kind = 'text', text = '' } = given
  return {
    target: {
      type: 'external',
      externalId: given.session,
      about: given.country === undefined ? {} : { country: given.country },
    },
    clientId: given.clientId ?? uuidv7(),
    kind,
    author: {
      kind: given.by ?? (kind === 'text' ? 'visitor' : 'system'),
      ...(given.name === undefined ? {} : { name: given.name }),
    },
    text,
    sentAt: new Date(given.at ?? Date.now()),
    ...(given.channel === undefined ? {} : { channel: given.channel }),
  }
}

/** What a lead is known by in tests: everything it says is told here, the rest is given. */
export type LeadWish = {
  says?: string[]
  name?: string
  email?: string
  phone?: string
  at?: Date | string
  workspaceId?: string
  country?: string
  channel?: string
  session?: string
}

/** A lead who has chatted: says who it is in as many words, and what else it is told to say. */
export async function makeLead(server: TestServer, wish: LeadWish = {}): Promise<string> {
  const session = wish.session ?? `talk ${uuidv7()}`
  const introduction = [
    wish.name === undefined ? null : `My name is ${wish.name}.`,
    wish.email === undefined ? null : `My email is ${wish.email}`,
    wish.phone === undefined ? null : `My number is ${wish.phone}`,
  ].filter((line) => line !== null)
  const lines = [...introduction, ...(wish.says ?? (introduction.length > 0 ? [] : ['hello']))]
  const at = new Date(wish.at ?? Date.now() - 60_000).getTime()
  const outcomes = await tell(
    server,
    lines.map((text, index) =>
      incoming({
        session,
        text,
        at: new Date(at + index),
        ...(wish.country === undefined ? {} : { country: wish.country }),
        ...(wish.channel === undefined ? {} : { channel: wish.channel }),
      }),
    ),
    wish.workspaceId,
  )
  const refused = outcomes.find(({ status }) => status !== 'created')
  if (refused) throw new Error(`The lead could not be made: ${JSON.stringify(refused)}`)
  return leadOfSession(server, session, wish.workspaceId)
}

/** Sends messages through the one door of all messages, together. */
export function tell(
  { services, workspaceId: first }: TestServer,
  items: readonly Incoming[],
  workspaceId = first,
): Promise<Outcome[]> {
  return Promise.all(items.map((item) => services.ingest.add(workspaceId, item)))
}

export async function leadOfSession(
  server: TestServer,
  externalId: string,
  workspaceId = server.workspaceId,
): Promise<string> {
  const { rows } = await server.database.owner.query<{ lead_id: string }>(
    'select lead_id from app.session where workspace_id = $1 and external_id = $2',
    [workspaceId, externalId],
  )
  const [row] = rows
  if (!row) throw new Error(`There is no session "${externalId}".`)
  return row.lead_id
}

/** The profile as the API shows it. */
export async function profileOf(team: Team, id: string): Promise<Lead> {
  return (await team.call<Lead>('GET', `/api/v1/leads/${id}`)).body
}
