import type pg from 'pg'

export type Recorded = { name?: string; text: string; values: readonly unknown[] }

/** Keeps every statement that goes through the pool from now on, exactly as the product sends it. */
export function recordStatements(pool: pg.Pool): { take(): Recorded[] } {
  let recorded: Recorded[] = []
  pool.on('connect', (client: pg.PoolClient) => {
    const send = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [statement] = given
      if (typeof statement === 'string') recorded.push({ text: statement, values: [] })
      else if (isRecorded(statement)) recorded.push(statement)
      return send(...given)
    }) as typeof client.query
  })
  return {
    take() {
      const taken = recorded
      recorded = []
      return taken
    },
  }
}

function isRecorded(statement: unknown): statement is Recorded {
  return typeof statement === 'object' && statement !== null && 'text' in statement && 'values' in statement
}
