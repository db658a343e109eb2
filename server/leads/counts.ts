import type { Db } from '#server/db/in-workspace.ts'

export type CountMove = { status: string; band: string; by: number }

/** Keeps the exact counts in step with a change of leads, in its transaction. Rows are taken in one order everywhere. */
export async function moveCounts(db: Db, moves: readonly CountMove[]): Promise<void> {
  const sums = new Map<string, CountMove>()
  for (const { status, band, by } of moves) {
    const key = `${status} ${band}`
    sums.set(key, { status, band, by: by + (sums.get(key)?.by ?? 0) })
  }
  const changed = [...sums.entries()]
    .filter(([, { by }]) => by !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, move]) => move)
  await Promise.all(
    changed.map(({ status, band, by }) =>
      db.run({
        name: 'move count',
        text: `insert into app.lead_count as c (workspace_id, status, band, leads) values ($1, $2, $3, $4)
               on conflict (workspace_id, status, band) do update set leads = c.leads + excluded.leads`,
        values: [db.workspaceId, status, band, by],
      }),
    ),
  )
}
