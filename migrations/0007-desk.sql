-- The desk: when the team is there, whom it asked to come, what it promised, and whom it alerted.

create table app.desk (
  workspace_id uuid not null,
  -- Seven lists of spans, Monday first, and days with other hours: see contract/desk.ts.
  week jsonb not null,
  holidays jsonb not null,
  promises boolean not null,
  answer_minutes integer not null check (answer_minutes between 5 and 2880),
  wait_minutes integer not null check (wait_minutes between 1 and 120),
  hand_over_hot boolean not null,
  hand_over_unsure boolean not null,
  keywords text[] not null,
  primary key (workspace_id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- Who was asked to come to whom. A wait of a visitor is known by when it began.
create table app.offer (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  waiting_since timestamptz not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, conversation_id) references app.conversation on delete cascade
);
create index offer_conversation on app.offer (workspace_id, conversation_id, waiting_since);
create index offer_member on app.offer (workspace_id, member_id, at desc);
create index offer_at on app.offer (workspace_id, at);

create table app.promise (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  -- As everywhere: the lead it belongs to once its merges are undone.
  home_id uuid,
  conversation_id uuid,
  message_id uuid,
  kind text not null check (kind in ('call', 'reply')),
  sentence text not null,
  due_at timestamptz not null,
  member_id uuid,
  made_by text not null check (made_by in ('desk', 'assistant', 'member')),
  made_by_name text,
  made_at timestamptz not null,
  kept_at timestamptz,
  kept_by text,
  kept_how text check (kept_how in ('message', 'call', 'hand')),
  dropped_at timestamptz,
  dropped_by text,
  -- When it was noticed that it is broken; noticed once.
  told_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade,
  foreign key (workspace_id, conversation_id) references app.conversation on delete cascade
);
create index promise_lead on app.promise (workspace_id, lead_id, made_at desc, id desc);
create index promise_conversation on app.promise (workspace_id, conversation_id);
create index promise_open on app.promise (workspace_id, due_at, id) where kept_at is null and dropped_at is null;
create index promise_kept on app.promise (workspace_id, kept_at desc, id desc) where kept_at is not null;
create index promise_due on app.promise (due_at)
  where kept_at is null and dropped_at is null and told_at is null;

create table app.alert (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('hot', 'asked', 'unanswered', 'assigned', 'promise', 'model')),
  -- Null where it is about nobody: that the model is of no use.
  lead_id uuid,
  home_id uuid,
  conversation_id uuid,
  promise_id uuid,
  -- What it is about, so that nobody is told of the same thing twice.
  about text not null,
  -- Of that moment: the visitor's last words, what was promised, or why the model is of no use.
  words text,
  -- Who gave them the conversation.
  by_name text,
  for_you boolean not null,
  quiet boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, member_id, kind, about),
  check ((lead_id is null) = (kind = 'model')),
  foreign key (workspace_id, member_id) references app.member on delete cascade,
  foreign key (workspace_id, lead_id) references app.lead on delete cascade,
  foreign key (workspace_id, conversation_id) references app.conversation on delete cascade,
  foreign key (workspace_id, promise_id) references app.promise on delete cascade
);
create index alert_member on app.alert (workspace_id, member_id, at desc, id desc);
create index alert_lead on app.alert (workspace_id, lead_id);
create index alert_conversation on app.alert (workspace_id, conversation_id);
create index alert_promise on app.alert (workspace_id, promise_id);

create table app.alert_setting (
  workspace_id uuid not null,
  member_id uuid not null,
  kinds text[] not null,
  sound boolean not null,
  notification boolean not null,
  quiet_from text,
  quiet_to text,
  quiet_zone text,
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references app.member on delete cascade
);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['desk', 'offer', 'promise', 'alert', 'alert_setting'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;

-- Promises that nobody has kept in time, over all workspaces: ids only.
create policy search on app.promise for select to :"search_role" using (true);
grant select (workspace_id, id, due_at, kept_at, dropped_at, told_at) on app.promise to :"search_role";

create function app.due_promises(before timestamptz, cap integer)
returns table (workspace_id uuid, promise_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id, id from app.promise
  where due_at < before and kept_at is null and dropped_at is null and told_at is null
  order by due_at
  limit least(cap, 1000)
$$;
grant create on schema app to :"search_role";
alter function app.due_promises(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.due_promises(timestamptz, integer) from public;
grant execute on function app.due_promises(timestamptz, integer) to :"app_role";
