import type { Desk } from '#contract/desk.ts'
import { changesIn } from '#server/audit/changes-in.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { lockDesk, saveDesk } from '#server/desk/store.ts'

/** Saves what is given and writes down what that changed. */
export async function changeDesk(
  db: Db,
  actor: AuditActor,
  change: { [K in keyof Desk]?: Desk[K] | undefined },
): Promise<Desk> {
  const before = await lockDesk(db)
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const after: Desk = { ...before, ...Object.fromEntries(given) }
  const changes = changesIn(forAudit(before), forAudit(after))
  if (!changes) return before
  await saveDesk(db, after)
  await recordAudit(db, actor, 'workspace.changed', changes)
  return after
}

/** Flat and short, as an owner reads it. */
function forAudit({ week, holidays, handOver, ...rest }: Desk): Record<string, unknown> {
  const spansOf = (spans: Desk['week'][number]) =>
    spans.length === 0 ? '-' : spans.map(({ from, to }) => `${from}–${to}`).join(' ')
  return {
    ...rest,
    businessHours: week.map(spansOf),
    holidays: holidays.map(({ date, name, spans }) => [date, name, spansOf(spans)].join(' ')),
    handOverHot: handOver.hot,
    handOverUnsure: handOver.unsure,
    handOverKeywords: handOver.keywords,
  }
}
