import { languageOf, languageOfLocale, type Language } from '#server/assistant/language.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { DeskInPlace } from '#server/desk/store.ts'
import { takeSeq, wasTold, type DeskTalk } from '#server/desk/talk-store.ts'
import { awayWords, connectingText, type Clock } from '#server/desk/words.ts'
import { addLine } from '#server/ingest/add-line.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { addPromise, openPromisesOf } from '#server/promises/store.ts'

type Waiting = DeskTalk & { leadId: string; waitingSince: Date }

/** That somebody was asked to come, by name. Answers the line's seq; null where no widget of ours shows it. */
export async function tellConnecting(
  db: Db,
  talk: Waiting,
  member: { id: string; name: string },
  at: Date,
): Promise<number | null> {
  await recordEvent(db, null, talk.leadId, 'conversation.offered', offered(talk, member), at)
  if (!talk.isOurs) return null
  const seq = await takeSeq(db, talk.id, at)
  await addLine(db, {
    id: talk.id,
    sessionId: talk.sessionId,
    seq,
    kind: 'connecting',
    name: member.name,
    clientId: `connecting-${talk.waitingSince.getTime()}-${seq}`,
    at,
    text: connectingText(member.name, languageOfTalk(talk)),
    details: { memberId: member.id },
  })
  return seq
}

function offered({ id }: Waiting, member: { id: string; name: string }): Record<string, unknown> {
  return { conversationId: id, to: member.name, toId: member.id }
}

/**
 * That nobody can come, once a wait, and by when somebody gets back: what it says stands as a promise from then on. A promise
 * that stands from an earlier wait is told again instead of a later one being made. Where members were called and none came
 * (`missed`) the line asks how to reach the visitor itself: the assistant has told them that somebody was called.
 */
export async function tellAway(
  db: Db,
  talk: Waiting,
  { until, due, missed }: { until: Date | null; due: Date | null; missed: boolean },
  { hours }: DeskInPlace,
  at: Date,
): Promise<number | null> {
  const clientId = `away-${talk.waitingSince.getTime()}`
  if (!talk.isOurs) return null
  const [told, promises] = await Promise.all([wasTold(db, talk, clientId), openPromisesOf(db, talk.id)])
  if (told) return null
  const standing = promises.find(({ dueAt }) => dueAt > at)
  const promised = standing?.dueAt ?? due
  const contactWanted = !talk.hasContact && (missed || !talk.assistant)
  const { text, promise } = awayWords(
    { missed, due: promised, until, contactWanted },
    clockOf(talk, hours.timeZone, at),
  )
  const seq = await takeSeq(db, talk.id, at)
  const messageId = await addLine(db, {
    id: talk.id,
    sessionId: talk.sessionId,
    seq,
    kind: 'away',
    name: null,
    clientId,
    at,
    text,
    details: {
      ...(until === null ? {} : { until: until.toISOString() }),
      ...(promised === null ? {} : { promised: promised.toISOString() }),
      ...(missed ? { reason: 'no_answer' } : {}),
      ...(contactWanted ? { asks: 'email' } : {}),
    },
  })
  if (standing !== undefined || due === null || promise === null) return seq
  const { leadId, id: conversationId } = talk
  const id = await addPromise(
    db,
    {
      leadId,
      conversationId,
      messageId,
      kind: 'reply',
      sentence: promise,
      dueAt: due,
      memberId: talk.assigneeId,
      by: { kind: 'desk', name: null },
    },
    at,
  )
  await recordEvent(
    db,
    null,
    leadId,
    'promise.made',
    { promiseId: id, dueAt: due.toISOString(), how: 'desk' },
    at,
  )
  return seq
}

/** In which language lines of the desk speak to the visitor. */
export function languageOfTalk({
  lastWords,
  locale,
  language,
}: Pick<DeskTalk, 'lastWords' | 'locale' | 'language'>): Language {
  return languageOf(lastWords ?? '', languageOfLocale(locale, language))
}

/** On the visitor's clocks where we know them. */
function clockOf(talk: Waiting, ofBusiness: string, now: Date): Clock {
  const timeZone = talk.timeZone !== null && clockIn(talk.timeZone) !== null ? talk.timeZone : ofBusiness
  const isAbroad = timeZone !== ofBusiness && shown(timeZone, now) !== shown(ofBusiness, now)
  return { language: languageOfTalk(talk), now, timeZone, isAbroad }
}

function shown(zone: string, now: Date): string | undefined {
  return clockIn(zone)?.format(now)
}

/** Making one takes longer than all the rest of a line. Visitors may say what they like to be their zone, so only so many. */
const clocks = new Map<string, Intl.DateTimeFormat | null>()
const mostClocks = 1000

/** Null for what is no time zone. */
function clockIn(timeZone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  if (clocks.size >= mostClocks) clocks.clear()
  const made = tryClock(timeZone)
  clocks.set(timeZone, made)
  return made
}

function tryClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  } catch {
    return null
  }
}
