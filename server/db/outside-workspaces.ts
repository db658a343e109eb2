import type pg from 'pg'
import type { Statement } from './in-workspace.ts'

/**
 * For what is asked before a workspace is known (which one does this login, key or token belong to?). It sees no row of
 * any workspace's tables: only the account tables, and functions that were made for such a question.
 */
class OutsideHandle {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    const query = typeof statement === 'string' ? { text: statement } : statement
    const given = values ?? (typeof statement === 'string' ? undefined : statement.values)
    const { rows } = await this.#pool.query({ ...query, values: given === undefined ? [] : [...given] })
    return rows as Row[]
  }
}

export type OutsideDb = OutsideHandle

export function outsideWorkspaces(pool: pg.Pool): OutsideDb {
  return new OutsideHandle(pool)
}
