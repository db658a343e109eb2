import type pg from 'pg'

/** The policies that keep the workspaces apart, which can be taken away one by one and put back. */
export class Policies {
  readonly #owner: pg.Pool
  /** The condition of each by its table. */
  readonly #conditions: ReadonlyMap<string, string>

  private constructor(owner: pg.Pool, conditions: ReadonlyMap<string, string>) {
    this.#owner = owner
    this.#conditions = conditions
  }

  static async of(owner: pg.Pool): Promise<Policies> {
    const { rows } = await owner.query<{ table: string; condition: string }>(
      `select tablename as table, qual as condition from pg_policies
       where schemaname = 'app' and policyname = 'workspace' order by 1`,
    )
    return new Policies(owner, new Map(rows.map(({ table, condition }) => [table, condition])))
  }

  get tables(): string[] {
    return [...this.#conditions.keys()]
  }

  /** Runs fn while nothing but the statements themselves keeps the workspaces apart in these tables. */
  async without<Result>(tables: readonly string[], fn: () => Promise<Result>): Promise<Result> {
    await this.#set(tables, () => 'true')
    try {
      return await fn()
    } finally {
      await this.#set(tables, (table) => this.#conditions.get(table) ?? 'false')
    }
  }

  async #set(tables: readonly string[], condition: (table: string) => string): Promise<void> {
    const steps = tables.map(
      (table) =>
        `alter policy workspace on app.${table} using (${condition(table)}) with check (${condition(table)})`,
    )
    if (steps.length > 0) await this.#owner.query(steps.join('; '))
  }
}
