-- Conversations that members answer, too: who holds them, who waits, and what the assistant did in them.

alter table app.conversation
  add column snoozed_until timestamptz,
  add column closed_at timestamptz,
  -- Of the last message; the inbox is sorted by it.
  add column last_at timestamptz,
  -- Since when the holder has it.
  add column held_since timestamptz,
  -- Up to which seq the visitor has been answered, by whomever.
  add column answered_seq integer not null default 0,
  -- What the visitor waits for a person for.
  add column wait_reason text check (wait_reason in
    ('asked', 'keyword', 'hot', 'unsure', 'model', 'no_assistant', 'no_answer', 'held')),
  -- The desk has to look at this conversation at that time: somebody waits, or a snooze ends.
  add column desk_due_at timestamptz,
  -- The member who was asked to come, and how many were by now.
  add column offered_to uuid,
  add column offered_at timestamptz,
  add column offers integer not null default 0;

update app.conversation c set last_at = coalesce((
  select m.sent_at from app.message m
  where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.seq = c.last_seq), c.created_at);
update app.conversation c set answered_seq = coalesce((
  select max(m.seq) from app.message m
  where m.workspace_id = c.workspace_id and m.conversation_id = c.id and m.kind = 'text'
    and m.author_kind in ('assistant', 'agent')), 0);
-- Who waited before goes on waiting.
update app.conversation set wait_reason = 'asked' where waiting_since is not null;
alter table app.conversation alter column last_at set not null;
alter table app.conversation alter column last_at set default now();

create index conversation_desk_due on app.conversation (desk_due_at) where desk_due_at is not null;
create index conversation_waiting on app.conversation (workspace_id, waiting_since, id) where waiting_since is not null;
create index conversation_held on app.conversation (workspace_id, holder_id, last_at desc, id desc) where holder = 'member';
create index conversation_unclosed on app.conversation (workspace_id, last_at desc, id desc) where state <> 'closed' and last_seq > 0;
create index conversation_state on app.conversation (workspace_id, state, last_at desc, id desc) where last_seq > 0;

alter table app.message
  -- The fencing number an answer of our assistant was prepared under; null on everything else.
  add column lease bigint,
  -- The member who wrote it here.
  add column author_id uuid;
alter table app.message drop constraint message_kind_check;
alter table app.message add constraint message_kind_check check (
  kind in ('text', 'takeover', 'handback', 'asked', 'signed', 'closed', 'connecting', 'away'));

/**
 * The last word on who may speak: whatever a process believes, an answer of the assistant that was prepared under another
 * number, or for a conversation that a person holds or that is closed, does not get into the transcript.
 */
create function app.fence() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (
    select from app.conversation c
    where c.workspace_id = new.workspace_id and c.id = new.conversation_id
      and c.holder = 'assistant' and c.state <> 'closed' and c.lease = new.lease
  ) then
    raise exception 'the conversation has moved on' using errcode = 'BL001';
  end if;
  return new;
end $$;
revoke all on function app.fence() from public;
grant execute on function app.fence() to :"app_role";
create trigger fence before insert on app.message for each row when (new.lease is not null) execute function app.fence();

-- Which conversations the desk has to look at, in whatever workspace.
create function app.due_desk(before timestamptz, cap integer)
returns table (workspace_id uuid, conversation_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id, id from app.conversation
  where desk_due_at < before
  order by desk_due_at
  limit least(cap, 1000)
$$;
grant create on schema app to :"search_role";
alter function app.due_desk(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.due_desk(timestamptz, integer) from public;
grant execute on function app.due_desk(timestamptz, integer) to :"app_role";
grant select (desk_due_at) on app.conversation to :"search_role";

-- What the assistant did, one row an answer it tried to give.
create table app.turn (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  lease bigint not null,
  -- The visitor's last message it takes into account.
  up_to integer not null,
  answerer text not null,
  model text,
  outcome text not null check (outcome in ('said', 'refused', 'stopped', 'failed')),
  -- Why another answerer had to help out, or why there was no answer.
  trouble text,
  started_at timestamptz not null,
  first_ms integer,
  ms integer not null,
  input_tokens integer,
  output_tokens integer,
  -- In millionths of the currency the workspace pays the model in.
  cost bigint,
  sources jsonb not null default '[]',
  -- How many turns in a row, this one included, had no answer to a question.
  unknowns integer not null default 0,
  -- What was not said because somebody had taken over.
  unsaid text,
  message_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references app.conversation on delete cascade
);
create index turn_conversation on app.turn (workspace_id, conversation_id, started_at desc, id desc);
create index turn_month on app.turn (workspace_id, started_at) where cost is not null;

alter table app.turn enable row level security;
alter table app.turn force row level security;
create policy workspace on app.turn for all to :"app_role"
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on app.turn for all to :"owner_role" using (true) with check (true);
grant select, insert, update, delete on app.turn to :"app_role";
