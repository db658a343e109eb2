import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Ingest } from '#server/ingest/ingest.ts'
import type { Incoming } from '#server/ingest/incoming.ts'
import { addTag } from '#server/tags/store.ts'
import type { SampleTalk, SampleTurn } from '#server/samples/sample-talk.ts'

const authors = {
  visitor: 'visitor',
  assistant: 'assistant',
  agent: 'agent',
  takeover: 'system',
  handback: 'system',
  asked: 'system',
} as const satisfies Record<SampleTurn['by'], Incoming['author']['kind']>

/** Plays written talks through ingest, with their times moved so that they end as long ago as they say. */
export async function playSamples(
  pool: pg.Pool,
  ingest: Ingest,
  workspaceId: string,
  talks: readonly SampleTalk[],
  now = Date.now(),
): Promise<void> {
  await Promise.all(talks.flatMap((talk) => turnsOf(talk, now).map((item) => ingest.add(workspaceId, item))))
  await inWorkspace(pool, workspaceId, async (db) => {
    for (const talk of talks) {
      const [lead] = await db.query<{ id: string; last: Date }>(
        `select l.id, l.last_active_at as last
         from app.session s join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
         where s.workspace_id = $1 and s.external_id = $2 and l.sample`,
        [workspaceId, externalId(talk)],
      )
      if (!lead) continue
      const ended = now - talk.lastActive * 60_000
      await db.run(
        `update app.lead set status = $3, converted_at = case when $3 = 'converted' then $4::timestamptz end,
                status_changed_at = case when $3 <> 'new' then $4::timestamptz end,
                status_notice = case when $3 = 'new' then status_notice end,
                lost_reason = $5
         where workspace_id = $1 and id = $2`,
        [workspaceId, lead.id, talk.status, new Date(ended), talk.lostReason ?? null],
      )
      if (talk.status !== 'new') {
        await db.run(
          `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, actor_name, data, at)
           values ($1, $2, $3, 'status.changed', 'member', $4, $5, $6)`,
          [
            workspaceId,
            uuidv7(),
            lead.id,
            talk.notes[0]?.by ?? 'Mara Lindqvist',
            JSON.stringify({
              from: 'new',
              to: talk.status,
              ...(talk.lostReason === undefined ? {} : { reason: talk.lostReason }),
            }),
            new Date(Math.min(ended + 20 * 60_000, now)),
          ],
        )
      }
      for (const tag of talk.tags) await addTag(db, lead.id, tag)
      for (const note of talk.notes) {
        await db.run(
          `insert into app.note (workspace_id, id, lead_id, author_name, text, created_at)
           values ($1, $2, $3, $4, $5, $6)`,
          [
            workspaceId,
            uuidv7(),
            lead.id,
            note.by,
            note.text,
            new Date(Math.min(ended + note.after * 60_000, now)),
          ],
        )
      }
    }
  })
}

function externalId(talk: SampleTalk): string {
  return `sample ${talk.key}`
}

function turnsOf(talk: SampleTalk, now: number): Incoming[] {
  const length = talk.turns.reduce((sum, { after }) => sum + after, 0)
  let at = now - talk.lastActive * 60_000 - length * 1000
  return talk.turns.map((turn, index) => {
    at += turn.after * 1000
    return {
      target: {
        type: 'external',
        externalId: externalId(talk),
        about: {
          country: talk.country,
          pageUrl: talk.page,
          ...(talk.referrer ? { referrer: talk.referrer } : {}),
          locale: talk.language,
          timeZone: talk.timeZone,
        },
      },
      clientId: `${talk.key} ${index}`,
      kind: turn.by === 'takeover' || turn.by === 'handback' || turn.by === 'asked' ? turn.by : 'text',
      author: { kind: authors[turn.by], ...(turn.name ? { name: turn.name } : {}) },
      text: turn.text,
      sentAt: new Date(at),
      sample: true,
      channel: talk.channel,
    }
  })
}
