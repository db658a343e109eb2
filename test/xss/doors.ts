import type { Fixture } from '#test/api/operations.ts'
import { addressOf, type Document, type Operation } from '#test/api/document.ts'
import type { Schema } from '#test/api/hostile-inputs.ts'

/** A place that takes whatever somebody writes. */
export type FreeText = { in: 'path' | 'query' | 'body'; at: (string | number)[]; most: number }

/** Every free text of an operation, as its document tells; one that is added later is here by itself. */
export function freeTexts({ schemas }: Document, operation: Operation): FreeText[] {
  const parameters = (operation.parameters ?? [])
    .filter(({ schema }) => isFree(schema))
    .map(({ name, in: where, schema }) => ({ in: where, at: [name], most: schema.maxLength ?? 100 }))
  const body = operation.requestBody?.content['application/json'].schema
  return body === undefined ? parameters : [...parameters, ...within(schemas, body, [])]
}

function within(schemas: Record<string, Schema>, given: Schema, at: (string | number)[]): FreeText[] {
  const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(given.$ref ?? '') ?? []
  const schema = schemas[name] ?? given
  if (isFree(schema)) return [{ in: 'body', at, most: schema.maxLength ?? 100 }]
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    within(schemas, one, [...at, key]),
  )
  return [...inner, ...(schema.items ? within(schemas, schema.items, [...at, 0]) : [])]
}

/** A text without a form that would have to be kept. */
function isFree({ type, enum: words, format, pattern }: Schema): boolean {
  const types = [type ?? []].flat()
  return types.includes('string') && words === undefined && format === undefined && pattern === undefined
}

export type Sent = { method: string; path: string; body?: unknown }

/** The good call with a payload in these places, cut to what they take. */
export function callWith(
  operation: Operation,
  fixture: Fixture,
  places: readonly FreeText[],
  text: string,
): Sent {
  const params = { ...fixture.params }
  const query = new URLSearchParams(fixture.query)
  let body = fixture.body
  for (const { in: where, at, most } of places) {
    const value = [...text].slice(0, most).join('').slice(0, most)
    if (where === 'path') params[String(at[0])] = value
    else if (where === 'query') query.set(String(at[0]), value)
    else body = put(body ?? {}, at, value)
  }
  return {
    method: operation.method.toUpperCase(),
    path: addressOf(operation, params) + (query.size > 0 ? `?${query}` : ''),
    ...(body === undefined ? {} : { body }),
  }
}

function put(into: unknown, [part, ...rest]: readonly (string | number)[], value: string): unknown {
  if (part === undefined) return value
  if (typeof part === 'number') {
    const list: unknown[] = Array.isArray(into) ? into : []
    return [put(list[0], rest, value), ...list.slice(1)]
  }
  const object = typeof into === 'object' && into !== null ? (into as Record<string, unknown>) : {}
  return { ...object, [part]: put(object[part], rest, value) }
}
