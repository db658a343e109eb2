import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { addConsent, type Consent } from '#server/conversations/consent-store.ts'
import { pageAddress } from '#server/conversations/page-address.ts'
import { sessionLabel } from '#server/conversations/session-label.ts'
import { lastHeard, listConversation } from '#server/conversations/store.ts'
import { siteOfKey, type AskingPage } from '#server/sites/widget-settings.ts'
import type { CheckedToken } from '#server/identity/check-token.ts'
import {
  mayResume,
  signIn,
  type Merged,
  type SignableSession,
  type SignedLine,
} from '#server/identity/sign-in.ts'

export type OpenSession = {
  widgetKey: string
  resumeToken?: string | undefined
  pageUrl?: string | undefined
  referrer?: string | undefined
  locale?: string | undefined
  timeZone?: string | undefined
  consent?: Consent | undefined
}

/** What the server itself knows of whoever opens a session. */
export type Opener = {
  /** Of the visitor's address; the address itself goes no further. */
  country: string | null
  /** The identity that came along, checked, and its text. */
  signed: { token: CheckedToken; text: string } | null
  page: AskingPage
}

export type OpenedSession = {
  resumeToken: string
  session: { id: string; label: string }
  conversationId: string
  messages: Message[]
  widget: WidgetSettings
}

/** The session, and what is still to be done about a sign-in once it is stored. */
export type Opened = { opened: OpenedSession; line: SignedLine | null; merged: Merged | null }

type Session = SignableSession & { label: string }
type Resumed = Session & { conversationId: string }

/** Opens a visitor's session on a site, or the one the resume token belongs to. */
export async function openSession(db: Db, given: OpenSession, by: Opener): Promise<Opened> {
  const { id: siteId, country, widget } = await siteOfKey(db, given.widgetKey, by.page)
  const found = given.resumeToken ? await holderOf(db, given.resumeToken) : undefined
  const goesOn = by.signed ? await mayResume(db, by.signed.token, found) : found?.identityId === null
  const kept = goesOn ? found : undefined
  // Made here, never taken from outside: two who send the same words must not find themselves in one session.
  const resumeToken = (kept && given.resumeToken) ?? randomBytes(32).toString('base64url')
  const conversationId = kept?.conversationId ?? uuidv7()
  const session =
    kept ??
    (await begin(db, given, { siteId, country, resumeToken, conversationId, addressCountry: by.country }))
  if (given.consent) await addConsent(db, session.id, given.consent)
  const signed = by.signed ? await signIn(db, by.signed, session, country) : { line: null, merged: null }
  const { id, label } = session
  return {
    opened: {
      resumeToken,
      session: { id, label },
      conversationId,
      messages: kept ? await listConversation(db, conversationId) : [],
      widget,
    },
    ...signed,
  }
}

function hashOf(resumeToken: string): Buffer {
  return createHash('sha256').update(resumeToken).digest()
}

/** Locked, as whoever signs in must know whether the visitor has a lead already. */
async function holderOf(db: Db, resumeToken: string): Promise<Resumed | undefined> {
  const [session] = await db.query<Omit<Resumed, 'conversationId' | 'subject'>>({
    name: 'resume session',
    text: `select id, label, lead_id as "leadId", home_id as "homeId", identity_id as "identityId"
           from app.session where workspace_id = $1 and resume_hash = $2 for no key update`,
    values: [db.workspaceId, hashOf(resumeToken)],
  })
  if (!session) return undefined
  const [[talk], [identity]] = await Promise.all([
    db.query<{ id: string }>(
      `select c.id from app.conversation c where c.workspace_id = $1 and c.session_id = $2
       order by ${lastHeard} desc, c.id desc limit 1`,
      [db.workspaceId, session.id],
    ),
    db.query<{ subject: string }>('select subject from app.identity where workspace_id = $1 and id = $2', [
      db.workspaceId,
      session.identityId,
    ]),
  ])
  if (!talk) return undefined
  return { ...session, conversationId: talk.id, subject: identity?.subject ?? null }
}

async function begin(
  db: Db,
  given: OpenSession,
  by: {
    siteId: string
    country: string
    addressCountry: string | null
    resumeToken: string
    conversationId: string
  },
): Promise<Session> {
  const session = { id: uuidv7(), label: sessionLabel() }
  const now = new Date()
  await db.run({
    name: 'begin session',
    text: `insert into app.session (workspace_id, id, site_id, channel, resume_hash, label, country, address_country,
                                    page_url, referrer, locale, time_zone, created_at)
           values ($1, $2, $3, 'web', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      db.workspaceId,
      session.id,
      by.siteId,
      hashOf(by.resumeToken),
      session.label,
      by.country,
      by.addressCountry,
      pageAddress(given.pageUrl),
      pageAddress(given.referrer),
      given.locale || null,
      given.timeZone || null,
      now,
    ],
  })
  await db.run({
    name: 'begin conversation',
    text: `insert into app.conversation (workspace_id, id, session_id, channel, created_at)
           values ($1, $2, $3, 'web', $4)`,
    values: [db.workspaceId, by.conversationId, session.id, now],
  })
  return { ...session, leadId: null, homeId: null, identityId: null, subject: null }
}
