import type { Turn } from '#rules/lead-history.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { addTurns, canAdd, foldAnew, knownLead, newLead, type LeadDraft } from '#server/ingest/lead-draft.ts'
import { loadTold, type LeadRow, type Place, type Score, type Talk } from '#server/ingest/load.ts'
import type { Placed } from '#server/ingest/place-messages.ts'
import type { NewMessage } from '#server/ingest/save.ts'
import { sessionFacts } from '#server/ingest/session-facts.ts'

/** Each lead of the batch with its new turns folded in, or with everything folded anew when something came late. */
export async function foldLeads(
  db: Db,
  { written, moved, begun, joined }: Placed,
  {
    talks,
    leads,
    scores,
    ruleSet,
  }: { talks: Talk[]; leads: LeadRow[]; scores: Map<string, Score>; ruleSet: RuleSet },
): Promise<{ drafts: LeadDraft[]; places: Map<string, Place> }> {
  const rowOf = new Map(leads.map((row) => [row.id, row]))
  const drafts: LeadDraft[] = []
  const homes = new Map(talks.map(({ sessionId, homeId }) => [sessionId, homeId]))
  const places = new Map(
    written.map(({ id, sessionId }) => [id, { sessionId, homeId: homes.get(sessionId) ?? null }]),
  )
  const talksOf = Map.groupBy(talks, ({ leadId }) => leadId)
  const turnsOf = turnsByLead(written, talks)
  for (const leadId of new Set(moved.map((talk) => talk.leadId))) {
    if (leadId === null) continue
    const turns = inOrder(turnsOf.get(leadId) ?? [])
    const own = talksOf.get(leadId) ?? []
    const first = turns.find(({ author }) => author === 'visitor')
    const start = begun.get(leadId)
    const row = rowOf.get(leadId)
    if (start && first) {
      const draft = newLead(leadId, first, start.sample)
      // Assistant lines from before the first word of the visitor join the lead now.
      const sessions = sessionsOf(own)
      const hasEarlier = start.startSeq > 0 || sessions.some((id) => joined.has(id))
      const earlier = hasEarlier ? await loadTold(db, sessions, null) : null
      if (earlier) foldAnew(draft, { ...earlier, turns: inOrder([...earlier.turns, ...turns]) }, ruleSet)
      else addTurns(draft, turns, ruleSet)
      draft.facts.push(...sessionFacts(own, leadId, draft.firstSeenAt))
      for (const [id, place] of earlier?.places ?? []) places.set(id, place)
      drafts.push(draft)
    } else if (row) {
      const score = scores.get(leadId)
      const draft = knownLead(row, score)
      const joining = sessionsOf(own).filter((id) => joined.has(id))
      if (joining.length === 0 && canAdd(draft, turns, score, ruleSet)) addTurns(draft, turns, ruleSet)
      else {
        const told = await loadTold(db, joining, leadId)
        foldAnew(draft, { ...told, turns: inOrder([...told.turns, ...turns]) }, ruleSet)
        for (const [id, place] of told.places) {
          places.set(id, { ...place, homeId: homes.get(place.sessionId) ?? place.homeId })
        }
      }
      if (joining.length > 0) {
        draft.hasMoreSessions = true
        const fresh = own.filter(({ sessionId }) => joined.has(sessionId))
        draft.facts.push(...sessionFacts(fresh, leadId, draft.lastActiveAt))
      }
      drafts.push(draft)
    }
  }
  return { drafts, places }
}

function turnsByLead(written: readonly NewMessage[], talks: readonly Talk[]): Map<string, Turn[]> {
  const talkOf = new Map(talks.map((talk) => [talk.conversationId, talk]))
  const turns = new Map<string, Turn[]>()
  for (const message of written) {
    const talk = talkOf.get(message.conversationId)
    if (!talk?.leadId) continue
    const own = turns.get(talk.leadId)
    const turn = turnOf(message, talk)
    if (own) own.push(turn)
    else turns.set(talk.leadId, [turn])
  }
  return turns
}

/** What the rules read of a message that was written. */
export function turnOf(message: NewMessage, { country, channel }: Talk): Turn {
  return {
    messageId: message.id,
    conversationId: message.conversationId,
    seq: message.seq,
    author: message.authorKind,
    text: message.text,
    sentAt: message.sentAt.getTime(),
    country,
    hearsAll: channel === 'web',
    ...(message.details ? { signed: message.details } : {}),
  }
}

function inOrder(turns: readonly Turn[]): Turn[] {
  if (turns.length < 2) return [...turns]
  return turns.toSorted(
    (a, b) =>
      a.sentAt - b.sentAt ||
      (a.conversationId < b.conversationId ? -1 : a.conversationId > b.conversationId ? 1 : a.seq - b.seq),
  )
}

function sessionsOf(talks: readonly Talk[]): string[] {
  return [...new Set(talks.map(({ sessionId }) => sessionId))]
}
