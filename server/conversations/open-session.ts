import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'
import { sessionLabel } from '#server/conversations/session-label.ts'
import { listConversation } from '#server/conversations/store.ts'

export type OpenSession = {
  widgetKey: string
  resumeToken?: string | undefined
  pageUrl?: string | undefined
  referrer?: string | undefined
  locale?: string | undefined
  timeZone?: string | undefined
}

export type OpenedSession = {
  resumeToken: string
  session: { id: string; label: string }
  conversationId: string
  messages: Message[]
  widget: WidgetSettings
}

type SiteRow = WidgetSettings & { id: string; country: string }

/** Opens a visitor's session on a site, or the one the resume token belongs to. */
export async function openSession(db: Db, given: OpenSession, demoPage = ''): Promise<OpenedSession> {
  const [site] = await db.query<SiteRow>({
    name: 'site of key',
    text: `select id, country, name as "siteName", greeting, starters, color, assistant from app.site
           where workspace_id = $1 and widget_key = $2`,
    values: [db.workspaceId, given.widgetKey],
  })
  if (!site) throw unknownKey()
  const { id: siteId, country, ...widget } = site
  if (!given.pageUrl || given.pageUrl.split('?')[0] !== demoPage) await noteVisit(db, siteId)
  const resumed = given.resumeToken ? await resume(db, given.resumeToken) : undefined
  if (resumed) {
    const { conversationId, ...session } = resumed
    const messages = await listConversation(db, conversationId)
    return { resumeToken: given.resumeToken ?? '', session, conversationId, messages, widget }
  }
  return { ...(await begin(db, siteId, country, given)), messages: [], widget }
}

/** The demo shop is ours: a visit there does not mean that the snippet stands on the customer's site. */
async function noteVisit(db: Db, siteId: string): Promise<void> {
  await db.run(
    `update app.site set seen_at = $3 where workspace_id = $1 and id = $2
       and (seen_at is null or seen_at < $3::timestamptz - interval '1 minute')`,
    [db.workspaceId, siteId, new Date()],
  )
}

export function unknownKey(): Refusal {
  return new Refusal('not_found', 'This widget key is not known here.', {
    fields: [{ path: 'widgetKey', message: 'Copy the snippet from the dashboard again' }],
  })
}

function hashOf(resumeToken: string): Buffer {
  return createHash('sha256').update(resumeToken).digest()
}

async function resume(
  db: Db,
  resumeToken: string,
): Promise<{ id: string; label: string; conversationId: string } | undefined> {
  const [row] = await db.query<{ id: string; label: string; conversationId: string }>(
    `select s.id, s.label, c.id as "conversationId"
     from app.session s join app.conversation c on c.workspace_id = $1 and c.session_id = s.id
     where s.workspace_id = $1 and s.resume_hash = $2 order by c.created_at desc, c.id desc limit 1`,
    [db.workspaceId, hashOf(resumeToken)],
  )
  return row
}

async function begin(db: Db, siteId: string, country: string, given: OpenSession) {
  const session = { id: uuidv7(), label: sessionLabel() }
  const conversationId = uuidv7()
  const resumeToken = randomBytes(32).toString('base64url')
  const now = new Date()
  await Promise.all([
    db.run({
      name: 'begin session',
      text: `insert into app.session (workspace_id, id, site_id, channel, resume_hash, label, country, page_url,
                                      referrer, locale, time_zone, created_at)
             values ($1, $2, $3, 'web', $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [
        db.workspaceId,
        session.id,
        siteId,
        hashOf(resumeToken),
        session.label,
        country,
        given.pageUrl || null,
        given.referrer || null,
        given.locale || null,
        given.timeZone || null,
        now,
      ],
    }),
    db.run({
      name: 'begin conversation',
      text: `insert into app.conversation (workspace_id, id, session_id, channel, created_at)
             values ($1, $2, $3, 'web', $4)`,
      values: [db.workspaceId, conversationId, session.id, now],
    }),
  ])
  return { resumeToken, session, conversationId }
}
