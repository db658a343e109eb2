import type { WidgetSettings } from '#contract/chat.ts'
import type { Site } from '#contract/sites.ts'
import { widgetStyle } from '#rules/colors/brand-paint.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { mayUseKey, originRefused } from '#server/sites/allowed-origin.ts'
import { fieldsColumn } from '#server/sites/store.ts'

/** The page that asks for a widget, as its browser tells of it. */
export type AskingPage = {
  origin: string | undefined
  ownOrigin: string
  /** The demo shop is ours: a visit there does not mean that the snippet stands on the customer's site. */
  isOurs: boolean
}

export type SiteOfKey = { id: string; country: string; widget: WidgetSettings }

type Row = Omit<WidgetSettings, 'style'> &
  Pick<Site, 'id' | 'country' | 'allowedOrigins' | 'offsetX' | 'offsetY'>

/** The site of a widget key, for a page that may use it; notes that the snippet was seen at work. */
export async function siteOfKey(db: Db, widgetKey: string, page: AskingPage): Promise<SiteOfKey> {
  const [site] = await db.query<Row>({
    name: 'site of key',
    text: `select id, country, name as "siteName", greeting, starters, color, assistant, side,
                  offset_x as "offsetX", offset_y as "offsetY", language, texts, consent,
                  privacy_url as "privacyUrl", ${fieldsColumn}, allowed_origins as "allowedOrigins"
           from app.site where workspace_id = $1 and widget_key = $2`,
    values: [db.workspaceId, widgetKey],
  })
  if (!site) throw unknownKey()
  const { id, country, allowedOrigins, offsetX, offsetY, ...widget } = site
  if (!mayUseKey(allowedOrigins, page.origin, page.ownOrigin)) throw originRefused(page.origin)
  if (!page.isOurs) await noteVisit(db, id)
  return { id, country, widget: { ...widget, style: widgetStyle({ color: widget.color, offsetX, offsetY }) } }
}

async function noteVisit(db: Db, siteId: string): Promise<void> {
  await db.run({
    name: 'note visit',
    text: `update app.site set seen_at = $3 where workspace_id = $1 and id = $2
             and (seen_at is null or seen_at < $3::timestamptz - interval '5 seconds')`,
    values: [db.workspaceId, siteId, new Date()],
  })
}

export function unknownKey(): Refusal {
  return new Refusal('not_found', 'This widget key is not known here.', {
    fields: [{ path: 'widgetKey', message: 'Copy the snippet from the dashboard again' }],
  })
}
