import { v7 as uuidv7 } from 'uuid'
import { makeLead } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'

/** Somebody who waits, settings, offers, promises and alerts, two of each where there may be several. */
export async function furnishDesk(server: TestServer, memberId: string, leadId: string): Promise<void> {
  const { database, workspaceId } = server
  const query = (text: string, ...more: unknown[]) => database.owner.query(text, [workspaceId, ...more])
  for (const waiting of [await makeLead(server), await makeLead(server)]) {
    // Not due: the desk that runs beside the test leaves them as they are.
    await query(
      `update app.conversation set waiting_since = now(), wait_reason = 'asked', offered_to = $3, offered_at = now()
       where workspace_id = $1 and session_id = (select id from app.session where lead_id = $2)`,
      waiting,
      memberId,
    )
  }
  await query(
    `insert into app.desk (workspace_id, week, holidays, promises, answer_minutes, wait_minutes, hand_over_hot,
       hand_over_unsure, keywords)
     values ($1, '[[{"from":"09:00","to":"17:00"}],[],[],[],[],[],[]]', '[{"date":"2026-12-25","name":"Christmas","spans":[]}]', true, 60, 5, false, true, '{refund}')
     on conflict do nothing`,
  )
  await query(
    `insert into app.alert_setting (workspace_id, member_id, kinds, sound, notification, quiet_from, quiet_to, quiet_zone)
     values ($1, $2, '{asked,promise}', true, true, '22:00', '07:00', 'Europe/Berlin') on conflict do nothing`,
    memberId,
  )
  for (const [sentence, made] of [
    ['Jo calls you on +44 113 496 0777.', 'desk'],
    ['Somebody writes to again@ours.example.', 'assistant'],
  ]) {
    const [promiseId, about] = [uuidv7(), uuidv7()]
    await query(
      `insert into app.promise (workspace_id, id, lead_id, conversation_id, kind, sentence, due_at, member_id, made_by, made_at)
       select $1, $2, $3, (select c.id from app.conversation c join app.session s on s.id = c.session_id
                           where s.lead_id = $3 limit 1), 'call', $4, now() + interval '1 day', $5, $6, now()`,
      promiseId,
      leadId,
      sentence,
      memberId,
      made,
    )
    await query(
      `insert into app.promise (workspace_id, id, lead_id, kind, sentence, due_at, made_by, made_by_name, made_at, told_at)
       values ($1, $2, $3, 'reply', $4, now() - interval '1 hour', 'member', 'Jo', now() - interval '1 day', now())`,
      uuidv7(),
      leadId,
      sentence,
    )
    await query(
      `insert into app.promise (workspace_id, id, lead_id, kind, sentence, due_at, made_by, made_by_name, made_at,
         kept_at, kept_by, kept_how)
       values ($1, $2, $3, 'reply', $4, now(), 'member', 'Jo', now() - interval '1 day', now(), 'Jo', 'call')`,
      uuidv7(),
      leadId,
      sentence,
    )
    await query(
      `insert into app.alert (workspace_id, id, member_id, kind, lead_id, promise_id, about, for_you, quiet, at)
       values ($1, $2, $3, 'promise', $4, $5, $6, true, false, now())`,
      uuidv7(),
      memberId,
      leadId,
      promiseId,
      about,
    )
    await query(
      `insert into app.alert (workspace_id, id, member_id, kind, about, words, for_you, quiet, at)
       values ($1, $2, $3, 'model', $4, $5, false, false, now())`,
      uuidv7(),
      memberId,
      about,
      sentence,
    )
    await query(
      `insert into app.offer (workspace_id, id, conversation_id, waiting_since, member_id, at)
       select $1, $2, c.id, now(), $3, now() from app.conversation c where c.workspace_id = $1 limit 1`,
      uuidv7(),
      memberId,
    )
  }
}
