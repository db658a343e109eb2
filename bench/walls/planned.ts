import pg from 'pg'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { type ConnectTo, makePool } from '#server/db/pool.ts'
import type { PlanNode } from './plan.ts'

export type Planned = { text: string; plan: PlanNode }

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_verbose': 'on',
  'auto_explain.log_format': 'json',
  'auto_explain.log_level': 'notice',
  // The statement inside the function that finds ids, too.
  'auto_explain.log_nested_statements': 'on',
}

/**
 * The server's own connection, behind the policies, with each statement telling its plan: not what explain says of a
 * statement written out again, but what was run.
 */
export class PlannedConnection {
  readonly #pool: pg.Pool
  #told: Planned[] = []

  private constructor(pool: pg.Pool) {
    this.#pool = pool
    pool.on('connect', (client) => {
      client.on('notice', ({ message }) => {
        const json = /plan:\s*(\{[\s\S]*\})\s*$/.exec(message ?? '')?.[1]
        if (json === undefined) return
        const said = JSON.parse(json) as { 'Query Text': string; Plan: PlanNode }
        this.#told.push({ text: said['Query Text'], plan: said.Plan })
      })
    })
  }

  static async open(app: ConnectTo, owner: pg.Pool): Promise<PlannedConnection> {
    const role = pg.escapeIdentifier(app.user)
    const within = `alter role ${role} in database ${pg.escapeIdentifier(app.database)}`
    for (const [name, value] of Object.entries(settings))
      await owner.query(`${within} set ${name} = ${pg.escapeLiteral(value)}`)
    const pool = makePool(app, { size: 1, statementTimeout: 60_000 })
    const opened = new PlannedConnection(pool)
    // A connection opened later would tell nothing.
    pool.options.idleTimeoutMillis = 0
    await pool.query('select 1')
    // Taken back at once: the connections that are measured tell nothing.
    await owner.query(`${within} reset all`)
    return opened
  }

  async plansOf(workspaceId: string, ask: (db: Db) => Promise<unknown>): Promise<Planned[]> {
    this.#told = []
    await inWorkspace(this.#pool, workspaceId, ask, { readOnly: true })
    const told = this.#told
    this.#told = []
    if (told.length === 0) throw new Error('The database has told no plan, so none would be checked.')
    return told
  }

  close(): Promise<void> {
    return this.#pool.end()
  }
}
