-- Rules of scoring that a workspace makes itself, and how far its earlier scores have been brought to the newest of them.

-- Who saved it, as their name was then; null for the version a workspace begins with.
alter table app.rule_set add column made_by text;
alter table app.rule_set add column note text;

-- Each buying wish has points of its own.
update app.rule_set
set rules = jsonb_set(rules, '{intent}', jsonb_build_object(
  'price', rules #> '{intent,wish}', 'buy', rules #> '{intent,wish}', 'book', rules #> '{intent,wish}',
  'delivery', rules #> '{intent,wish}', 'person', rules #> '{intent,wish}', 'cap', rules #> '{intent,cap}'))
where rules -> 'intent' ? 'wish';

create table app.rescoring (
  workspace_id uuid primary key,
  -- The version that all leads are brought to.
  version text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  wanted integer not null,
  done integer not null default 0,
  -- Leads up to this one were looked at in this pass.
  cursor_id uuid,
  -- The first transaction that surely began after the version was saved; null until the first step.
  barrier bigint,
  -- Whether this pass began when nothing older than that was open any more: then it finds all that there is.
  settled boolean not null default false,
  -- The process that has it, and until when; then, or while nobody has it, it is anybody's. Null when it has ended.
  runner uuid,
  due_at timestamptz,
  check ((due_at is null) = (ended_at is not null)),
  foreign key (workspace_id) references app.workspace on delete cascade,
  foreign key (workspace_id, version) references app.rule_set
);
create index rescoring_due on app.rescoring (due_at) where due_at is not null;

alter table app.rescoring enable row level security;
alter table app.rescoring force row level security;
create policy workspace on app.rescoring for all to :"app_role"
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on app.rescoring for all to :"owner_role" using (true) with check (true);
grant select, insert, update, delete on app.rescoring to :"app_role";

-- Workspaces whose scores nobody is at, over all of them: ids only.
create policy search on app.rescoring for select to :"search_role" using (true);
grant select (workspace_id, due_at) on app.rescoring to :"search_role";

create function app.due_rescorings(before timestamptz, cap integer)
returns table (workspace_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id from app.rescoring
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$$;
grant create on schema app to :"search_role";
alter function app.due_rescorings(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.due_rescorings(timestamptz, integer) from public;
grant execute on function app.due_rescorings(timestamptz, integer) to :"app_role";
