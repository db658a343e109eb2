import { inWorkspace } from '#server/db/in-workspace.ts'
import { addKey } from '#server/identity/add-key.ts'
import { v7 as uuidv7 } from 'uuid'
import { canary, type World } from '#test/api/operations.ts'
import { callerWith, makeLead } from '#test/make.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'
import type { TestServer } from '#test/start.ts'
import { freshPublicKey } from './callers.ts'
import { furnishDesk } from './furnish-desk.ts'
import { jobOf } from '#test/api/job-fixtures.ts'
import { rulesOf } from '#test/api/scoring-fixtures.ts'
import { furnishKnowledge } from './furnish-knowledge.ts'
import { furnishReview } from './furnish-review.ts'
import { furnishViews } from './furnish-views.ts'

/**
 * Adds what the fixtures leave out, so that every table of ours has rows for another workspace to have the like of, and
 * leads that no fixture names.
 */
export async function furnishTables(server: TestServer, world: World): Promise<{ spareLeadIds: string[] }> {
  const { owner } = server.database
  const { workspaceId, widgetKey } = server
  const { secret } = await makeSecret(server)
  for (const sub of ['one', 'two']) {
    await callerWith(server, {})('POST', '/api/v1/chat/sessions', {
      widgetKey,
      identity: makeToken(
        secret,
        goodClaims(workspaceId, sub, { name: 'Grace Hopper', email: `${sub}@navy.example` }),
      ),
    })
  }
  await inWorkspace(server.services.pool, workspaceId, (db) =>
    addKey(db, server.services.secretBox, { name: 'Public', publicKey: freshPublicKey() }),
  )
  const leadId = world.fixtures['getLead']?.params?.['id'] ?? ''
  const call = callerWith(server, world.credentials.key)
  for (const text of ['Second note', 'Third note'])
    await call('POST', `/api/v1/leads/${leadId}/notes`, { text })
  const first = await makeLead(server, {
    name: 'Ada Lovelace',
    email: 'again@ours.example',
    phone: '+44 113 496 0777',
  })
  await makeLead(server, { name: 'Grace Lovelace', email: 'grace@ours.example' })
  const { rows } = await owner.query<{ id: string }>(
    'select "userId" as id from auth.member where "organizationId" = $1',
    [workspaceId],
  )
  const [me = { id: uuidv7() }] = rows
  await owner.query(
    `insert into app.member (workspace_id, id, display_name, phone) values ($1, $2, 'Jo', '+44 113 496 0888')
     on conflict do nothing`,
    [workspaceId, me.id],
  )
  for (const presence of ['online', 'away']) {
    await owner.query(
      `insert into app.presence_change (workspace_id, id, member_id, presence, at) values ($1, $2, $3, $4, now())`,
      [workspaceId, uuidv7(), me.id, presence],
    )
    await owner.query(
      `insert into app.invitation (workspace_id, id, email, role, display_name, phone, token_hash, invited_by, invited_by_name, created_at, expires_at)
       values ($1, $2, $3, 'viewer', 'Sam', '+44 113 496 0666', sha256(convert_to($3, 'UTF8')), $4, 'Jo', now(), now() + interval '7 days')`,
      [workspaceId, uuidv7(), `${presence}@invited.example`, me.id],
    )
    await owner.query(
      `insert into app.audit (workspace_id, id, kind, actor_kind, actor_id, actor_name, address, data, at)
       values ($1, $2, 'sign-in', 'member', $3, 'Jo', '192.0.2.1', '{"from": "viewer", "to": "agent"}', now())`,
      [workspaceId, uuidv7(), me.id],
    )
  }
  for (const text of ['Only to answer this question.', 'To call you back.']) {
    await owner.query(
      `insert into app.consent (workspace_id, id, session_id, text, language, at)
       select workspace_id, $2, id, $3, 'en', now() from app.session where workspace_id = $1 order by id limit 1`,
      [workspaceId, uuidv7(), text],
    )
  }
  for (const [unsaid, holder] of [
    ['I would have said this', 'Jo'],
    ['And this', 'Sam'],
  ]) {
    await owner.query(
      `insert into app.turn (workspace_id, id, conversation_id, lease, up_to, answerer, model, outcome, trouble, started_at, ms, unsaid)
       select workspace_id, $2, id, lease, visitor_seq, 'openai', 'small', 'refused', 'slow', now(), 12, $3
       from app.conversation where workspace_id = $1 and holder = 'member' limit 1`,
      [workspaceId, uuidv7(), unsaid],
    )
    await owner.query(
      `update app.conversation set holder_name = $2, wait_reason = 'asked', waiting_since = now()
       where id = (select id from app.conversation where workspace_id = $1 and holder = 'member' and last_seq > 0
                   and coalesce(holder_name, '') not in ('Jo', 'Sam') limit 1)`,
      [workspaceId, holder],
    )
  }
  await owner.query(
    `insert into app.assistant_setting (workspace_id, provider, base_url, model, key, key_ending, instructions,
       first_seconds, between_seconds, total_seconds)
     values ($1, 'openai', 'https://ai.post.example/v1', 'small-1', '\\x00', '1234', 'Be kind.', 10, 8, 25)
     on conflict do nothing`,
    [workspaceId],
  )
  await owner.query(
    `insert into app.assistant_day (workspace_id, day, currency, answers, input_tokens, output_tokens, cost)
     values ($1, current_date, 'EUR', 3, 3000, 300, 12345), ($1, current_date, 'GBP', 1, 1000, 100, 4321)
     on conflict do nothing`,
    [workspaceId],
  )
  await owner.query(
    `insert into app.assistant_trouble (workspace_id, code, host, since, last_at, answers, told_at)
     values ($1, 'key', 'ai.post.example', now(), now(), 3, now()) on conflict do nothing`,
    [workspaceId],
  )
  await furnishDesk(server, me.id, first)
  for (const done of [true, false]) await jobOf(server, first, me.id, { done })
  await furnishViews(server, me.id)
  await furnishKnowledge(server)
  await rulesOf(server, workspaceId, 'Jo')
  await furnishReview(server, me.id)
  const sameEmail = [
    await makeLead(server, { email: 'twice@spare.example' }),
    await makeLead(server, { email: 'twice@spare.example' }),
  ]
  const spam = [await makeLead(server, { name: 'Spam One' }), await makeLead(server, { name: 'Spam Two' })]
  const anonymous = await makeLead(server, { says: ['hello there'], channel: 'web' })
  await fillLists(server, spam)
  return { spareLeadIds: [first, ...sameEmail, ...spam, anonymous] }
}

/** Every lead has a tag and stands in every list, so that no statement of a list is asked about nothing. */
async function fillLists(server: TestServer, spam: readonly string[]): Promise<void> {
  const query = (text: string, ...more: unknown[]) =>
    server.database.owner.query(text, [server.workspaceId, ...more])
  await query(
    `update app.lead set spam_at = now(), status = 'lost', lost_reason = 'They found one elsewhere'
     where workspace_id = $1 and id = any($2)`,
    spam,
  )
  await query(
    `update app.lead set waiting_since = first_seen_at, came_back_at = last_active_at, converted_at = last_active_at
     where workspace_id = $1`,
  )
  for (const sample of [await makeLead(server), await makeLead(server)]) {
    await query('update app.lead set sample = true where workspace_id = $1 and id = $2', sample)
  }
  await query(
    `update app.conversation c set aside = case when l.sample then 'sample' else 'spam' end
     from app.session s join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
     where c.workspace_id = $1 and s.workspace_id = $1 and s.id = c.session_id and (l.sample or l.spam_at is not null)`,
  )
  await query(
    `insert into app.answer (workspace_id, id, language, question, answer, words, sample)
     values ($1, gen_random_uuid(), 'en', 'Is that a sample?', 'It is.', '', true)`,
  )
  await query(
    `insert into app.lead_tag (workspace_id, lead_id, tag_id, at)
     select l.workspace_id, l.id, t.id, now() from app.lead l join app.tag t on t.workspace_id = l.workspace_id
     where l.workspace_id = $1 on conflict do nothing`,
  )
  await query(
    `insert into app.tag_name (workspace_id, name_key, name, tag_id)
     select workspace_id, 'was ' || name_key, 'Was ' || name, id from app.tag where workspace_id = $1`,
  )
}

/** Texts that hold emails and phones of ours, which a viewer from whom these are kept must not see. */
export async function contactsOf({ database, workspaceId }: TestServer): Promise<string[]> {
  const { rows } = await database.owner.query<{ value: string }>(
    `select distinct value from (
       select email as value from app.lead where workspace_id = $1 union all
       select phone from app.lead where workspace_id = $1 union all
       select value from app.fact where workspace_id = $1 and field in ('email', 'phone')) all_of_them
     where value is not null and length(value) > 5`,
    [workspaceId],
  )
  const values = rows.map(({ value }) => value).filter((value) => !value.includes(canary))
  if (values.length < 3) throw new Error('There are no contact details that could be kept from anybody.')
  return values
}
