-- Changes to many leads at once: what was asked for, which leads are still to be done, and what each was before.

create table app.job (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('status', 'addTag', 'removeTag', 'assignee', 'undo')),
  -- Who asked for it, as its name was then; they are looked up anew for each step.
  owner_kind text not null check (owner_kind in ('member', 'key')),
  owner_id uuid not null,
  owner_name text not null,
  -- What leads are changed to: see server/jobs/job-store.ts.
  change jsonb not null,
  -- Of an Undo: the job that it takes back.
  undoes uuid,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  wanted integer not null,
  done integer not null default 0,
  changed integer not null default 0,
  left_alone integer not null default 0,
  -- Why it failed, in a sentence.
  reason text,
  made_at timestamptz not null,
  ended_at timestamptz,
  -- The process that has it, and until when; then, or while nobody has it, it is anybody's. Null when it has ended.
  runner uuid,
  due_at timestamptz,
  -- How often its present step was tried.
  tries integer not null default 0,
  primary key (workspace_id, id),
  unique (workspace_id, undoes),
  check ((due_at is null) = (state in ('done', 'stopped', 'failed'))),
  foreign key (workspace_id) references app.workspace on delete cascade,
  foreign key (workspace_id, undoes) references app.job on delete cascade
);
create index job_owner on app.job (workspace_id, owner_id, made_at desc, id desc);
create index job_due on app.job (due_at) where due_at is not null;

-- What a job has still to do: a row is deleted in the transaction that does it, so nothing is done twice.
create table app.job_part (
  workspace_id uuid not null,
  job_id uuid not null,
  place integer not null,
  lead_ids uuid[] not null,
  primary key (workspace_id, job_id, place),
  foreign key (workspace_id, job_id) references app.job on delete cascade
);

create table app.job_change (
  workspace_id uuid not null,
  job_id uuid not null,
  lead_id uuid not null,
  -- What the job has changed of it, as it was.
  before jsonb not null,
  at timestamptz not null,
  primary key (workspace_id, job_id, lead_id),
  foreign key (workspace_id, job_id) references app.job on delete cascade,
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index job_change_lead on app.job_change (workspace_id, lead_id);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['job', 'job_part', 'job_change'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;

-- Jobs that nobody is at, over all workspaces: ids only.
create policy search on app.job for select to :"search_role" using (true);
grant select (workspace_id, owner_id, due_at) on app.job to :"search_role";

create function app.due_jobs(before timestamptz, cap integer)
returns table (workspace_id uuid, owner_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id, owner_id from app.job
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$$;
grant create on schema app to :"search_role";
alter function app.due_jobs(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.due_jobs(timestamptz, integer) from public;
grant execute on function app.due_jobs(timestamptz, integer) to :"app_role";
