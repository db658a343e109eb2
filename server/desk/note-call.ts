import type { CallOutcome } from '#contract/messages.ts'
import { settleAlerts } from '#server/alerts/store.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { calledSeqs, settleWait } from '#server/desk/call-store.ts'
import { lockDeskTalk } from '#server/desk/talk-store.ts'
import { languageOfTalk } from '#server/desk/tell-visitor.ts'
import { spokenText } from '#server/desk/words.ts'
import { addLine } from '#server/ingest/add-line.ts'
import { leadWaits } from '#server/talks/talk-store.ts'

export type NotedCall = {
  /** Conversations with a line more; `upTo` where it is one that the visitor reads. */
  talks: { id: string; sessionId: string; upTo: number | null }[]
  /** A visitor waited for a person until this call. */
  endedWait: boolean
  /** Members whose alerts about it are read now. */
  alertsRead: string[]
}

/**
 * A call stands in the conversation in which it is looked for: where somebody waits, else in the latest. Who was reached
 * waits no more, in none of their conversations: nobody is asked to come, the alerts that called to it are read, and the
 * visitor, to whom a person was announced, reads that this was it. Who holds a conversation keeps it, and what was open in it
 * is settled, so that the assistant does not answer it once it is handed back.
 * The caller holds the locks of the lead's conversations, then of the lead.
 */
export async function noteCall(
  db: Db,
  leadId: string,
  call: { id: string; outcome: CallOutcome; remark?: string | undefined; by: string },
  at: Date,
): Promise<NotedCall> {
  const { id: callId, outcome, remark, by } = call
  const noted: NotedCall = { talks: [], endedWait: false, alertsRead: [] }
  const settled: string[] = []
  for (const { id, seq, waits } of await calledSeqs(db, leadId, at)) {
    const talk = await lockDeskTalk(db, id)
    if (!talk) continue
    const ends = waits && outcome === 'reached'
    // Whom a member holds, the visitor, has a person before them.
    const told = ends && talk.isOurs && talk.holder === 'assistant'
    if (ends) {
      await settleWait(db, id)
      settled.push(id)
    }
    await addLine(db, {
      id,
      sessionId: talk.sessionId,
      seq,
      kind: 'called',
      name: by,
      clientId: `called-${callId}-${id}`,
      at,
      ...(told ? { text: spokenText(by, languageOfTalk(talk)) } : {}),
      details: {
        outcome,
        ...(remark ? { remark } : {}),
        ...(told ? { told } : {}),
        ...(ends && talk.waitingSince
          ? { ended: { since: talk.waitingSince.toISOString(), reason: talk.waitReason } }
          : {}),
      },
    })
    noted.talks.push({ id, sessionId: talk.sessionId, upTo: told ? seq : null })
  }
  if (settled.length === 0) return noted
  await leadWaits(db, leadId)
  return { ...noted, endedWait: true, alertsRead: await settleAlerts(db, settled, at) }
}
