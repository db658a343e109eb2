/** The part of JSON Schema that the API's document uses. */
export type Schema = {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  maxItems?: number
  anyOf?: Schema[]
  $ref?: string
}

export type Hostile = { what: string; value: unknown }

/** Stands for a number that JSON can write and JavaScript cannot hold; becomes `1e400` in the body. */
export const beyondNumbers = '@1e400@'

const times = [
  'yesterday',
  'infinity',
  '2026-02-30',
  '0000-00-00',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '294277-01-01T00:00:00Z',
  '+294277-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '2026-01-01T25:00:00Z',
  '2026-01-01T00:00:00',
]

/** Values that a field of this schema must refuse: of the wrong type, too long, too large, not storable. */
export function hostileValues(schema: Schema): Hostile[] {
  const types = [schema.type ?? []].flat()
  const values: unknown[] = []
  if (!types.includes('null')) values.push(null)
  if (schema.anyOf) {
    return [...values, 5, {}, ['x'], ...(schema.anyOf.some(isTime) ? times : hostileTexts(schema))].map(named)
  }
  if (types.includes('object')) values.push('x', 5, ['x'])
  else values.push({ nested: true })
  if (!types.includes('array')) values.push([['x']])
  if (types.includes('string')) values.push(5, true, ...hostileTexts(schema))
  if (types.includes('integer')) {
    values.push('x', true, 1.5, 1e30, -1e30, 2 ** 63, beyondNumbers)
    if (schema.minimum !== undefined) values.push(schema.minimum - 1)
    if (schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER)
      values.push(schema.maximum + 1)
  }
  if (types.includes('boolean')) values.push('true', 1)
  if (types.includes('array')) {
    values.push('x', {})
    if (schema.maxItems !== undefined) values.push(Array.from({ length: schema.maxItems + 1 }, () => 'x'))
    if (schema.items) values.push(...hostileValues(schema.items).map(({ value }) => [value]))
  }
  return values.map(named)
}

/** The same for a query or path parameter, which is always a text. */
export function hostileParameters(schema: Schema): Hostile[] {
  const types = [schema.type ?? []].flat()
  if (schema.anyOf?.some(isTime)) return times.map(named)
  if (types.includes('integer')) {
    const least = schema.minimum ?? 0
    const values = ['x', '1.5', '1e400', '-1', 'Infinity', 'NaN', '9'.repeat(30), String(least - 1)]
    if (schema.maximum !== undefined) values.push(String(schema.maximum + 1))
    return values.map(named)
  }
  if (types.includes('array')) return [named('a\0b'), named('x'.repeat(5000))]
  // Longer addresses never get as far as the application: Node itself refuses heads over 16 kB.
  return hostileTexts(schema)
    .filter((text) => text.isWellFormed() && text.length < 10_000)
    .map(named)
}

function hostileTexts(schema: Schema): string[] {
  if (schema.anyOf) return ['x', '', 'a\0b', 'x'.repeat(5000)]
  if (schema.enum) return ['nonsense', '', 'a\0b']
  if (isTime(schema)) return times
  const texts = ['a\0b', 'a\uD800b', '\uDC00']
  if (schema.maxLength !== undefined)
    texts.push('x'.repeat(schema.maxLength + 1), 'x'.repeat(Math.max(schema.maxLength + 1, 50_000)))
  if ((schema.minLength ?? 0) > 0) texts.push('')
  if (schema.format === 'uuid')
    texts.push('x', '', '0', 'zzzzzzzz-zzzz-4zzz-8zzz-zzzzzzzzzzzz', 'x'.repeat(5000))
  if (schema.format === 'email') texts.push('x', 'a@b', '@x.example', 'a b@x.example')
  if (schema.pattern !== undefined) texts.push('!!', '')
  return texts
}

function isTime({ format }: Schema): boolean {
  return format === 'date' || format === 'date-time'
}

function named(value: unknown): Hostile {
  const text = JSON.stringify(value) ?? 'undefined'
  return { what: text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text, value }
}

/** Copies of a good body, each with one field of the document wrong or missing; `path` is where. */
export function hostileBodies(
  schema: Schema,
  good: unknown,
): { path: string; what: string; body: unknown }[] {
  if (schema.properties === undefined || typeof good !== 'object' || good === null) return []
  const bodies: { path: string; what: string; body: unknown }[] = []
  for (const [name, field] of Object.entries(schema.properties)) {
    for (const { what, value } of hostileValues(field))
      bodies.push({ path: name, what, body: { ...good, [name]: value } })
    if (schema.required?.includes(name)) {
      const { [name]: _, ...rest } = good as Record<string, unknown>
      bodies.push({ path: name, what: 'missing', body: rest })
    }
    const inner = (good as Record<string, unknown>)[name]
    for (const { path, what, body } of hostileBodies(field, inner)) {
      bodies.push({ path: `${name}.${path}`, what, body: { ...good, [name]: body } })
    }
  }
  return bodies
}

export function toJson(body: unknown): string {
  return JSON.stringify(body).replaceAll(`"${beyondNumbers}"`, '1e400')
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Whole bodies that no operation takes, with the status each must get. */
export const hostileRawBodies: { what: string; body: string; type?: string; status: number[] }[] = [
  { what: 'nothing', body: '', status: [400, 422] },
  { what: 'half an object', body: '{"a":', status: [400] },
  { what: 'not JSON', body: 'a=b&c=d', status: [400] },
  { what: 'null', body: 'null', status: [422] },
  { what: 'a list', body: '[]', status: [422] },
  { what: 'a text', body: '"x"', status: [422] },
  { what: 'a number', body: '1e400', status: [422] },
  { what: 'a list 50,000 deep', body: deep(50_000), status: [400, 422] },
  { what: 'an unfinished list 100,000 deep', body: '['.repeat(100_000), status: [400] },
  { what: '10 MB', body: `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`, status: [413] },
  { what: 'plain text', body: '{}', type: 'text/plain', status: [415] },
  { what: 'a form', body: '{}', type: 'application/x-www-form-urlencoded', status: [415] },
  { what: 'a form of parts', body: '{}', type: 'multipart/form-data; boundary=x', status: [415] },
  { what: 'almost JSON', body: '{}', type: 'application/jsonp', status: [415] },
]

const packed = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const anId = '0198c0de-0000-7000-8000-000000000000'

/** Cursors that belong to no list of ours, among them some that look right. */
export const hostileCursors = [
  'x',
  '%00',
  '!!!',
  packed([]),
  packed({}),
  packed(null),
  packed(['leads', '2026-01-01T00:00:00.000Z', anId]),
  ...['leads lastActive', 'messages', 'events', 'notes'].flatMap((list) => [
    packed([list]),
    packed([list, 'x', anId]),
    packed([list, '0000-01-01T00:00:00.000Z', anId]),
    packed([list, '2026-02-30T00:00:00.000Z', anId]),
    packed([list, '2026-01-01T00:00:00.000Z', 'x']),
    packed([list, '2026-01-01T00:00:00.000Z', 1.5, anId]),
    packed([list, '2026-01-01T00:00:00.000Z', 2 ** 40, anId]),
    packed([list, '2026-01-01T00:00:00.000Z', '1', anId]),
    packed([list, { a: 1 }, anId]),
  ]),
  packed(['another list', '2026-01-01T00:00:00.000Z', anId]),
]
