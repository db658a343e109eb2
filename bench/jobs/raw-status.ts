import { v7 as uuidv7 } from 'uuid'
import { connect, type ConnectTo } from '#server/db/pool.ts'

const leadsOfPart = 200

/** Gives all leads a status with the fewest statements that leave the same rows behind; answers the milliseconds. */
export async function rawStatus(app: ConnectTo, workspaceId: string, status: string): Promise<number> {
  const client = await connect(app)
  const within = `set local app.workspace_id = '${workspaceId}'`
  try {
    const began = performance.now()
    await client.query(`begin; ${within}`)
    const { rows } = await client.query<{ id: string }>(
      'select id from app.lead where workspace_id = $1 and merged_into is null and spam_at is null order by id',
      [workspaceId],
    )
    await client.query('commit')
    for (let from = 0; from < rows.length; from += leadsOfPart) {
      const ids = rows.slice(from, from + leadsOfPart).map(({ id }) => id)
      await client.query(`begin; ${within}`)
      const before = await client.query<{ status: string; band: string }>(
        `update app.lead l set version = version + 1, status = $3, status_changed_at = now(), lost_reason = null,
           converted_at = case when $3 = 'converted' then now() end
         from (select id, status, band from app.lead where workspace_id = $1 and id = any($2::uuid[]) order by id for no key update) b
         where l.workspace_id = $1 and l.id = b.id returning b.status, l.band`,
        [workspaceId, ids, status],
      )
      await client.query(
        `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, data, at)
         select $1, e.id, e.lead_id, 'status.changed', 'system', jsonb_build_object('to', $4::text), now()
         from unnest($2::uuid[], $3::uuid[]) as e(id, lead_id)`,
        [workspaceId, ids.map(() => uuidv7()), ids, status],
      )
      for (const band of new Set(before.rows.map((row) => row.band))) {
        const moved = before.rows.filter((row) => row.band === band)
        await client.query(
          `insert into app.lead_count as c (workspace_id, status, band, leads) values ($1, $2, $3, $4)
           on conflict (workspace_id, status, band) do update set leads = c.leads + excluded.leads`,
          [workspaceId, status, band, moved.length],
        )
        for (const old of new Set(moved.map((row) => row.status))) {
          await client.query(
            'update app.lead_count set leads = leads - $4 where workspace_id = $1 and status = $2 and band = $3',
            [workspaceId, old, band, moved.filter((row) => row.status === old).length],
          )
        }
      }
      await client.query('commit')
    }
    return performance.now() - began
  } finally {
    await client.end()
  }
}
