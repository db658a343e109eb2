import type { Site } from '#contract/sites.ts'
import type { Db } from '#server/db/in-workspace.ts'

type SiteRow = Omit<Site, 'snippet' | 'seenAt'> & { seenAt: Date | null }

export type SiteChange = {
  [K in keyof Omit<Site, 'id' | 'widgetKey' | 'snippet' | 'seenAt'>]?: Site[K] | undefined
}

/** The columns behind what is asked for before the first message, as one. */
export const fieldsColumn = `json_build_object('name', ask_name, 'email', ask_email, 'phone', ask_phone) as fields`

const columns = `id, name, widget_key as "widgetKey", country, greeting, starters, color, assistant,
  side, offset_x as "offsetX", offset_y as "offsetY", language, texts, consent, privacy_url as "privacyUrl",
  ${fieldsColumn}, allowed_origins as "allowedOrigins", seen_at as "seenAt"`

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
         color = coalesce($6, color), starters = coalesce($7, starters), assistant = coalesce($8, assistant),
         allowed_origins = coalesce($9, allowed_origins), side = coalesce($10, side),
         offset_x = coalesce($11, offset_x), offset_y = coalesce($12, offset_y),
         language = coalesce($13, language), texts = coalesce($14, texts), consent = coalesce($15, consent),
         privacy_url = case when $16 then $17 else privacy_url end, ask_name = coalesce($18, ask_name),
         ask_email = coalesce($19, ask_email), ask_phone = coalesce($20, ask_phone)
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
      change.allowedOrigins && [...new Set(change.allowedOrigins)],
      change.side,
      change.offsetX,
      change.offsetY,
      change.language,
      change.texts && JSON.stringify(change.texts),
      change.consent,
      change.privacyUrl !== undefined,
      change.privacyUrl ?? null,
      change.fields?.name,
      change.fields?.email,
      change.fields?.phone,
    ],
  )
  return row && toSite(row, publicUrl)
}

export async function addSite(
  db: Db,
  site: Pick<Site, 'id' | 'name' | 'widgetKey' | 'country' | 'greeting'>,
  publicUrl: string,
): Promise<Site> {
  const [row] = await db.query<SiteRow>(
    `insert into app.site (workspace_id, id, name, widget_key, country, greeting, starters)
     values ($1, $2, $3, $4, $5, $6, '{}') returning ${columns}`,
    [db.workspaceId, site.id, site.name, site.widgetKey, site.country, site.greeting],
  )
  if (!row) throw new Error('A site that was just added is not there.')
  return toSite(row, publicUrl)
}

/** Held until the end of the transaction: of two who add a site at once, the second counts the first's. */
export async function countSites(db: Db): Promise<number> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  const [row] = await db.query<{ sites: number }>(
    'select count(*) as sites from app.site where workspace_id = $1',
    [db.workspaceId],
  )
  return row?.sites ?? 0
}

/** Where the widget key of a session's site may be used. */
export async function originsOfSession(db: Db, sessionId: string): Promise<string[]> {
  const [row] = await db.query<{ origins: string[] }>({
    name: 'origins of session',
    text: `select t.allowed_origins as origins from app.session s
           join app.site t on t.workspace_id = $1 and t.id = s.site_id
           where s.workspace_id = $1 and s.id = $2`,
    values: [db.workspaceId, sessionId],
  })
  return row?.origins ?? []
}

function toSite(row: SiteRow, publicUrl: string): Site {
  return {
    ...row,
    seenAt: row.seenAt?.toISOString() ?? null,
    snippet: `<script async data-key="${row.widgetKey}" src="${publicUrl}/widget.js"></script>`,
  }
}
