import { addOpenMinutes, nextOpening } from '#rules/desk/hours.ts'
import { mayCome, nextToAsk } from '#rules/desk/next-to-ask.ts'
import { opens } from '#rules/plans.ts'
import { deliverAlert, type Delivery } from '#server/alerts/deliver-alert.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { deskInPlace, type DeskInPlace } from '#server/desk/store.ts'
import { tellAway, tellConnecting } from '#server/desk/tell-visitor.ts'
import {
  askedForMs,
  askedIn,
  decideAlone,
  lockDeskTalk,
  saveOffer,
  setDue,
  withdrawOffer,
  type DeskTalk,
} from '#server/desk/talk-store.ts'
import { onlineMembers, type Online } from '#server/desk/who-is-there.ts'
import { changeTalk, type Changed } from '#server/talks/change-talk.ts'

/** What the desk has done, for those who have to hear of it once it is committed. */
export type Attended = {
  talk: { id: string; leadId: string; sessionId: string } | null
  /** Of the visitor's transcript, when there is more in it. */
  upTo: number | null
  released: Changed | null
  deliveries: Delivery[]
  /** Look again at that time. */
  dueAt: Date | null
}

/** A wait of a visitor. */
type Wait = {
  db: Db
  now: Date
  talk: DeskTalk & { leadId: string; waitingSince: Date }
  place: DeskInPlace
  /** Names the wait, so that nothing is told twice of it. */
  about: string
  done: Attended
}

const minute = 60_000
/** The assistant says first that it has heard the wish; the desk's line reads better behind it. */
const courtesyMs = 1_000

/**
 * One look of the desk at one conversation, in one transaction under its lock: wakes what was put off, asks the next member
 * to come to somebody who waits, takes a conversation back from a member who does not answer, and says when nobody can come.
 * Whatever it does it writes down when to look again, so that two processes that look at once do it once.
 */
export async function attend(db: Db, conversationId: string, now: Date): Promise<Attended> {
  const done: Attended = { talk: null, upTo: null, released: null, deliveries: [], dueAt: null }
  // Before the conversation is locked: of several looks at once all but one would else hold a conversation meanwhile in
  // which its visitor goes on writing.
  const [, locked, place] = await Promise.all([
    decideAlone(db),
    lockDeskTalk(db, conversationId),
    deskInPlace(db),
  ])
  let talk = locked
  // Somebody else has looked meanwhile, or nothing is to be looked at any more.
  if (!talk || talk.deskDueAt === null || talk.deskDueAt > now) return done
  const { leadId } = talk
  if (leadId === null || talk.state === 'closed') {
    await setDue(db, conversationId, null)
    return done
  }
  done.talk = { id: conversationId, leadId, sessionId: talk.sessionId }
  if (talk.state === 'snoozed') {
    const { snoozedUntil } = talk
    if (snoozedUntil !== null && snoozedUntil > now) return lookAt(db, conversationId, snoozedUntil, done)
    await changeTalk(db, null, { id: conversationId, lease: talk.lease }, { type: 'reopen' }, null, now)
    talk = (await lockDeskTalk(db, conversationId)) ?? talk
  }
  const { waitingSince } = talk
  if (waitingSince === null || talk.idle) return lookAt(db, conversationId, null, done)
  const about = `${conversationId} ${waitingSince.getTime()}`
  const wait: Wait = { db, now, talk: { ...talk, leadId, waitingSince }, place, about, done }
  return lookAt(db, conversationId, await look(wait), done)
}

async function lookAt(db: Db, id: string, dueAt: Date | null, done: Attended): Promise<Attended> {
  await setDue(db, id, dueAt)
  return { ...done, dueAt }
}

/** Answers when to look again. */
async function look(wait: Wait): Promise<Date | null> {
  const { db, now, talk, place } = wait
  const patienceMs = place.desk.waitMinutes * minute
  let answering: Date | null = null
  if (talk.holder === 'member') {
    // Who has just taken over somebody who waited long has the whole time to answer.
    const since = Math.max(talk.waitingSince.getTime(), talk.heldSince?.getTime() ?? 0)
    const patientUntil = new Date(since + patienceMs)
    if (patientUntil > now) return patientUntil
    // Held by another chatbot's people: it is theirs to give back.
    if (talk.holderId === null) return alertAll(wait, 'unanswered')
    answering = await takeBack(wait, talk.holderId)
  } else if (talk.offeredTo !== null && talk.offeredAt !== null) {
    const patientUntil = new Date(talk.offeredAt.getTime() + patienceMs)
    if (patientUntil > now) return patientUntil
  } else if (talk.answerDueAt !== null) {
    const courtesyUntil = new Date(talk.answerDueAt.getTime() + courtesyMs)
    if (courtesyUntil > now) return courtesyUntil
  }
  const [members, asked] = await Promise.all([onlineMembers(db, now), askedIn(db, talk, now)])
  const online = mayCome(members, talk.assigneeId)
  const next = nextToAsk(online, { asked, assigneeId: talk.assigneeId })
  if (next !== null) return offer(wait, next)
  // The assistant goes on where the member was silent: what the line asks for stands behind its words.
  if (answering !== null) return new Date(answering.getTime() + courtesyMs)
  return nobodyComes(wait, { online, asked })
}

/** From a member who has it and does not answer; they are not asked again in this wait. Answers since when the assistant owes an answer. */
async function takeBack({ db, now, talk, about, done }: Wait, holderId: string): Promise<Date | null> {
  const { id, lease, leadId, waitingSince } = talk
  const released = await changeTalk(db, null, { id, lease }, { type: 'release' }, null, now)
  done.released = released
  done.upTo = released?.seq ?? done.upTo
  await saveOffer(db, { id, waitingSince }, holderId, now)
  await withdrawOffer(db, id)
  const alert = { kind: 'unanswered', leadId, conversationId: id, about } as const
  done.deliveries.push(...(await deliverAlert(db, alert, [holderId], now)))
  return released?.answerDueAt ?? null
}

async function offer(wait: Wait, { id: memberId, name }: Online): Promise<Date> {
  const { db, now, talk, place, about, done } = wait
  await saveOffer(db, talk, memberId, now)
  done.upTo = (await tellConnecting(db, talk, { id: memberId, name }, now)) ?? done.upTo
  // Asked again on another day they are told again.
  const today = `${about} ${now.toISOString().slice(0, 10)}`
  const alert = { kind: 'asked', leadId: talk.leadId, conversationId: talk.id, about: today } as const
  done.deliveries.push(...(await deliverAlert(db, alert, [memberId], now)))
  return new Date(now.getTime() + place.desk.waitMinutes * minute)
}

/**
 * Nobody is there, or all who are were asked and did not come: the visitor is told so, with a time by which somebody gets
 * back, and everybody is alerted. At the next opening somebody may be asked again; who stays there through opening hours, or
 * where there are none, once what they were asked is over.
 */
async function nobodyComes(
  wait: Wait,
  { online, asked }: { online: readonly Online[]; asked: ReadonlySet<string> },
): Promise<Date> {
  const { db, now, talk, place, done } = wait
  const { desk, hours, plan } = place
  if (talk.offeredTo !== null) await withdrawOffer(db, talk.id)
  const opening = nextOpening(hours, now)
  const until = opening !== null && opening > now ? opening : null
  const promises = desk.promises && opens(plan, 'inbox')
  const due = promises ? addOpenMinutes(hours, now, desk.answerMinutes) : null
  const missed = asked.size > 0
  const away = { until: missed || online.length > 0 ? null : until, due, missed }
  done.upTo = (await tellAway(db, talk, away, place, now)) ?? done.upTo
  await alertAll(wait, missed ? 'unanswered' : 'asked')
  return until ?? new Date(now.getTime() + askedForMs)
}

async function alertAll({ db, now, talk, about, done }: Wait, kind: 'asked' | 'unanswered'): Promise<null> {
  const alert = { kind, leadId: talk.leadId, conversationId: talk.id, about } as const
  done.deliveries.push(...(await deliverAlert(db, alert, 'everybody', now)))
  return null
}
