import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

/** For each message stored: rows by table and by what was done to them, and bytes of log. */
export type Written = { rows: Map<string, number>; log: number }

type Count = { rows: Map<string, number>; log: number }

/** A connection tells what it wrote once a second while it works, and else after ten seconds of silence. */
const untilToldMs = 11_000

/** May differ by that much, as no two runs of visitors write quite the same. */
const mostApart = { all: 0.03, ofTable: 0.05, rows: 0.03 }

/** What is written into the whole database until it is asked, as the database counts it; takes 22 seconds besides. */
export async function watchWrites(owner: pg.Pool): Promise<() => Promise<Written>> {
  await sleep(untilToldMs)
  const before = await countSoFar(owner)
  return async () => {
    await sleep(untilToldMs)
    const after = await countSoFar(owner)
    const since = (name: string) => (after.rows.get(name) ?? 0) - (before.rows.get(name) ?? 0)
    const messages = since('message inserted')
    return {
      rows: new Map([...after.rows.keys()].map((name) => [name, since(name) / messages])),
      log: (after.log - before.log) / messages,
    }
  }
}

/**
 * Says what both write for a message, and fails where the raw writer does not write what the product does: then it is not
 * its limit, in whichever direction.
 */
export function compareWritten(product: Written, raw: Written): { line: string; apart: string[] } {
  const names = [...new Set([...product.rows.keys(), ...raw.rows.keys()])]
  const of = ({ rows }: Written, name: string) => rows.get(name) ?? 0
  const sum = (written: Written) => names.reduce((total, name) => total + of(written, name), 0)
  const isApart = (one: number, other: number, share: number, least: number) =>
    Math.abs(one - other) > Math.max(least, share * Math.max(one, other))
  const apart = names
    .filter((name) => isApart(of(product, name), of(raw, name), mostApart.ofTable, mostApart.rows))
    .map((name) => `${name}: ${of(product, name).toFixed(3)} and ${of(raw, name).toFixed(3)}`)
  const [all, allOfRaw] = [sum(product), sum(raw)]
  if (isApart(all, allOfRaw, mostApart.all, 0))
    apart.push(`all: ${all.toFixed(2)} and ${allOfRaw.toFixed(2)}`)
  const line =
    `rows written for a message: ${all.toFixed(2)} by the product, ${allOfRaw.toFixed(2)} by the raw writer; ` +
    `bytes of log: ${product.log.toFixed(0)} and ${raw.log.toFixed(0)}`
  return { line, apart }
}

async function countSoFar(owner: pg.Pool): Promise<Count> {
  const { rows } = await owner.query<{ name: string; count: number }>(
    `select schemaname || '.' || relname || ' ' || k.what as name, k.count::float8 as count from pg_stat_user_tables
     cross join lateral (values ('inserted', n_tup_ins), ('updated', n_tup_upd), ('deleted', n_tup_del)) as k(what, count)`,
  )
  const { rows: log } = await owner.query<{ at: number }>(
    `select (pg_current_wal_lsn() - '0/0')::float8 as at`,
  )
  return {
    rows: new Map(rows.map(({ name, count }) => [name.replace(/^app\./, ''), count])),
    log: log[0]?.at ?? 0,
  }
}
