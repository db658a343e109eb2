import type { Db } from '#server/db/in-workspace.ts'

type Column = { name: string; type: string }

/**
 * Inserts rows by VALUES, in groups of 64, 16, 4 and 1, so that each statement has one of four texts and is planned once a
 * connection. All groups are sent before the first is waited for: whoever sends the next statement right afterwards, like
 * a row that refers to these, finds them all there.
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
    const size = [64, 16, 4, 1].find((each) => each <= rows.length - from) ?? 1
    sent.push(
      db.query({
        name: `${into} ${size}`,
        text: statementOf(into, columns, size, onConflict),
        values: rows.slice(from, from + size).flat(),
      }),
    )
    from += size
  }
  await Promise.all(sent)
}

const statements = new Map<string, string>()

/** Hundreds of places for values, put together once and not with every batch. */
function statementOf(into: string, columns: readonly Column[], size: number, onConflict: string): string {
  const names = columns.map(({ name }) => name).join(',')
  const key = `${into} ${size} ${names} ${onConflict}`
  const known = statements.get(key)
  if (known !== undefined) return known
  const tuples = Array.from({ length: size }, (_, row) => {
    const places = columns.map(({ type }, column) => `$${row * columns.length + column + 1}::${type}`)
    return `(${places.join(',')})`
  })
  const text = `insert into ${into} (${names}) values ${tuples.join(',')} ${onConflict}`
  statements.set(key, text)
  return text
}

/** `id uuid, text text` → columns; keeps the lists next to the statements readable. */
export function columnsOf(list: string): Column[] {
  return list.split(',').map((each) => {
    const [name = '', type = ''] = each.trim().split(' ')
    return { name, type }
  })
}
