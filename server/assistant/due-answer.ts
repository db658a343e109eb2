import type { Band } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { ToAnswer } from '#server/assistant/answerer.ts'
import { languageOfLocale, type Language } from '#server/assistant/language.ts'
import { takesBackPerson } from '#server/assistant/mood.ts'
import { isOwn, type Told, type Turn } from '#server/assistant/read-talk.ts'
import { withoutGuesses } from '#server/assistant/what-was-told.ts'

/** Talks longer than this are answered, but nothing is asked in them any more. */
const mostTurns = 500
const mostOfTurn = 2_000

export type Due = {
  talk: Omit<ToAnswer, 'desk'>
  band: Band | null
  /** Nobody is waited for yet. */
  mayHandOver: boolean
  /** Somebody of the team was asked to come before, or came. */
  hadPerson: boolean
}

/** What is needed to answer, or null when nothing is due any more. */
export async function loadDue(db: Db, conversationId: string): Promise<Due | null> {
  const [talk] = await db.query<{
    sessionId: string
    lease: number
    upTo: number
    leadId: string | null
    band: Band | null
    waits: boolean
    hadPerson: boolean
    locale: string | null
    language: Language
    askedSeq: number
  }>({
    name: 'due answer',
    text: `select c.session_id as "sessionId", c.lease, c.visitor_seq as "upTo", s.lead_id as "leadId", s.locale,
                  c.waiting_since is not null as waits,
                  exists (select from app.message m where m.workspace_id = $1 and m.conversation_id = c.id
                          and m.kind in ('asked', 'takeover')) as "hadPerson",
                  (select l.band from app.lead l where l.workspace_id = $1 and l.id = s.lead_id) as band,
                  (select language from app.workspace where workspace_id = $1) as language,
                  coalesce((select case when max(m.seq) filter (where m.kind = 'asked')
                                           > coalesce(max(m.seq) filter (where m.kind in ('takeover', 'handback')
                                                                                   or (m.kind = 'called' and m.details ? 'told')), 0)
                                   then max(m.seq) filter (where m.kind = 'asked') end
                            from app.message m
                            where m.workspace_id = $1 and m.conversation_id = c.id and m.kind <> 'text'), 0)
                    as "askedSeq"
           from app.conversation c join app.session s on s.workspace_id = $1 and s.id = c.session_id
           where c.workspace_id = $1 and c.id = $2 and c.answer_due_at is not null and c.holder = 'assistant'
             and c.state <> 'closed'`,
    values: [db.workspaceId, conversationId],
  })
  if (!talk) return null
  const [rows, stored] = await Promise.all([
    db.query<TurnRow>({
      name: 'turns to answer',
      text: `select id, seq, client_id as "clientId", author_kind as author, left(text, ${mostOfTurn}) as text,
                    coalesce(details -> 'pressed' = 'true', false) as pressed from (
               select id, seq, client_id, author_kind, text, details from app.message
               where workspace_id = $1 and conversation_id = $2 and kind = 'text' order by seq desc limit ${mostTurns}
             ) latest order by seq`,
      values: [db.workspaceId, conversationId],
    }),
    // A guess from the address or the clock of the browser is nothing that anybody told.
    db.query<Omit<Told, 'messageId'> & { messageId: string | null }>({
      name: 'facts to answer',
      text: `select field, value, quote, message_id as "messageId", whose is not null as theirs from app.fact
             where workspace_id = $1 and lead_id = $2 and rejected_at is null and origin not in ('address', 'timezone')
             order by at, id`,
      values: [db.workspaceId, talk.leadId],
    }),
  ])
  const turns = asAnswered(rows)
  const fresh = turns.slice(turns.findLastIndex(isOwn) + 1)
  const facts = withoutGuesses(stored)
  return {
    band: talk.band,
    mayHandOver: !talk.waits,
    hadPerson: talk.hadPerson,
    talk: {
      workspaceId: db.workspaceId,
      conversationId,
      sessionId: talk.sessionId,
      leadId: talk.leadId,
      lease: Number(talk.lease),
      upTo: talk.upTo,
      language: languageOfLocale(talk.locale, talk.language),
      turns,
      isCut: rows.length === mostTurns,
      known: new Set(facts.filter(({ theirs }) => !theirs).map(({ field }) => field)),
      told: toldIn(turns, facts),
      waitsForPerson: waitsForPerson(turns, talk.askedSeq),
      pressed: fresh.length > 0 && fresh.every(({ id }) => rows.some((row) => row.id === id && row.pressed)),
    },
  }
}

function toldIn(
  turns: readonly Turn[],
  facts: readonly (Omit<Told, 'messageId'> & { messageId: string | null })[],
): Told[] {
  const ids = new Set(turns.map(({ id }) => id))
  return facts.flatMap(({ messageId, ...fact }) =>
    messageId !== null && ids.has(messageId) ? [{ ...fact, messageId }] : [],
  )
}

/** The wish stands until somebody of the team has written, or the visitor has taken it back in words that were answered. */
function waitsForPerson(turns: readonly (Turn & { seq: number })[], askedSeq: number): boolean {
  if (askedSeq === 0) return false
  const since = turns.slice(0, turns.findLastIndex(isOwn) + 1).filter(({ seq }) => seq > askedSeq)
  return !since.some(
    ({ author, text }) => author === 'agent' || (author === 'visitor' && takesBackPerson(text, true)),
  )
}

type TurnRow = Turn & { seq: number; clientId: string; pressed: boolean }

/** An answer stands behind what it answers: what was said while it was being made has not been answered by it. */
function asAnswered(turns: readonly TurnRow[]): (Turn & { seq: number })[] {
  const place = ({ author, seq, clientId }: TurnRow) => {
    const [, upTo] = author === 'assistant' ? (/^answer-(?:[0-9a-f-]{36}-)?(\d+)$/.exec(clientId) ?? []) : []
    return upTo === undefined ? seq : Number(upTo) + 0.5
  }
  return turns
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, seq, author, text }) => ({ id, seq, author, text }))
}
