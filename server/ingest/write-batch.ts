import { settleAlerts } from '#server/alerts/store.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { giveLead, lockSubjects } from '#server/identity/signed-store.ts'
import { foldLeads } from '#server/ingest/fold-leads.ts'
import type { Committed, Incoming, Outcome } from '#server/ingest/incoming.ts'
import type { LeadDraft } from '#server/ingest/lead-draft.ts'
import {
  loadKnown,
  loadRuleSet,
  loadScores,
  lockLeads,
  lockTalks,
  openExternalSessions,
  type Talk,
} from '#server/ingest/load.ts'
import { tellOfHot } from '#server/ingest/tell-of-hot.ts'
import { matchFacts, type NewFact } from '#server/ingest/match-facts.ts'
import { answeredIn, contactsIn, noteContact } from '#server/ingest/note-contact.ts'
import { keepPromises } from '#server/promises/keep-promises.ts'
import { placeMessages, type Addressed } from '#server/ingest/place-messages.ts'
import { loadFacts, saveBatch, saveCounts, type NewEvent } from '#server/ingest/save.ts'
import type { Claim } from '#server/identity/claim-store.ts'
import { proposeSame } from '#server/identity/propose-same.ts'
import { markAside } from '#server/talks/talk-store.ts'

/** Writes a batch of one workspace inside the caller's transaction and says what became of each message, in order. */
export async function writeBatch(
  db: Db,
  items: readonly Incoming[],
): Promise<{ outcomes: Outcome[]; committed: Committed }> {
  const { addressed, talks } = await lockTalksOf(db, items)
  const subjects = await lockSubjects(db, [
    ...new Set(talks.flatMap(({ leadId, identityId }) => (leadId === null && identityId ? identityId : []))),
  ])
  const leadIds = [
    ...new Set([
      ...talks.flatMap(({ leadId }) => leadId ?? []),
      ...[...subjects.values()].flatMap((subject) => subject?.leadId ?? []),
    ]),
  ]
  // In this order on one connection: what is read after the locks is what the locks protect.
  const [leads, scores, known, ruleSet] = await Promise.all([
    lockLeads(db, leadIds),
    loadScores(db, leadIds),
    loadKnown(db, addressed),
    loadRuleSet(db),
  ])
  const waitedBefore = new Map(talks.map((talk) => [talk, talk.waitingSince]))

  const blocked = new Set(leads.filter(({ blockedAt }) => blockedAt !== null).map(({ id }) => id))
  const placed = placeMessages(addressed, talks, known, subjects, blocked)
  const { drafts, places } = await foldLeads(db, placed, { talks, leads, scores, ruleSet })
  const contacts = await noteContact(db, drafts, placed)
  const reread = drafts.filter((draft) => !draft.isNew && (draft.foldedAnew || draft.facts.length > 0))
  const stored = await loadFacts(
    db,
    reread.map(({ id }) => id),
  )
  const homes = new Map(talks.map(({ sessionId, homeId }) => [sessionId, homeId]))
  const facts = matchFacts(drafts, stored, ({ messageId, sessionId }) =>
    sessionId ? { sessionId, homeId: homes.get(sessionId) ?? null } : (places.get(messageId ?? '') ?? null),
  )

  // All of it is sent before the first answer is waited for; in this order it is done.
  const saved = saveBatch(db, {
    drafts,
    ruleSet: ruleSet.version,
    talks: placed.moved,
    joined: placed.joined,
    waitingMoved: placed.moved.filter((talk) => talk.waitingSince !== waitedBefore.get(talk)),
    messages: placed.written,
    facts,
    events: [
      ...drafts.filter(({ isNew }) => isNew).map(created),
      ...placed.events,
      ...contacts,
      ...facts.added.filter(({ messageId }) => messageId !== null).map(factFound),
    ],
    labels: new Map(talks.flatMap(({ leadId, label }) => (leadId ? [[leadId, label] as const] : []))),
  })
  const aside = drafts.filter(({ sample, spamAt }) => sample || spamAt !== null)
  const given = placed.known.map(({ identityId, leadId }) => giveLead(db, identityId, leadId))
  const [, alertsRead, alerts, proposed] = await Promise.all([
    keepPromises(db, contactsIn(placed)),
    settleAlerts(db, answeredIn(placed), new Date()),
    tellOfHot(db, drafts),
    proposeSame(db, facts.added.flatMap(claimOf)),
    saved,
    markAside(
      db,
      aside.map(({ id }) => id),
    ),
    ...given,
  ])
  db.inPassing(saveCounts(db, drafts))
  const committed = committedOf(db.workspaceId, drafts, placed.moved)
  return {
    outcomes: placed.outcomes,
    committed: {
      ...committed,
      leads: [...new Set([...committed.leads, ...proposed.leads])],
      claimed: proposed.claimed,
      alerts,
      alertsRead,
    },
  }
}

/** What proposes that two leads are one person: the visitor's own email or phone. */
function claimOf({ leadId, field, value, whose }: NewFact): Claim[] {
  return (field === 'email' || field === 'phone') && !whose ? [{ leadId, field, value }] : []
}

/** Another bot's talk may be deleted between being found and being locked; it then begins anew. */
async function lockTalksOf(
  db: Db,
  items: readonly Incoming[],
): Promise<{ addressed: Addressed[]; talks: Talk[] }> {
  for (let attempt = 1; ; attempt++) {
    const external = await openExternalSessions(db, items)
    const addressed = items.map((item) => ({
      item,
      sessionId:
        item.target.type === 'session'
          ? item.target.sessionId
          : (external.get(item.target.externalId)?.sessionId ?? null),
    }))
    const sessionIds = [...new Set(addressed.flatMap(({ sessionId }) => sessionId ?? []))]
    const talks = await lockTalks(db, sessionIds)
    const there = new Set(talks.map(({ sessionId }) => sessionId))
    const vanished = [...external.values()].some(({ sessionId }) => !there.has(sessionId))
    if (!vanished || attempt === 3) return { addressed, talks }
  }
}

function created(draft: LeadDraft): NewEvent {
  const at = new Date(draft.firstSeenAt)
  return { leadId: draft.id, kind: 'lead.created', actorKind: 'visitor', actorName: null, data: {}, at }
}

function factFound({ leadId, ...fact }: NewFact): NewEvent {
  const data = { field: fact.field, value: fact.value, messageId: fact.messageId }
  return { leadId, kind: 'fact.found', actorKind: 'visitor', actorName: null, data, at: new Date(fact.at) }
}

function committedOf(
  workspaceId: string,
  drafts: readonly LeadDraft[],
  moved: readonly Talk[],
): Omit<Committed, 'claimed' | 'alerts' | 'alertsRead'> {
  return {
    workspaceId,
    leads: drafts.map(({ id }) => id),
    created: drafts.filter(({ isNew }) => isNew).map(({ id }) => id),
    talks: moved.map((talk) => ({
      sessionId: talk.sessionId,
      conversationId: talk.conversationId,
      leadId: talk.leadId,
      upTo: talk.lastSeq,
      answerDue: talk.answerDueAt !== null,
      deskDue: talk.deskDueAt,
    })),
  }
}
