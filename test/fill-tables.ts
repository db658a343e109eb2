import { randomUUID } from 'node:crypto'
import pg from 'pg'

// Rows for tables that are known from the catalogue alone, so that tables to come need nothing said about them.

type Column = { name: string; type: string; needed: boolean }
type Reference = { columns: string[]; table: string; there: string[] }
type Table = { name: string; columns: Column[]; checks: string[]; references: Reference[] }

/** What checks over several columns want, and what has to be there for one of them to be told from the others. */
const wishes: Record<string, Record<string, string>> = {
  'app.identity_key': { secret: `'\\x00'` },
  'app.job': { state: `'waiting'`, due_at: 'now()' },
  'app.rescoring': { due_at: 'now()' },
}

/** One row of this workspace in every table of schema app, as the version that made the tables would have it at least. */
export async function fillTables(client: pg.ClientBase, workspaceId: string): Promise<string[]> {
  const tables = inOrder(await readTables(client))
  const made: Made = new Map()
  for (const table of tables) {
    // Some tables tell of a lead and another, of which the first has the lower id.
    const rows = Array.from({ length: table.name === 'app.lead' ? 2 : 1 }, () =>
      rowFor(table, workspaceId, made),
    )
    made.set(
      table.name,
      rows.toSorted((a, b) => ((a['id'] ?? '') < (b['id'] ?? '') ? -1 : 1)),
    )
    for (const row of rows) await insert(client, table, row)
  }
  return tables.map(({ name }) => name)
}

type Made = Map<string, Record<string, string>[]>

async function insert(client: pg.ClientBase, { name }: Table, row: Record<string, string>): Promise<void> {
  const names = Object.keys(row).map((column) => pg.escapeIdentifier(column))
  const text = `insert into ${name} (${names.join(', ')}) values (${Object.values(row).join(', ')})`
  await client.query(text).catch((error: unknown) => {
    throw new Error(`No row could be made up for ${name}: say what it wants in test/fill-tables.ts.`, {
      cause: error,
    })
  })
}

function rowFor(
  { name, columns, checks, references }: Table,
  workspaceId: string,
  made: Made,
): Record<string, string> {
  const row: Record<string, string> = {}
  for (const column of columns) {
    const chosen = wishes[name]?.[column.name]
    if (column.name === 'workspace_id') row[column.name] = pg.escapeLiteral(workspaceId)
    else if (chosen !== undefined) row[column.name] = chosen
    else if (column.needed) row[column.name] = valueFor(column, checks)
  }
  for (const { columns: own, table, there } of references) {
    const parent = made.get(table)?.at(own.includes('other_id') ? -1 : 0)
    if (parent === undefined) continue
    own.forEach((column, index) => (row[column] = parent[there[index] ?? ''] ?? 'null'))
  }
  return row
}

function valueFor({ name, type }: Column, checks: string[]): string {
  const about = checks.filter((check) => check.includes(name)).join(' ')
  const [, listed] = new RegExp(`\\b${name} = ANY \\(ARRAY\\['([^']*)'`).exec(about) ?? []
  if (listed !== undefined) return pg.escapeLiteral(listed)
  const [, least] = new RegExp(`\\b${name} >=? \\(?(\\d+)`).exec(about) ?? []
  if (type.endsWith('[]')) return `'{}'`
  const values: Record<string, string> = {
    uuid: pg.escapeLiteral(randomUUID()),
    json: `'{}'`,
    jsonb: `'{}'`,
    boolean: 'false',
    bytea: `decode(md5(random()::text), 'hex')`,
    date: 'current_date',
    'timestamp with time zone': 'now()',
    tsvector: `''`,
    text: pg.escapeLiteral(randomUUID()),
  }
  return values[type] ?? String(Number(least ?? 0) + 1)
}

/** Who is referred to comes first. */
function inOrder(tables: Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name, references }) =>
      references.every(({ table }) => table === name || !left.has(table)),
    )
    if (free.length === 0) throw new Error(`In a circle: ${[...left.keys()].join(', ')}`)
    for (const table of free) left.delete(table.name)
    ordered.push(...free)
  }
  return ordered
}

async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select t.oid::regclass::text as name,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
          'needed', a.attnotnull and not a.atthasdef) order by a.attnum)
        from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select coalesce(json_agg(pg_get_constraintdef(c.oid)), '[]') from pg_constraint c
        where c.conrelid = t.oid and c.contype = 'c') as checks,
       (select coalesce(json_agg(json_build_object('table', c.confrelid::regclass::text,
          'columns', (select json_agg(a.attname order by k.place) from unnest(c.conkey) with ordinality k(num, place)
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num),
          'there', (select json_agg(a.attname order by k.place) from unnest(c.confkey) with ordinality k(num, place)
             join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num))), '[]')
        from pg_constraint c where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid) as "references"
     from pg_class t where t.relnamespace = to_regnamespace('app') and t.relkind = 'r' order by 1`,
  )
  return rows
}
