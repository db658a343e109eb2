import type pg from 'pg'
import { bookkeeping } from '#test/api/fingerprint.ts'

type Table = { name: string; quoted: string; app: boolean }

/** Hashes of a table: of our rows and of everybody else's; `touched` sees that others' rows were so much as used. */
type Hashes = { mine: string; others: string; touched: string }

export type Change = { table: string; what: 'mine' | 'others' | 'touched' }

export type Rows = Record<string, Record<string, unknown>[]>

/**
 * The database as it was when this was made: tells what changed since, and puts it back. Needs the owner to be a
 * superuser, as the owner of a test's database is.
 */
export class BaseState {
  readonly #owner: pg.Pool
  readonly #theirs: readonly string[]
  readonly #tables: readonly Table[]
  readonly ids: ReadonlySet<string>
  /** Times from then on are those of the calls. */
  readonly since: string
  #base: Map<string, Hashes> = new Map()
  /** By table, what says that nothing was written since its rows were found to be as they should. */
  #marks: Map<string, string> = new Map()

  private constructor(
    owner: pg.Pool,
    theirs: readonly string[],
    tables: readonly Table[],
    ids: ReadonlySet<string>,
    since: string,
  ) {
    this.#owner = owner
    this.#theirs = theirs
    this.#tables = tables
    this.ids = ids
    this.since = since
  }

  /** `theirs`: ids of other workspaces and of their people, by which rows of the accounts are told apart. */
  static async keep(
    owner: pg.Pool,
    theirs: readonly string[],
    since = new Date().toISOString(),
  ): Promise<BaseState> {
    const { rows: tables } = await owner.query<Table>(
      `select schemaname || '.' || tablename as name, format('%I.%I', schemaname, tablename) as quoted, schemaname = 'app' as app
       from pg_tables where schemaname in ('app', 'auth') order by 1`,
    )
    await owner.query('drop schema if exists kept cascade; create schema kept')
    const texts: string[] = []
    for (const { name, quoted } of tables) {
      await owner.query(`create table ${keptName(name)} as table ${quoted}`)
      const { rows } = await owner.query<{ all: string | null }>(
        `select string_agg(to_jsonb(t)::text, ' ') as all from ${quoted} t`,
      )
      texts.push(rows[0]?.all ?? '')
    }
    const ids = new Set(texts.flatMap((text) => text.match(uuids) ?? []))
    const state = new BaseState(owner, theirs, tables, ids, since)
    state.#marks = await state.#readMarks()
    state.#base = await state.#hashes(tables)
    return state
  }

  again(): Promise<BaseState> {
    return BaseState.keep(this.#owner, this.#theirs, this.since)
  }

  /** What is not as it was; how often things were used is no change of ours, but one of theirs. */
  async changes(): Promise<Change[]> {
    const marks = await this.#readMarks()
    const written = this.#tables.filter(({ name }) => marks.get(name) !== this.#marks.get(name))
    const now = await this.#hashes(written)
    const kinds = ['mine', 'others', 'touched'] as const
    return written.flatMap(({ name }) => {
      const changed = kinds
        // The accounts library prolongs sign-ins whoever asks.
        .filter((what) => what !== 'touched' || name.startsWith('app.'))
        .filter((what) => now.get(name)?.[what] !== this.#base.get(name)?.[what])
      if (changed.length === 0) this.#marks.set(name, marks.get(name) ?? '')
      return changed.map((what) => ({ table: name, what }))
    })
  }

  async putBack(changes: readonly Change[]): Promise<void> {
    const names = [...new Set(changes.map(({ table }) => table))]
    if (names.length === 0) return
    const client = await this.#owner.connect()
    try {
      const steps = names.map((name) => {
        const quoted = this.#tables.find((table) => table.name === name)?.quoted ?? name
        return `delete from ${quoted}; insert into ${quoted} select * from ${keptName(name)};`
      })
      await client.query(`begin; set local session_replication_role = 'replica'; ${steps.join(' ')} commit`)
    } finally {
      client.release()
    }
    const marks = await this.#readMarks()
    for (const name of names) this.#marks.set(name, marks.get(name) ?? '')
  }

  /** Rows of these tables that are nobody else's. */
  async rowsOf(names: readonly string[]): Promise<Rows> {
    const rows: Rows = {}
    for (const { name, quoted, app } of this.#tables.filter((table) => names.includes(table.name))) {
      const found = await this.#owner.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${quoted} t
         where not ${app ? '(workspace_id::text = any($1::text[]))' : isTheirs}`,
        [this.#theirs],
      )
      rows[name] = found.rows.map(({ row }) => row)
    }
    return rows
  }

  /**
   * Whatever is written leaves rows of another place and transaction behind; reading the rows themselves, of all tables
   * after each call, would take most of the time that these tests need.
   */
  async #readMarks(): Promise<Map<string, string>> {
    const parts = this.#tables.map(
      ({ name, quoted }) =>
        `select '${name}' as name,
                count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as mark from ${quoted}`,
    )
    const { rows } = await this.#owner.query<{ name: string; mark: string }>({
      name: 'marks of tables',
      text: parts.join('\nunion all\n'),
    })
    return new Map(rows.map(({ name, mark }) => [name, mark]))
  }

  async #hashes(tables: readonly Table[]): Promise<Map<string, Hashes>> {
    if (tables.length === 0) return new Map()
    const parts = tables.map(({ name, quoted, app }) => {
      const without = (bookkeeping[name] ?? []).map((column) => ` - '${column}'`).join('')
      const theirs = app ? 'workspace_id::text = any($1::text[])' : isTheirs
      const hash = (row: string, which: string) =>
        `md5(coalesce(string_agg(${row}, '|' order by ${row}) filter (where ${which}), ''))`
      return `select '${name}' as name, ${hash('bare', 'not theirs')} as mine, ${hash('bare', 'theirs')} as others,
                     ${hash('whole', 'theirs')} as touched
              from (select ${theirs} as theirs, to_jsonb(t)::text as whole, (to_jsonb(t)${without})::text as bare
                    from ${quoted} t) rows`
    })
    const { rows } = await this.#owner.query<Hashes & { name: string }>(parts.join('\nunion all\n'), [
      this.#theirs,
    ])
    return new Map(rows.map(({ name, ...hashes }) => [name, hashes]))
  }
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const isTheirs = `(to_jsonb(t)::text like any (select '%' || id || '%' from unnest($1::text[]) id))`

function keptName(name: string): string {
  return `kept."${name.replace('.', '_')}"`
}
