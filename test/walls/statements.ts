import pg from 'pg'

type Sent = { text: string; name?: string }

/**
 * Stands between the product and its database: notes the statements that go out to the tables of workspaces and can
 * send one of them in other words.
 */
export class StatementTap {
  readonly #role: string
  readonly #original: typeof pg.Client.prototype.query
  #seen = new Set<string>()
  #instead: ((text: string) => string) | null = null
  #count = 0

  /** From now on for every connection of that role in this process. */
  constructor(role: string) {
    this.#role = role
    this.#original = pg.Client.prototype.query
    const { reword } = this
    const original = this.#original as (this: pg.Client, ...given: unknown[]) => unknown
    pg.Client.prototype.query = function query(this: pg.Client, first: unknown, ...rest: unknown[]) {
      return original.call(this, reword(this, first), ...rest)
    } as typeof pg.Client.prototype.query
  }

  remove(): void {
    pg.Client.prototype.query = this.#original
  }

  /** The statements since the last time. */
  take(): Set<string> {
    const taken = this.#seen
    this.#seen = new Set()
    return taken
  }

  /** Sends `by` wherever the product sends `text`, until told otherwise. */
  replace(text: string, by: string): void {
    this.replaceAll((sent) => (sent === text ? by : sent))
  }

  /** Sends every statement in the words that `reword` gives it, until told otherwise. */
  replaceAll(reword: (text: string) => string): void {
    this.#instead = reword
    this.#count += 1
  }

  replaceNothing(): void {
    this.#instead = null
  }

  readonly reword = (client: pg.Client, statement: unknown): unknown => {
    const { connectionParameters } = client as unknown as { connectionParameters: { user: string } }
    if (connectionParameters.user !== this.#role || !isSent(statement)) return statement
    if (/\bapp\.|"organizationId"/.test(statement.text)) this.#seen.add(statement.text)
    const text = this.#instead?.(statement.text) ?? statement.text
    if (text === statement.text) return statement
    // A prepared statement is known by its name, so other words need another.
    const name = statement.name === undefined ? {} : { name: `${statement.name.slice(0, 40)} ${this.#count}` }
    return { ...statement, ...name, text }
  }
}

function isSent(statement: unknown): statement is Sent {
  return typeof statement === 'object' && statement !== null && 'text' in statement
}

/**
 * One place where a statement names its workspace; `table` is what it holds back, null for the accounts' tables.
 * `withoutAny` lacks every such place of the same table: some statements name it at each step.
 */
export type Predicate = {
  statement: string
  without: string
  withoutAny: string
  table: string | null
  shown: string
}

const ofWorkspaces = /(?:\b(\w+)\.)?\bworkspace_id\s*=\s*(\$\d+|\w+\.workspace_id)/g
const ofAccounts = /(?:\b(\w+)\.)?"organizationId"\s*=\s*(\$\d+)/g

/** Every predicate on the workspace in a statement, each with the statement as it is without it. */
export function predicatesOf(statement: string): Predicate[] {
  const places = [...placesOf(statement, ofWorkspaces, true), ...placesOf(statement, ofAccounts, false)]
  return places.map((place) => ({
    statement,
    without: cut(statement, [place]),
    withoutAny: cut(
      statement,
      places.filter(({ table }) => table === place.table),
    ),
    table: place.table,
    shown: statement
      .slice(Math.max(0, place.from - 50), place.to + 30)
      .replace(/\s+/g, ' ')
      .trim(),
  }))
}

type Place = { from: number; to: number; value: string; table: string | null }

function placesOf(statement: string, pattern: RegExp, own: boolean): Place[] {
  return [...statement.matchAll(pattern)].map(({ 0: found, 1: qualifier, 2: value = '', index }) => ({
    from: index,
    to: index + found.length,
    value,
    table: own ? tableAt(statement, index, qualifier) : null,
  }))
}

/** The values stay, as PostgreSQL wants to know the type of every parameter. */
function cut(statement: string, places: readonly Place[]): string {
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, value }) => `${text.slice(0, from)}(${value}::uuid is not null)${text.slice(to)}`,
      statement,
    )
}

/** The table that a column belongs to: by its alias, else the last one named before it. */
function tableAt(statement: string, at: number, qualifier: string | undefined): string | null {
  const names = [
    ...statement.matchAll(
      /\bapp\.(\w+)(?:\s+(?:as\s+)?(?!where|set|order|for|on|using|cross|left|join)(\w+))?/g,
    ),
  ]
    .map(([, table = '', alias], index, all) => ({ table, alias: alias ?? table, index, all }))
    .filter(({ alias, table }) => qualifier === undefined || alias === qualifier || table === qualifier)
  const positions = [...statement.matchAll(/\bapp\.(\w+)/g)].map(({ index }) => index)
  const before = names.findLast(({ index }) => (positions[index] ?? 0) < at)
  return (before ?? names[0])?.table ?? null
}
