import type { Db } from '#server/db/in-workspace.ts'

type Column = { name: string; type: string }

/** Of a few sizes, so that each statement is planned once a connection; of these, so that few statements make up any number. */
const groups = [64, 32, 16, 8, 4, 2, 1]

/**
 * Inserts rows of the handle's workspace, which each begins with, by VALUES and in groups. All groups are sent before the
 * first is waited for: whoever sends the next statement right afterwards, like a row that refers to these, finds them all there.
 * (INSERT … SELECT from unnest would be shorter, but a sharded table under row-level security refuses it.)
 */
export async function insertRows(
  db: Db,
  into: string,
  columns: readonly Column[],
  rows: readonly unknown[][],
  onConflict = '',
): Promise<void> {
  const sent: Promise<unknown>[] = []
  let from = 0
  while (from < rows.length) {
    const size = groups.find((each) => each <= rows.length - from) ?? 1
    const values: unknown[] = [db.workspaceId]
    for (const row of rows.slice(from, from + size)) {
      // Read once and not for each row, as it is the same.
      for (let column = 1; column < columns.length; column++) values.push(row[column])
    }
    sent.push(db.query({ ...statementOf(into, columns, size, onConflict), values }))
    from += size
  }
  await Promise.all(sent)
}

type Statement = { name: string; text: string }
const statements = new Map<string, Statement>()

/** Hundreds of places for values, put together once and not with every batch; each text has a name of its own. */
function statementOf(into: string, columns: readonly Column[], size: number, onConflict: string): Statement {
  const names = columns.map(({ name }) => name).join(',')
  const key = `${into} ${size} ${names} ${onConflict}`
  const known = statements.get(key)
  if (known !== undefined) return known
  const others = columns.slice(1)
  const tuples = Array.from({ length: size }, (_, row) => {
    const places = others.map(({ type }, column) => `$${row * others.length + column + 2}::${type}`)
    return `($1::uuid,${places.join(',')})`
  })
  const text = `insert into ${into} (${names}) values ${tuples.join(',')} ${onConflict}`
  const statement = { name: `${into} ${size} ${statements.size}`, text }
  statements.set(key, statement)
  return statement
}

/** `id uuid, text text` → columns; keeps the lists next to the statements readable. */
export function columnsOf(list: string): Column[] {
  return list.split(',').map((each) => {
    const [name = '', type = ''] = each.trim().split(' ')
    return { name, type }
  })
}
