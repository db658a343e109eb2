import type { Lead, Status } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { takeBackCall } from '#server/desk/take-back-call.ts'
import { takeBackFollowUps } from '#server/follow-ups/store.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound } from '#server/http/refusal.ts'
import { lockLeadsWithTalks } from '#server/identity/lock-leads.ts'
import { lockLead } from '#server/leads/lock-lead.ts'
import { recordEvent } from '#server/leads/record-event.ts'
import { saveLead } from '#server/leads/save-lead.ts'
import { getLead } from '#server/leads/store.ts'
import { reopenPromises } from '#server/promises/store.ts'

/**
 * Takes back the last call with this lead, if the caller has noted it within the last hour: promises, follow-up, wait and
 * status are as before, unless somebody has changed them since. The history keeps both. Where there is nothing to take back,
 * nothing happens. Answers which conversations have changed as well.
 */
export async function undoCall(
  db: Db,
  caller: Caller,
  id: string,
  now = new Date(),
): Promise<{ lead: Lead; talks: string[] }> {
  await lockLeadsWithTalks(db, [id])
  const lead = await lockLead(db, id)
  const call = await lastCall(db, caller, id, now)
  const talks = call ? await takeBackCall(db, id, call.at, now) : []
  if (call) {
    await takeBackFollowUps(db, id, call.at)
    await reopenPromises(db, id, call.at)
    await recordEvent(db, caller, id, 'call.undone', { outcome: call.outcome }, now)
    const notice = lead.statusNotice
    const told = notice !== null && notice.how === 'call' && Date.parse(notice.at) === call.at.getTime()
    const moved = call.moved !== null && call.moved.to === lead.status ? call.moved : null
    if (told || moved)
      await saveLead(
        db,
        lead,
        { ...lead, status: moved?.from ?? lead.status, statusNotice: told ? null : notice },
        now,
      )
    if (moved) await recordEvent(db, caller, id, 'status.changed', { from: moved.to, to: moved.from }, now)
  }
  const changed = await getLead(db, caller, id)
  if (!changed) throw notFound('lead')
  return { lead: changed, talks }
}

type Call = { at: Date; outcome: string; moved: { from: Status; to: Status } | null }

/** One that was said in a review is taken back there, and one that was taken back is no more. */
async function lastCall(db: Db, caller: Caller, leadId: string, now: Date): Promise<Call | null> {
  const [last] = await db.query<Call & { kind: string; mine: boolean }>({
    name: 'last call to undo',
    text: `select e.kind, e.at, e.data->>'outcome' as outcome, e.actor_id = $3 and e.at > $4::timestamptz - interval '1 hour' as mine,
             (select jsonb_build_object('from', s.data->>'from', 'to', s.data->>'to') from app.event s
              where s.workspace_id = $1 and s.lead_id = $2 and s.at = e.at and s.kind = 'status.changed'
                and s.data->>'auto' = 'call' limit 1) as moved
           from app.event e
           where e.workspace_id = $1 and e.lead_id = $2 and e.kind in ('call.logged', 'call.undone')
             and not exists (select from app.review_lead d where d.workspace_id = $1 and d.lead_id = $2 and d.decided_at = e.at)
           order by e.at desc, e.id desc limit 1`,
    values: [db.workspaceId, leadId, caller.id, now],
  })
  return last?.kind === 'call.logged' && last.mine ? last : null
}
