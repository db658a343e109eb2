import { bands, type Band } from '#contract/leads.ts'
import type { ScoreRules, ScoringPreview } from '#contract/scoring.ts'
import { isCurrentHistory, receiptOf } from '#rules/lead-history.ts'
import { bandOf, defaultRuleSet, type RuleSet } from '#rules/scoring/rule-set.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** So many leads are tried one by one; of more, a part that is chosen by the random end of their ids. */
const mostTried = 5000
/** Histories of one statement: read in a few milliseconds, after which others have their turn. */
const leadsOfPart = 400
const mostExamples = 50

type Tried = { id: string; name: string | null; score: number; band: Band; fold: unknown }
type Example = { id: string; name: string | null; now: Scored; then: Scored }
type Scored = { value: number; band: Band }

/**
 * What these rules would make of the leads there are, from the histories that are kept of them; nothing is locked and
 * nothing written. Where there are no leads but samples yet, these are tried.
 */
export async function previewScoring(db: Db, rules: ScoreRules): Promise<ScoringPreview> {
  const ruleSet: RuleSet = { ...defaultRuleSet('UTC'), ...rules }
  const { own, sample } = await countLeads(db)
  const samples = own === 0 && sample > 0
  const leads = samples ? sample : own
  const tally = new Tally()
  let after: string | null = null
  for (;;) {
    const part: Tried[] = await triedLeads(db, { samples, after, share: mostTried / Math.max(1, leads) })
    for (const lead of part) tally.add(lead, thenOf(lead, ruleSet))
    after = part.at(-1)?.id ?? null
    if (part.length < leadsOfPart) break
  }
  const moves = tally.moves()
  const labels = await labelsOf(db, moves)
  // Nobody is told of more exactness than there is: of all who could be tried, each stands for as many as there are.
  const scale = (count: number) => Math.round((count * leads) / Math.max(1, tally.tried))
  const scaled = (counts: Record<Band, number>) => ({
    hot: scale(counts.hot),
    warm: scale(counts.warm),
    cold: scale(counts.cold),
  })
  return {
    leads,
    tried: tally.tried,
    exact: tally.tried === leads,
    samples,
    now: scaled(tally.now),
    then: scaled(tally.then),
    rescored: scale(tally.rescored),
    moves: moves.map((move) => ({
      ...move,
      leads: scale(move.leads),
      examples: move.examples.map((one) => ({ ...one, label: labels.get(one.id) ?? null })),
    })),
  }
}

class Tally {
  tried = 0
  rescored = 0
  readonly now: Record<Band, number> = { hot: 0, warm: 0, cold: 0 }
  readonly then: Record<Band, number> = { hot: 0, warm: 0, cold: 0 }
  readonly #examples = new Map<string, Example[]>()

  add({ id, name, score, band }: Tried, then: Scored | null): void {
    // Kept in an older form, which only its next message or a rescoring renews.
    if (then === null) return
    this.tried += 1
    this.now[band] += 1
    this.then[then.band] += 1
    if (then.value !== score) this.rescored += 1
    if (then.band === band) return
    const key = `${band} ${then.band}`
    const some = this.#examples.get(key) ?? []
    some.push({ id, name, now: { value: score, band }, then })
    this.#examples.set(key, some)
  }

  moves() {
    return [...this.#examples.values()]
      .map((all) => {
        const [first] = all
        const examples = all
          .toSorted((a, b) => step(b) - step(a) || (a.id < b.id ? -1 : 1))
          .slice(0, mostExamples)
        return {
          from: first?.now.band ?? 'cold',
          to: first?.then.band ?? 'cold',
          leads: all.length,
          examples,
        }
      })
      .toSorted((a, b) => b.leads - a.leads || bands.indexOf(a.to) - bands.indexOf(b.to))
  }
}

function step({ now, then }: Example): number {
  return Math.abs(then.value - now.value)
}

function thenOf({ fold, score }: Tried, ruleSet: RuleSet): Scored | null {
  if (fold === null) return { value: score, band: bandOf(score, ruleSet) }
  if (!isCurrentHistory(fold)) return null
  const { value, band } = receiptOf(fold, ruleSet)
  return { value, band }
}

async function countLeads(db: Db): Promise<{ own: number; sample: number }> {
  const [row] = await db.query<{ own: number; sample: number }>(
    `select count(*) filter (where not sample) as own, count(*) filter (where sample) as sample
     from app.lead where workspace_id = $1 and merged_into is null and spam_at is null`,
    [db.workspaceId],
  )
  return row ?? { own: 0, sample: 0 }
}

/** `share` of all: ids end at random, so their last digits choose, and choose the same leads each time. */
async function triedLeads(
  db: Db,
  { samples, after, share }: { samples: boolean; after: string | null; share: number },
): Promise<Tried[]> {
  const chosen = share < 1 ? `and right(l.id::text, 5) < $4 collate "C"` : 'and $4::text is not null'
  return db.query<Tried>(
    `select l.id, l.name, l.score, l.band, s.fold
     from (select l.id, l.name, l.score, l.band from app.lead l
           where l.workspace_id = $1 and l.id > $3 and l.sample = $2 and l.merged_into is null and l.spam_at is null
             ${chosen}
           order by l.id limit ${leadsOfPart}) l
     left join lateral (select s.fold from app.lead_score s where s.workspace_id = $1 and s.lead_id = l.id) s on true
     order by l.id`,
    [
      db.workspaceId,
      samples,
      after ?? '00000000-0000-0000-0000-000000000000',
      Math.round(Math.min(1, share) * 0xfffff)
        .toString(16)
        .padStart(5, '0'),
    ],
  )
}

/** Of the first session of those who have no name. */
async function labelsOf(db: Db, moves: readonly { examples: Example[] }[]): Promise<Map<string, string>> {
  const ids = moves.flatMap(({ examples }) =>
    examples.filter(({ name }) => name === null).map(({ id }) => id),
  )
  if (ids.length === 0) return new Map()
  const rows = await db.query<{ leadId: string; label: string }>(
    `select distinct on (lead_id) lead_id as "leadId", label from app.session
     where workspace_id = $1 and lead_id = any($2::uuid[]) order by lead_id, created_at, id`,
    [db.workspaceId, ids],
  )
  return new Map(rows.map(({ leadId, label }) => [leadId, label]))
}
