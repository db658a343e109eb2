import type pg from 'pg'

/** Changes by being used, which is no change of what anybody stored. */
export const bookkeeping: Record<string, string[]> = {
  // How far a re-scoring has come, which goes on beside the calls.
  'app.rescoring': ['settled', 'barrier', 'cursor_id', 'done', 'runner', 'due_at', 'ended_at'],
  'app.api_key': ['last_used_at'],
  'app.site': ['seen_at'],
  'auth.session': ['updatedAt', 'expiresAt'],
}

/** One line for each table of the product: its name, its rows and a hash over them. Equal before and after a refusal. */
export async function fingerprint(owner: pg.Pool): Promise<string[]> {
  const tables = await owner.query<{ name: string; quoted: string }>(
    `select schemaname || '.' || tablename as name, format('%I.%I', schemaname, tablename) as quoted
     from pg_tables where schemaname in ('app', 'auth') order by 1`,
  )
  if (tables.rows.length < 15) throw new Error('The tables were not found, so nothing would be compared.')
  const parts = tables.rows.map(({ name, quoted }) => {
    const without = (bookkeeping[name] ?? []).map((column) => ` - '${column}'`).join('')
    return `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row)), '') as hash
            from (select (to_jsonb(t)${without})::text as row from ${quoted} t) rows`
  })
  const { rows } = await owner.query<{ name: string; hash: string }>(parts.join('\nunion all\n'))
  return rows.map(({ name, hash }) => `${name} ${hash}`)
}

/** Every row of every table as text, to look for what should not be there any more. */
export async function dump(owner: pg.Pool): Promise<string> {
  const tables = await owner.query<{ quoted: string }>(
    `select format('%I.%I', schemaname, tablename) as quoted from pg_tables where schemaname in ('app', 'auth')`,
  )
  const parts = tables.rows.map(({ quoted }) => `select to_jsonb(t)::text as row from ${quoted} t`)
  const { rows } = await owner.query<{ row: string }>(parts.join(' union all '))
  return rows.map(({ row }) => row).join('\n')
}
