import { widgetKey } from '#server/accounts/create-workspace.ts'
import { makePool } from '#server/db/pool.ts'
import { runScenario, type Scenario } from '#bench/ingest/scenario.ts'
import type { Place } from './place.ts'

/** Messages a second acknowledged and written by the raw writer, and milliseconds until they are. */
export type IngestFigure = Scenario & {
  /** In a workspace that has had so many; null in new ones. */
  leads: number | null
  workers: number
  perSecond: number
  raw: number
  p50: number
  p95: number
  p99: number
  /** Processor seconds a second. */
  cpu: { generator: number; server: number; database: number }
}

/** Visitors who write to a workspace of that size; what they left is taken away again. */
export async function measureIngest(
  { product, pool, connectAs, operatorKey, around: { cluster } }: Place,
  leads: number,
  workspaceId: string,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<IngestFigure[]> {
  if (cluster === null) throw new Error('The processor time of a database elsewhere is not known.')
  const owner = makePool(connectAs.owner, { size: 2, statementTimeout: 600_000 })
  const began = new Date()
  try {
    const site = { id: workspaceId, widgetKey: widgetKey(workspaceId) }
    await owner.query('update app.site set assistant = false, widget_key = $2 where workspace_id = $1', [
      workspaceId,
      site.widgetKey,
    ])
    const bench = {
      product,
      pool,
      owner,
      app: connectAs.app,
      cluster,
      operatorKey,
      seconds,
      rounds,
      compares: false,
    }
    const figures: IngestFigure[] = []
    for (const callers of [64, 256]) {
      const scenario: Scenario = { callers, workspaces: 1, assistant: false, door: 'chat' }
      const { perSecond, raw, p50, p95, p99, cpu } = await runScenario(bench, scenario, [site])
      figures.push({ ...scenario, leads, workers: 1, perSecond, raw, p50, p95, p99, cpu })
    }
    await takeAway(owner, workspaceId, began)
    return figures
  } finally {
    await owner.end()
  }
}

async function takeAway(owner: ReturnType<typeof makePool>, workspaceId: string, began: Date): Promise<void> {
  await owner.query('delete from app.workspace where created_at >= $1 and workspace_id <> $2', [
    began,
    workspaceId,
  ])
  await owner.query('delete from app.lead where workspace_id = $1 and first_seen_at >= $2', [
    workspaceId,
    began,
  ])
  await owner.query('delete from app.session where workspace_id = $1 and created_at >= $2', [
    workspaceId,
    began,
  ])
  await owner.query('delete from app.lead_count where workspace_id = $1', [workspaceId])
  await owner.query(
    `insert into app.lead_count (workspace_id, status, band, leads)
     select workspace_id, status, band, count(*) from app.lead
     where workspace_id = $1 and merged_into is null and spam_at is null and not sample
     group by workspace_id, status, band`,
    [workspaceId],
  )
  await owner.query('vacuum analyze')
}
