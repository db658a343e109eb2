import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#contract/api.ts'
import { problem } from '#contract/problem.ts'
import type { Access } from '#contract/route.ts'
import { testServer } from '#test/make.ts'
import { fingerprint } from './fingerprint.ts'
import {
  hostileBodies,
  hostileCursors,
  hostileParameters,
  hostileRawBodies,
  toJson,
  type Schema,
} from './hostile-inputs.ts'
import { canary, makeWorld, type Fixture, type World } from './operations.ts'

type Parameter = { name: string; in: 'path' | 'query'; schema: Schema }
type Operation = {
  operationId: string
  'x-access': Access
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** One call that must be refused; `status` when only one answer is right. */
type Case = {
  what: string
  method: string
  path: string
  headers: Record<string, string>
  body?: string
  status?: number[]
  /** The door answers 200 and refuses the one message inside. */
  inside?: boolean
}

const server = await testServer({ answerer: null })
const world: World = await makeWorld(server)
const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

it('documents and binds every operation of the contract, and no other', () => {
  const wanted = Object.values(contract).map(({ method, path }) => `${method} ${path}`)
  expect([...server.services.bound].sort()).toEqual(wanted.sort())
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(wanted)
})

it('has a good call to compare with for every operation', () => {
  expect(Object.keys(world.fixtures).sort()).toEqual(operations.map(({ operationId }) => operationId).sort())
})

describe.each(operations)('$operationId', (operation) => {
  const fixture = world.fixtures[operation.operationId] ?? {}
  let before: string[] = []
  beforeAll(async () => {
    before = await fingerprint(server.database.owner)
  })

  it('refuses bad inputs with a problem, and changes nothing', async () => {
    const cases = [
      ...badParameters(operation, fixture),
      ...unknownIds(operation, fixture),
      ...badBodies(operation, fixture),
    ]
    await refuseAll(cases)
    expect(await fingerprint(server.database.owner)).toEqual(before)
  })

  it('refuses whoever may not call it, and changes nothing', async () => {
    await refuseAll(wrongCallers(operation, fixture))
    expect(await fingerprint(server.database.owner)).toEqual(before)
  })
})

it.each(Object.entries(world.fixtures))(
  '%s takes a good call, so that the refusals above were for their reasons',
  async (operationId, fixture) => {
    const operation = operations.find((each) => each.operationId === operationId)
    if (!operation) throw new Error(`${operationId} is not in the document.`)
    const response = await send(goodCase(operation, fixture))
    expect([operationId, response.status, await response.text()]).toEqual([
      operationId,
      expect.toSatisfy((status: number) => status >= 200 && status < 300),
      expect.not.stringContaining(canary),
    ])
  },
)

type Op = Operation & { path: string; method: string }

function headersFor(access: Access): Record<string, string> {
  const { visitor, key, member } = world.credentials
  if (access === 'visitor') return visitor
  return access === 'read' || access === 'write' || access === 'ingest' ? key : member
}

function goodCase(operation: Op, fixture: Fixture): Case {
  const query = new URLSearchParams(fixture.query)
  return {
    what: 'a good call',
    method: operation.method.toUpperCase(),
    path: addressOf(operation, fixture.params ?? {}) + (query.size > 0 ? `?${query}` : ''),
    headers: headersFor(operation['x-access']),
    ...(fixture.body === undefined ? {} : { body: JSON.stringify(fixture.body) }),
  }
}

function addressOf({ path }: Op, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function badParameters(operation: Op, fixture: Fixture): Case[] {
  const good = goodCase(operation, fixture)
  return (operation.parameters ?? []).flatMap(({ name, in: place, schema }) => {
    const values =
      name === 'cursor' ? hostileCursors.map((value) => ({ what: value, value })) : hostileParameters(schema)
    return values
      .filter(({ value }) => place === 'query' || value !== '')
      .map(({ what, value }) => {
        const path =
          place === 'path'
            ? addressOf(operation, { ...fixture.params, [name]: String(value) })
            : `${addressOf(operation, fixture.params ?? {})}?${new URLSearchParams({ ...fixture.query, [name]: String(value) })}`
        return { ...good, what: `${name} = ${what}`, path }
      })
  })
}

/** An id of another workspace and one that nobody has get the same answer. */
function unknownIds(operation: Op, fixture: Fixture): Case[] {
  const good = goodCase(operation, fixture)
  return (operation.parameters ?? [])
    .filter(({ schema, in: place }) => place === 'path' && schema.format === 'uuid')
    .flatMap(({ name }) => {
      const { foreign } = world
      const theirs = operation.path.startsWith('/api/v1/sites')
        ? foreign.siteId
        : operation.path.startsWith('/api/v1/identity-keys')
          ? foreign.keyId
          : operation.path.startsWith('/api/v1/api-keys')
            ? foreign.apiKeyId
            : operation.path.startsWith('/api/v1/members')
              ? foreign.memberId
              : operation.path.startsWith('/api/v1/invitations')
                ? foreign.invitationId
                : operation.path.startsWith('/api/v1/me/sign-ins')
                  ? foreign.signInId
                  : (foreign[name as keyof typeof foreign] ?? foreign.id)
      return [uuidv7(), theirs].map((id) => ({
        ...good,
        what: `${name} of ${id === theirs ? 'another workspace' : 'nobody'}`,
        path: addressOf(operation, { ...fixture.params, [name]: id }),
        status: [404],
      }))
    })
}

function badBodies(operation: Op, fixture: Fixture): Case[] {
  const good = goodCase(operation, fixture)
  const schema = operation.requestBody?.content['application/json'].schema
  if (!schema) return []
  const raw = hostileRawBodies.map(({ what, body, type, status }) => {
    // The door for many messages takes more at once, and its list is not looked into as a whole.
    const large = operation['x-access'] === 'ingest' ? [400, 413, 422] : status
    return {
      ...good,
      what,
      body,
      status: body.length > 50_000 ? [...large, 413] : status,
      ...(type === undefined ? {} : { headers: { ...good.headers, 'content-type': type } }),
    }
  })
  const listed = (fixture.refuses ?? []).map((change) => ({
    ...good,
    what: JSON.stringify(change).slice(0, 80),
    body: JSON.stringify({ ...(fixture.body as object), ...change }),
  }))
  return [...raw, ...listed, ...fieldCases(operation, schema, fixture, good)]
}

function fieldCases(operation: Op, schema: Schema, fixture: Fixture, good: Case): Case[] {
  const ofFields = hostileBodies(schema, fixture.body).filter(
    ({ path, what }) => !(fixture.neverStored?.includes(path) && /\\u0000|\\ud800|\\udc00/i.test(what)),
  )
  if (operation['x-access'] !== 'ingest') {
    return ofFields.map(({ path, what, body }) => ({ ...good, what: `${path}: ${what}`, body: toJson(body) }))
  }
  // Messages are judged one by one: the list of them as a whole here, each field of one below.
  const [message] = (fixture.body as { messages: unknown[] }).messages
  const item = document.components.schemas['IngestItem'] ?? {}
  return [
    ...['x', 5, {}, null, undefined].map((messages) => ({
      ...good,
      what: `messages: ${JSON.stringify(messages)}`,
      body: toJson({ messages }),
    })),
    ...hostileBodies(item, message).map(({ path, what, body }) => ({
      ...good,
      what: `message.${path}: ${what}`,
      body: toJson({ messages: [body] }),
      inside: true,
    })),
    ...[null, 5, 'x', [], {}].map((body) => ({
      ...good,
      what: `message: ${JSON.stringify(body)}`,
      body: toJson({ messages: [body] }),
      inside: true,
    })),
  ]
}

function wrongCallers(operation: Op, fixture: Fixture): Case[] {
  const good = goodCase(operation, fixture)
  const access = operation['x-access']
  const { credentials } = world
  const cases: { what: string; headers: Record<string, string>; status: number[] }[] = []
  if (access === 'nobody-yet') return []
  cases.push({ what: 'nobody', headers: {}, status: [401] })
  if (access === 'visitor') {
    for (const token of [
      'x',
      'a.b.c',
      'Bearer',
      `${credentials.visitor['authorization']}x`.slice(7),
      '\u00e9',
    ]) {
      cases.push({ what: `token ${token}`, headers: { authorization: `Bearer ${token}` }, status: [401] })
    }
    cases.push({ what: 'a key of the team', headers: credentials.key, status: [401] })
    cases.push({ what: 'a member', headers: credentials.member, status: [401] })
  } else {
    cases.push({ what: 'a visitor', headers: credentials.visitor, status: [401] })
    cases.push({ what: 'a wrong cookie', headers: { cookie: 'brainbots.session_token=x.y' }, status: [401] })
  }
  if (access === 'read' || access === 'write' || access === 'ingest') {
    for (const key of [
      'x',
      '',
      `bb_${'A'.repeat(22)}_${'A'.repeat(43)}`,
      `${credentials.key['x-api-key']}x`,
    ]) {
      cases.push({ what: `key ${key}`, headers: { 'x-api-key': key }, status: [401] })
    }
    for (const scope of ['read', 'write', 'ingest'] as const) {
      if (scope !== access)
        cases.push({ what: `a key for ${scope}`, headers: credentials.keyWith(scope), status: [403] })
    }
  }
  if (access === 'write') cases.push({ what: 'a viewer', headers: credentials.viewer, status: [403] })
  if (access === 'ingest') cases.push({ what: 'a member', headers: credentials.member, status: [403] })
  if (access === 'member') cases.push({ what: 'a key', headers: credentials.key, status: [403] })
  if (access === 'operator') {
    cases.push({ what: 'somebody who does not run it', headers: credentials.viewer, status: [403] })
  }
  if (access === 'person' || access === 'operator') {
    cases.push({ what: 'a key', headers: credentials.key, status: [401] })
  }
  if (access === 'member' || access === 'read' || access === 'write') {
    const { cookie = '' } = credentials.member
    for (const workspace of [world.foreignTeam.workspaceId, uuidv7(), 'x', '']) {
      cases.push({
        what: `workspace ${workspace}`,
        headers: { cookie, 'x-workspace': workspace },
        status: [404],
      })
    }
  }
  if (good.method !== 'GET' && access === 'write') {
    cases.push({
      what: 'another site',
      headers: { ...credentials.member, origin: 'https://evil.example' },
      status: [403],
    })
  }
  if (fixture.params?.['id'] !== undefined && (access === 'read' || access === 'write')) {
    cases.push({ what: 'another workspace', headers: credentials.foreignKey, status: [404] })
  }
  return cases.map((each) => ({ ...good, ...each }))
}

async function refuseAll(cases: Case[]): Promise<void> {
  const wrong: string[] = []
  for (let from = 0; from < cases.length; from += 8) {
    const found = await Promise.all(cases.slice(from, from + 8).map(whatIsWrong))
    wrong.push(...found.filter((sentence) => sentence !== null))
  }
  expect(wrong).toEqual([])
}

function send({ method, path, headers, body }: Case): Promise<Response> {
  return fetch(server.url + path, {
    method,
    headers: {
      'x-operator-key': server.operatorKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
}

async function whatIsWrong(given: Case): Promise<string | null> {
  const named = `${given.method} ${given.path.slice(0, 120)} · ${given.what}`
  const response = await send(given).catch((error: unknown) => error as Error)
  if (response instanceof Error) return `${named}: no answer (${String(response.cause ?? response)})`
  const text = await response.text()
  const shown = `${named}: ${response.status} ${text.slice(0, 200)}`
  if (text.includes(canary)) return `${shown} shows another workspace`
  if (/\b(select|insert into|update) |\bat .+\.ts:|node_modules|postgres|violates|syntax error/i.test(text)) {
    return `${shown} tells of the inside`
  }
  if (given.inside) {
    const [result] = (JSON.parse(text) as { results?: { status: string }[] }).results ?? []
    return response.status === 200 && result?.status === 'refused' ? null : shown
  }
  if (response.status < 400 || response.status > 499) return shown
  if (given.status && !given.status.includes(response.status))
    return `${shown} instead of ${given.status.join(' or ')}`
  if (response.headers.get('content-type') !== 'application/problem+json')
    return `${shown} is no problem+json`
  const read = problem.safeParse(JSON.parse(text))
  if (!read.success || read.data.status !== response.status) return `${shown} is not a whole problem`
  return null
}
