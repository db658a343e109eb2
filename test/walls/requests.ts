import type { Fixture } from '#test/api/operations.ts'
import { addressOf, type Document, type Operation } from '#test/api/document.ts'
import type { Schema } from '#test/api/hostile-inputs.ts'
import type { TestServer } from '#test/start.ts'
import type { Headers } from './callers.ts'

export type Request = { method: string; path: string; headers: Headers; body?: string }

export type Answer = { status: number; text: string; headers: string }

/** Where a value goes: a name in the address or the query, a path of names and positions in the body. */
export type Place = { in: 'path' | 'query' | 'body'; at: (string | number)[]; schema: Schema }

export function requestOf(operation: Operation, fixture: Fixture, headers: Headers): Request {
  const query = new URLSearchParams(fixture.query)
  return {
    method: operation.method.toUpperCase(),
    path: addressOf(operation, fixture.params ?? {}) + (query.size > 0 ? `?${query}` : ''),
    headers,
    ...(fixture.body === undefined ? {} : { body: JSON.stringify(fixture.body) }),
  }
}

export async function send(server: TestServer, { method, path, headers, body }: Request): Promise<Answer> {
  const all = {
    'x-operator-key': server.operatorKey,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  }
  const response = await server.app.request(
    path,
    { method, headers: all, ...(body === undefined ? {} : { body }) },
    {},
  )
  const text = await response.text()
  // Whoever was answered may be asked about the next moment: what the call began has ended by then.
  if (method !== 'GET') {
    await server.services.ingest.drain()
    await server.services.knowledge.drain()
    await server.services.jobs.drain()
    await server.services.scoring.drain()
  }
  return { status: response.status, text, headers: [...response.headers].flat().join('\n') }
}

/** Every place of an operation that could hold an id, a key, a token or a cursor, as its document tells. */
export function idPlaces({ schemas }: Document, operation: Operation): Place[] {
  const places: Place[] = (operation.parameters ?? [])
    .filter(({ name, schema }) => isIdLike(name, schema))
    .map(({ name, in: where, schema }) => ({ in: where, at: [name], schema }))
  const body = operation.requestBody?.content['application/json'].schema
  return body === undefined ? places : [...places, ...within(schemas, body, [])]
}

function within(schemas: Record<string, Schema>, given: Schema, at: (string | number)[]): Place[] {
  const schema = resolved(schemas, given)
  const name = at.findLast((part) => typeof part === 'string') ?? ''
  const own: Place[] =
    typeof name === 'string' && !schema.properties && !schema.items && isIdLike(name, schema)
      ? [{ in: 'body', at, schema }]
      : []
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    within(schemas, one, [...at, key]),
  )
  return [...own, ...inner, ...(schema.items ? within(schemas, schema.items, [...at, 0]) : [])]
}

function resolved(schemas: Record<string, Schema>, schema: Schema): Schema {
  const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(schema.$ref ?? '') ?? []
  return name === undefined ? schema : resolved(schemas, schemas[name] ?? {})
}

function isIdLike(name: string, schema: Schema): boolean {
  if (schema.type === 'boolean' || schema.type === 'integer') return false
  return isUuid(schema) || /(^id|Ids?)$/.test(name) || /cursor|token|identity$|key$/i.test(name)
}

export function isUuid({ format, anyOf }: Schema): boolean {
  return format === 'uuid' || (anyOf?.some(isUuid) ?? false)
}

export function valueAt(fixture: Fixture, place: Place): unknown {
  if (place.in !== 'body') {
    return (place.in === 'path' ? fixture.params : fixture.query)?.[String(place.at[0])]
  }
  return place.at.reduce<unknown>(
    (value, part) => (value as Record<string | number, unknown> | null | undefined)?.[part],
    fixture.body,
  )
}

export function withValue(fixture: Fixture, place: Place, value: string): Fixture {
  const name = String(place.at[0])
  if (place.in === 'path') return { ...fixture, params: { ...fixture.params, [name]: value } }
  if (place.in === 'query') return { ...fixture, query: { ...fixture.query, [name]: value } }
  return { ...fixture, body: put(fixture.body ?? {}, place.at, value) }
}

function put(into: unknown, [part, ...rest]: readonly (string | number)[], value: string): unknown {
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list = Array.isArray(into) ? into : []
    return [put(list[part], rest, value), ...list.slice(part + 1)]
  }
  const object = typeof into === 'object' && into !== null ? (into as Record<string, unknown>) : {}
  return { ...object, [part]: put(object[part], rest, value) }
}
