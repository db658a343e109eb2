import type { Band, FactField, FactOrigin, Lead, Status } from '#contract/leads.ts'
import { currentFacts } from '#rules/reading/current-facts.ts'
import {
  addTurn,
  emptyHistory,
  isLate,
  receiptOf,
  scoreOfTurns,
  type LeadHistory,
  type ReadFact,
  type Turn,
} from '#rules/lead-history.ts'
import type { ScoreLine } from '#rules/scoring/receipt.ts'
import type { RuleSet } from '#rules/scoring/rule-set.ts'
import type { LeadRow, Score, Told } from '#server/ingest/load.ts'

/** Read from a message, or told by the visitor's browser and address when the session began (`messageId` is null then). */
export type DraftFact = Pick<ReadFact, 'field' | 'value' | 'certainty' | 'whose'> & {
  origin: 'visitor' | 'signed' | 'address' | 'timezone'
  quote: string | null
  messageId: string | null
  sessionId?: string
  at: number
}

/** A lead as the batch will leave it. `changed` says what has to be written. */
export type LeadDraft = {
  id: string
  isNew: boolean
  sample: boolean
  /** Since when it is marked as spam, in milliseconds. */
  spamAt: number | null
  status: Status
  /** As it is stored; null for a lead that begins. */
  before: { status: Status; band: Band } | null
  /** Since when its status stands, in milliseconds; null where nothing ever changed it. */
  statusSince: number | null
  statusNotice: Lead['statusNotice']
  cameBackAt: number | null
  /** One of the four above is to be written. */
  statusTouched: boolean
  row: Pick<LeadRow, FactField> & { setByMember: string[] }
  firstSeenAt: number
  lastActiveAt: number
  lastWords: string | null
  score: number
  band: Band
  history: LeadHistory
  lines: ScoreLine[]
  /** Facts this batch found, or all facts of the history when it was folded anew. */
  facts: DraftFact[]
  foldedAnew: boolean
  /** A session of a signed-in visitor joins it, by whose label it is to be found. */
  hasMoreSessions: boolean
}

export function newLead(id: string, turn: Turn, sample: boolean): LeadDraft {
  return {
    id,
    isNew: true,
    sample,
    spamAt: null,
    status: 'new',
    before: null,
    statusSince: null,
    statusNotice: null,
    cameBackAt: null,
    statusTouched: false,
    row: { name: null, email: null, phone: null, company: null, location: null, setByMember: [] },
    firstSeenAt: turn.sentAt,
    lastActiveAt: turn.sentAt,
    lastWords: null,
    score: 0,
    band: 'cold',
    history: emptyHistory(),
    lines: [],
    facts: [],
    foldedAnew: false,
    hasMoreSessions: false,
  }
}

export function knownLead(row: LeadRow, score: Score | undefined): LeadDraft {
  return {
    id: row.id,
    isNew: false,
    sample: row.sample,
    spamAt: row.spamAt?.getTime() ?? null,
    status: row.status,
    before: { status: row.status, band: row.band },
    // A lead lost before moments were kept was lost after its last words.
    statusSince:
      row.statusChangedAt?.getTime() ?? (row.status === 'lost' ? row.lastActiveAt.getTime() : null),
    statusNotice: row.statusNotice,
    cameBackAt: row.cameBackAt?.getTime() ?? null,
    statusTouched: false,
    row,
    firstSeenAt: row.firstSeenAt.getTime(),
    lastActiveAt: row.lastActiveAt.getTime(),
    lastWords: row.lastWords,
    score: row.score,
    band: row.band,
    history: score?.history ?? emptyHistory(),
    lines: [],
    facts: [],
    foldedAnew: false,
    hasMoreSessions: false,
  }
}

/** Whether the turns can be added to the stored fold one by one, which costs the same after a thousand. */
export function canAdd(draft: LeadDraft, turns: readonly Turn[], score: Score | undefined, ruleSet: RuleSet) {
  if (draft.isNew) return true
  if (!score?.history || score.ruleSet !== ruleSet.version) return false
  return turns.every((turn) => !isLate(draft.history, turn))
}

/** Adds turns, given in order, to the fold. */
export function addTurns(draft: LeadDraft, turns: readonly Turn[], ruleSet: RuleSet): void {
  for (const turn of turns) {
    const added = addTurn(draft.history, turn, ruleSet)
    draft.history = added.history
    for (const fact of added.facts) draft.facts.push({ ...fact, messageId: turn.messageId, at: turn.sentAt })
  }
  finish(draft, turns, ruleSet)
}

/** Folds the whole history anew: for late messages and for folds of an older format or rule set. */
export function foldAnew(
  draft: LeadDraft,
  { turns, rejected }: Pick<Told, 'turns' | 'rejected'>,
  ruleSet: RuleSet,
): void {
  const whole = scoreOfTurns(turns, ruleSet, rejected)
  draft.history = whole.history
  draft.facts = whole.facts
  draft.foldedAnew = true
  finish(draft, turns, ruleSet)
}

const longestLastWords = 300

function finish(draft: LeadDraft, turns: readonly Turn[], ruleSet: RuleSet): void {
  const receipt = receiptOf(draft.history, ruleSet, draft.spamAt)
  draft.score = receipt.value
  draft.band = receipt.band
  draft.lines = receipt.lines
  for (const turn of turns) {
    if (turn.author !== 'visitor') continue
    draft.firstSeenAt = Math.min(draft.firstSeenAt, turn.sentAt)
    if (turn.sentAt >= draft.lastActiveAt) {
      draft.lastActiveAt = turn.sentAt
      draft.lastWords = cut(turn.text.replace(/\s+/g, ' ').trim())
    }
  }
}

/** Never in the middle of a surrogate pair. */
function cut(text: string): string {
  return text.length <= longestLastWords ? text : text.slice(0, longestLastWords).toWellFormed()
}

/** The contact details shown, from all facts of the lead; what a member set stays. */
export function applyFacts(draft: LeadDraft, all: readonly (DraftFact | StoredFact)[]): void {
  const shown = currentFacts(all)
  const fields: FactField[] = ['name', 'email', 'phone', 'company', 'location']
  const row = { ...draft.row }
  for (const field of fields) {
    if (row.setByMember.includes(field)) continue
    row[field] = shown[field]?.value ?? null
  }
  draft.row = row
}

export type StoredFact = {
  id: string
  leadId: string
  messageId: string | null
  field: FactField
  value: string
  whose: string | null
  certainty: number
  origin: FactOrigin
  at: number
  rejected: boolean
  /** Said by the visitor, but noted by the assistant and not read by the rules. */
  noted: boolean
}
