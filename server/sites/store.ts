import type { Site } from '#contract/sites.ts'
import type { Db } from '#server/db/in-workspace.ts'

type SiteRow = Omit<Site, 'snippet' | 'seenAt'> & { seenAt: Date | null }

export type SiteChange = { [K in 'name' | 'country' | 'greeting' | 'color']?: string | undefined } & {
  starters?: string[] | undefined
  assistant?: boolean | undefined
}

const columns = `id, name, widget_key as "widgetKey", country, greeting, starters, color, assistant, seen_at as "seenAt"`

export async function listSites(db: Db, publicUrl: string): Promise<Site[]> {
  const rows = await db.query<SiteRow>(
    `select ${columns} from app.site where workspace_id = $1 order by created_at, id limit 1000`,
    [db.workspaceId],
  )
  return rows.map((row) => toSite(row, publicUrl))
}

export async function saveSite(
  db: Db,
  id: string,
  change: SiteChange,
  publicUrl: string,
): Promise<Site | undefined> {
  const [row] = await db.query<SiteRow>(
    `update app.site
     set name = coalesce($3, name), country = coalesce($4, country), greeting = coalesce($5, greeting),
         color = coalesce($6, color), starters = coalesce($7, starters), assistant = coalesce($8, assistant)
     where workspace_id = $1 and id = $2 returning ${columns}`,
    [
      db.workspaceId,
      id,
      change.name,
      change.country,
      change.greeting,
      change.color,
      change.starters,
      change.assistant,
    ],
  )
  return row && toSite(row, publicUrl)
}

function toSite(row: SiteRow, publicUrl: string): Site {
  return {
    ...row,
    seenAt: row.seenAt?.toISOString() ?? null,
    snippet: `<script async data-key="${row.widgetKey}" data-color="${row.color}" src="${publicUrl}/widget.js"></script>`,
  }
}
