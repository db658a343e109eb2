import type { TestServer } from '#test/start.ts'

/** Tables that only ever grow, and the counter that only ever rises: what a merge and its undoing leave behind. */
const grows = ['event', 'lead_merge', 'proposal']

/**
 * Every row of a workspace in every table, as text, by table. Left out: the history, merges and proposals, versions of
 * leads, and counts of nothing.
 */
export async function rowsOf(
  { database }: TestServer,
  workspaceId: string,
): Promise<Record<string, string[]>> {
  const { rows: tables } = await database.owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'app' order by 1`,
  )
  const kept: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (grows.includes(name)) continue
    const { rows } = await database.owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - 'version' as row from app.${name} t where workspace_id = $1`,
      [workspaceId],
    )
    kept[name] = rows
      .filter(({ row }) => name !== 'lead_count' || row['leads'] !== 0)
      .map(({ row }) => JSON.stringify(row))
      .sort()
  }
  return kept
}
