import type pg from 'pg'

export type Column = {
  table: string
  column: string
  type: string
  /** One of a few words, or of a form, that the database itself insists on. */
  listed: boolean
  /** Stands in an index: something is looked up by it. */
  indexed: boolean
}

/** Every column of the workspaces' tables, from the catalogue, so that one added later is here by itself. */
export async function columnsOf(owner: pg.Pool): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select t.relname as table, a.attname as column, case a.atttypid when 'json'::regtype then 'jsonb' else format_type(a.atttypid, a.atttypmod) end as type,
            exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'c'
                    and a.attnum = any(c.conkey) and pg_get_constraintdef(c.oid) ~ 'ANY \\(\\(?ARRAY\\[| ~ ''') as listed,
            exists (select from pg_index i where i.indrelid = t.oid and a.attnum = any(i.indkey)) as indexed
     from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
     where t.relnamespace = to_regnamespace('app') and t.relkind in ('r', 'p')
     order by 1, a.attnum`,
  )
  if (rows.length < 100) throw new Error('The columns were not found, so nothing would be filled.')
  return rows
}

/** Whether a column can hold what somebody wrote. */
export function isText({ type, listed }: Column): boolean {
  return ['text', 'text[]', 'jsonb'].includes(type) && !listed
}

export function tablesOf(columns: readonly Column[]): string[] {
  return [...new Set(columns.map(({ table }) => table))]
}
