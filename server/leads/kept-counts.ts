import type { Band, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** How many leads have a status and band; samples are counted here, as they are too few to keep a count of. */
export type Kept = readonly { status: Status; band: Band; leads: number; sample: boolean }[]

/** Answers a function that asks the first time it is called. */
export function countsKept(db: Db): () => Promise<Kept> {
  let asked: Promise<Kept> | undefined
  return () => (asked ??= readKept(db))
}

function readKept(db: Db): Promise<Kept> {
  return db.query<Kept[number]>({
    name: 'kept counts',
    text: `select status, band, leads, false as sample from app.lead_count where workspace_id = $1
           union all
           select l.status, l.band, count(*), true from app.lead l
           where l.workspace_id = $1 and l.sample and l.merged_into is null and l.spam_at is null
           group by l.status, l.band`,
    values: [db.workspaceId],
  })
}

/** Of certain statuses and bands; none named: of all. */
export function leadsIn(
  kept: Kept,
  { statuses, bands }: { statuses: readonly Status[]; bands: readonly Band[] },
  samples = true,
): number {
  return kept
    .filter(({ sample }) => samples || !sample)
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .filter(({ band }) => bands.length === 0 || bands.includes(band))
    .reduce((sum, { leads }) => sum + leads, 0)
}
