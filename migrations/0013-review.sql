-- Going through the new leads one by one, and when to turn to somebody again.

-- A member's review: which leads it has is fixed when it begins.
create table app.review (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- Leads that were active since then.
  since timestamptz not null,
  started_at timestamptz not null,
  -- Over, whether or not all of it was done.
  ended_at timestamptz,
  finished boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create unique index review_open on app.review (workspace_id, member_id) where ended_at is null;
create index review_member on app.review (workspace_id, member_id, started_at desc);

create table app.review_lead (
  workspace_id uuid not null,
  review_id uuid not null,
  lead_id uuid not null,
  place integer not null,
  -- Why it is here: new, written again after it was lost, or put off until now.
  reason text not null check (reason in ('new', 'came_back', 'follow_up')),
  -- As it was when the review began: another one means that somebody else has dealt with it.
  status text not null check (status in ('new', 'contacted', 'qualified', 'converted', 'lost')),
  outcome text check (outcome in ('called', 'whatsapp', 'email', 'later', 'not_a_lead', 'passed')),
  decided_at timestamptz,
  -- What the outcome changed, as it was before.
  before jsonb,
  primary key (workspace_id, review_id, lead_id),
  foreign key (workspace_id, review_id) references app.review on delete cascade,
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index review_lead_lead on app.review_lead (workspace_id, lead_id);

-- When to turn to a lead again. One is open at a time, but for leads that were merged; what ended stays for the Undo.
create table app.follow_up (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  -- As everywhere: the lead it belongs to once its merges are undone.
  home_id uuid,
  due_at timestamptz not null,
  -- Whose it is; null: anybody's.
  member_id uuid,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('done', 'contact', 'moved', 'cleared')),
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index follow_up_lead on app.follow_up (workspace_id, lead_id, due_at);
create index follow_up_open on app.follow_up (workspace_id, due_at, id) where ended_at is null;

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['review', 'review_lead', 'follow_up'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;
