import type pg from 'pg'

/**
 * Tells the planner what to expect of tables that nobody has analysed yet: rows of some workspaces. Without it every index
 * that begins with the workspace seems as good as the primary key, and a statement planned in the first minute of a new
 * installation, foreign keys' included, looks a row up by reading all of its workspace until autovacuum has been by. Before
 * PostgreSQL 18 it cannot be told.
 */
export async function tellFirstStatistics(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ can: boolean }>(
    `select current_setting('server_version_num')::int >= 180000 as can`,
  )
  if (!rows[0]?.can) return
  await owner.query(
    `select pg_restore_relation_stats('schemaname', 'app', 'relname', c.relname::text,
              'relpages', 100, 'reltuples', 10000::real),
            pg_restore_attribute_stats('schemaname', 'app', 'relname', c.relname::text, 'attname', 'workspace_id',
              'inherited', false, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 20::real)
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.reltuples = -1`,
  )
}
