import { bookkeeping } from '#test/api/fingerprint.ts'
import type { BaseState, Rows } from './base-state.ts'
import type { Answer } from './requests.ts'

/** What a call answered and left behind, without what is another each time. */
export type Outcome = { status: number; body: unknown; rows: Rows }

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const times = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)/g

/** Ids that were not there before become one word, and so do times since then. */
export function outcomeOf(answer: Answer, rows: Rows, { ids, since }: BaseState): Outcome {
  const settle = (text: string) =>
    text
      .replace(uuids, (id) => (ids.has(id) ? id : '<id>'))
      .replace(times, (at) => (new Date(at).toISOString() >= since ? '<time>' : at))
  const settled = Object.entries(rows).map(([table, list]) => [
    table,
    list.map((row) => JSON.parse(settle(JSON.stringify(row))) as Record<string, unknown>),
  ])
  return {
    status: answer.status,
    body: parsed(settle(answer.text)),
    rows: Object.fromEntries(settled) as Rows,
  }
}

/** Places in a body and columns of tables that differ between two runs of the same call, and so tell nothing. */
export type Noise = { paths: ReadonlySet<string>; columns: ReadonlySet<string> }

/** When something was used last, which every call before may have moved. */
const usedAt = ['/items/*/lastUsedAt', '/items/*/seenAt', '/lastUsedAt', '/seenAt', '/key/lastUsedAt']

export function noiseOf(one: Outcome, two: Outcome): Noise {
  const paths = new Set(usedAt)
  collectDifferences(one.body, two.body, '', paths)
  const columns = new Set(
    Object.entries(bookkeeping).flatMap(([table, list]) => list.map((one) => `${table}.${one}`)),
  )
  for (const table of Object.keys(one.rows)) {
    const lists = [one.rows[table] ?? [], two.rows[table] ?? []]
    for (const column of Object.keys(lists[0]?.[0] ?? {})) {
      const [first, second] = lists.map((rows) =>
        rows
          .map((row) => JSON.stringify(row[column]))
          .sort()
          .join(),
      )
      if (first !== second) columns.add(`${table}.${column}`)
    }
  }
  return { paths, columns }
}

function collectDifferences(one: unknown, two: unknown, path: string, into: Set<string>): void {
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null) {
    if (one !== two) into.add(path)
    return
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(two)])) {
    const [a, b] = [one, two].map((value) => (value as Record<string, unknown>)[key])
    collectDifferences(a, b, `${path}/${Array.isArray(one) ? '*' : key}`, into)
  }
}

/** The same twice means the same answer and the same rows; else a sentence. */
export function difference(was: Outcome, is: Outcome, noise: Noise): string | null {
  if (was.status !== is.status) return `answers ${is.status} instead of ${was.status}: ${short(is.body)}`
  const [before, now] = [was.body, is.body].map((body) => JSON.stringify(masked(body, '', noise)))
  if (before !== now) return `answers otherwise: ${around(String(now), String(before))}`
  for (const table of new Set([...Object.keys(was.rows), ...Object.keys(is.rows)])) {
    const [rowsBefore, rowsNow] = [was, is].map(({ rows }) => linesOf(table, rows, noise))
    if (rowsBefore !== rowsNow)
      return `leaves other rows in ${table}: ${around(String(rowsNow), String(rowsBefore))}`
  }
  return null
}

/** Two answers that may differ in ids, in times and in what was sent alone. */
export function differenceOfAnswers(
  theirs: Answer,
  nobodys: Answer,
  sent: readonly string[],
  noise: Noise,
): string | null {
  if (theirs.status !== nobodys.status) {
    return `${theirs.status} for theirs and ${nobodys.status} for nobody's: ${theirs.text.slice(0, 120)}`
  }
  const [one, two] = [theirs, nobodys].map(({ text }) =>
    JSON.stringify(masked(parsed(plain(withoutSent(text, sent))), '', noise)),
  )
  return one === two ? null : `differs from nobody's: ${around(String(one), String(two))}`
}

function withoutSent(text: string, sent: readonly string[]): string {
  return sent.reduce((rest, word) => rest.replaceAll(JSON.stringify(word).slice(1, -1), '<sent>'), text)
}

function plain(text: string): string {
  return text.replace(uuids, '<id>').replace(times, '<time>')
}

function masked(value: unknown, path: string, noise: Noise): unknown {
  if (noise.paths.has(path)) return '<noise>'
  if (Array.isArray(value)) return value.map((one) => masked(one, `${path}/*`, noise))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, masked(one, `${path}/${key}`, noise)]),
  )
}

function linesOf(table: string, rows: Rows, { columns }: Noise): string {
  const lines = (rows[table] ?? []).map((row) =>
    JSON.stringify(Object.entries(row).filter(([column]) => !columns.has(`${table}.${column}`))),
  )
  // Words made of something random may be more or fewer, too.
  const used = (bookkeeping[table] ?? []).map((column) => `${table}.${column}`)
  const isNoisy = [...columns].some((column) => column.startsWith(`${table}.`) && !used.includes(column))
  return (isNoisy ? [...new Set(lines)] : lines).sort().join('\n')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function short(value: unknown): string {
  return JSON.stringify(value).slice(0, 160)
}

/** Where two texts part. */
function around(now: string, before: string): string {
  let at = 0
  while (at < now.length && now[at] === before[at]) at += 1
  const from = Math.max(0, at - 60)
  return `…${now.slice(from, at + 100)}… instead of …${before.slice(from, at + 100)}…`
}
