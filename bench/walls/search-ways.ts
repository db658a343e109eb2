import type pg from 'pg'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { percentile } from '#bench/statistics.ts'

/** What the search would be in one step: the condition beside the workspace, as one would write it. */
export const oneStep = (db: Db, term: string) =>
  db.query(
    `select lead_id from app.lead_search where workspace_id = $1 and search like '%' || $2 || '%' limit 5001`,
    [db.workspaceId, term],
  )

const twoSteps = (db: Db, term: string) =>
  db.query(
    `select app.find_leads_with(array[$2], false, 5001, kept.leads) as ids
     from (select coalesce(sum(leads), 0)::bigint as leads from app.lead_count where workspace_id = $1) kept`,
    [db.workspaceId, term],
  )

const terms = { 'rare (vogel amelie)': 'amelie vogel', 'common (mar)': 'mar', 'absent (xyzzy)': 'xyzzy' }

/** Finding ids by the one statement beside the function that the product asks, and beside having no policies. */
export async function searchWays(
  app: pg.Pool,
  owner: pg.Pool,
  workspaceId: string,
  times: number,
): Promise<string[]> {
  const lines: string[] = []
  for (const [name, term] of Object.entries(terms)) {
    const median = async (pool: pg.Pool, ask: typeof oneStep) => {
      const samples: number[] = []
      for (let round = -3; round < times; round++) {
        const began = performance.now()
        await inWorkspace(pool, workspaceId, (db) => ask(db, term), { readOnly: true })
        if (round >= 0) samples.push(performance.now() - began)
      }
      return percentile(samples, 0.5).toFixed(1).padStart(10)
    }
    const ways = [await median(app, twoSteps), await median(owner, oneStep), await median(app, oneStep)]
    lines.push(`${name.padEnd(40)} | ${ways.join(' | ')}`)
  }
  return lines
}
