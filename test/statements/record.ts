import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { statementsFolder } from './folder.ts'

type Sends = (this: unknown, ...given: unknown[]) => unknown
/** Kept over test files that share a process. */
type Kept = { seen: Set<string>; fresh: string[] }

const root = join(import.meta.dirname, '..', '..')
const place = globalThis as { statementsOfProduct?: Kept }

/** From now on each statement that the product sends in this process is kept, once. */
export function recordStatements(): void {
  if (place.statementsOfProduct !== undefined) return
  place.statementsOfProduct = { seen: new Set(), fresh: [] }
  listen(pg.Client.prototype, place.statementsOfProduct)
  listen(pg.Pool.prototype, place.statementsOfProduct)
}

export function writeStatements(): void {
  const fresh = place.statementsOfProduct?.fresh.splice(0) ?? []
  if (fresh.length === 0) return
  mkdirSync(statementsFolder, { recursive: true })
  appendFileSync(
    join(statementsFolder, `${process.pid}.jsonl`),
    fresh.map((text) => `${JSON.stringify(text)}\n`).join(''),
  )
}

function listen(sender: { query: unknown }, kept: Kept): void {
  const send = sender.query as Sends
  sender.query = function (this: unknown, ...given: unknown[]) {
    const text = textOf(given[0])
    if (text !== null && !kept.seen.has(text) && isServer(this) && isOfProduct(new Error().stack ?? '')) {
      kept.seen.add(text)
      kept.fresh.push(text)
    }
    return send.apply(this, given)
  }
}

/** Migrations, backups and the like work as the owner, for all workspaces at once. */
function isServer(sender: unknown): boolean {
  if (sender instanceof pg.Pool) return sender.options.user?.endsWith('_app') === true
  return sender instanceof pg.Client && sender.user?.endsWith('_app') === true
}

function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement
  const has = typeof statement === 'object' && statement !== null && 'text' in statement
  return has && typeof statement.text === 'string' ? statement.text : null
}

/** Tests ask the database, too, and rightly without a workspace where they prove a wall. */
function isOfProduct(stack: string): boolean {
  const callers = stack
    .split('\n')
    .slice(2)
    .filter((line) => line.includes(root) && !line.includes('node_modules') && !line.includes('/server/db/'))
  return callers[0]?.includes(`${root}/server/`) === true && !callers[0].includes('.test.ts')
}
