import type { ChatSession } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Desk as DeskSettings } from '#contract/desk.ts'
import { insideProduct } from '#server/alerts/channels.ts'
import { theSystem } from '#server/audit/record-audit.ts'
import { changeDesk } from '#server/desk/change-desk.ts'
import { Desk } from '#server/desk/desk.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { callerWith, makeMember, type TestMember } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import { afterAll } from 'vitest'

/**
 * A desk whose clock the test turns, in the place of the one that runs by the real one. To be called where the file's
 * tests are declared.
 */
export async function takeDesk(server: TestServer, start: string) {
  const { services, database } = server
  await (services.desk as Desk).stop()
  await database.owner.query(`update app.workspace set time_zone = 'Europe/Berlin', country = 'DE'`)
  const clock = { now: new Date(start) }
  const opened: Desk[] = []
  const open = () => {
    const desk = new Desk({ ...services, channels: [insideProduct(services.bus)], now: () => clock.now })
    opened.push(desk)
    return desk
  }
  const desk = open()
  // A desk looks again up to two seconds later, when the database of the file is gone.
  afterAll(() => Promise.all(opened.map((each) => each.stop())))
  return {
    clock,
    desk,
    open,
    at: (time: string) => (clock.now = new Date(time)),
    pass: (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000)),
    set: (change: Partial<DeskSettings>) =>
      inWorkspace(services.pool, server.workspaceId, (db) => changeDesk(db, theSystem, change)),
  }
}

/** A member whose dashboard is open, as long as a test says so. */
export async function colleague(server: TestServer, name: string, onlyAssigned = false): Promise<TestMember> {
  return makeMember(server, { name, onlyAssigned })
}

/** Who is there at that time; all others are away. */
export async function onlyOnline(
  { database }: TestServer,
  at: Date,
  ...members: { id: string }[]
): Promise<void> {
  await database.owner.query(
    `update app.member set presence = case when id = any($1::uuid[]) then 'online' else 'away' end, seen_at = $2`,
    [members.map(({ id }) => id), at],
  )
}

export type Waiting = {
  conversationId: string
  sessionId: string
  leadId: string
  say: (text: string) => Promise<void>
  /** The talk as the visitor's widget gets it. */
  hears: () => Promise<Message[]>
}

/** A visitor of the first site who has said this, and waits since then if they wait. */
export async function visitorWho(
  server: TestServer,
  says: string,
  { since, locale, timeZone }: { since?: Date; locale?: string; timeZone?: string } = {},
): Promise<Waiting> {
  const { body } = await callerWith(server, {})<ChatSession>('POST', '/api/v1/chat/sessions', {
    widgetKey: server.widgetKey,
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  const { conversationId } = body
  const call = callerWith(server, { authorization: `Bearer ${body.token}` })
  let count = 0
  const say = async (text: string) => {
    const { status } = await call('POST', '/api/v1/chat/messages', { clientId: `line ${(count += 1)}`, text })
    if (status !== 200) throw new Error(`The visitor could not say it: ${status}`)
  }
  const hears = async () => (await call<{ items: Message[] }>('GET', '/api/v1/chat/messages')).body.items
  await say(says)
  if (since) await waitsSince(server, conversationId, since)
  const { rows } = await server.database.owner.query<{ leadId: string }>(
    'select lead_id as "leadId" from app.session where id = $1',
    [body.session.id],
  )
  return { conversationId, sessionId: body.session.id, leadId: rows[0]?.leadId ?? '', say, hears }
}

/** Puts the beginning of a wait where the test's clock is. */
export async function waitsSince(
  { database }: TestServer,
  conversationId: string,
  since: Date,
): Promise<void> {
  await database.owner.query(
    `update app.conversation set waiting_since = $2::timestamptz, desk_due_at = $2::timestamptz - interval '1 second' where id = $1 and waiting_since is not null`,
    [conversationId, since],
  )
}

/** Makes the desk look at a conversation with its next sweep. */
export async function lookNow({ database }: TestServer, conversationId: string, now: Date): Promise<void> {
  await database.owner.query(
    `update app.conversation set desk_due_at = $2::timestamptz - interval '1 second' where id = $1`,
    [conversationId, now],
  )
}

/** A conversation as the database holds it. */
export async function talkIn({ database }: TestServer, conversationId: string) {
  const { rows } = await database.owner.query<{
    holder: string
    holderId: string | null
    lease: string
    state: string
    waitingSince: Date | null
    waitReason: string | null
    dueAt: Date | null
    offeredTo: string | null
    offers: number
  }>(
    `select holder, holder_id as "holderId", lease, state, waiting_since as "waitingSince", wait_reason as "waitReason",
            desk_due_at as "dueAt", offered_to as "offeredTo", offers
     from app.conversation where id = $1`,
    [conversationId],
  )
  const [talk] = rows
  if (!talk) throw new Error('There is no such conversation.')
  return { ...talk, lease: Number(talk.lease) }
}

/** The lines of the desk in a transcript, in order. */
export async function linesIn({ database }: TestServer, conversationId: string) {
  const { rows } = await database.owner.query<{
    kind: string
    name: string | null
    text: string
    until: string | null
  }>(
    `select kind, author_name as name, text, details ->> 'until' as until from app.message
     where conversation_id = $1 and kind in ('connecting', 'away', 'handback') order by seq`,
    [conversationId],
  )
  return rows
}

/** Who was alerted to what, by name. */
export async function alertsIn({ database }: TestServer, leadId: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ alert: string }>(
    `select concat_ws(' ', u.name, a.kind) as alert from app.alert a join auth."user" u on u.id = a.member_id
     where a.lead_id = $1 order by 1`,
    [leadId],
  )
  return rows.map(({ alert }) => alert)
}

export async function promisesIn({ database }: TestServer, leadId: string) {
  const { rows } = await database.owner.query<{
    sentence: string
    dueAt: Date
    kind: string
    madeBy: string
    messageId: string | null
    keptHow: string | null
  }>(
    `select sentence, due_at as "dueAt", kind, made_by as "madeBy", message_id as "messageId", kept_how as "keptHow"
     from app.promise where lead_id = $1 order by made_at, id`,
    [leadId],
  )
  return rows
}
