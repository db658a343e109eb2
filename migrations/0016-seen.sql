-- What each member has seen of what visitors write, and in which order their views stand.

-- Up to when a member has read, or called unread again, one lead. Written when they look, never when a visitor writes.
create table app.lead_seen (
  workspace_id uuid not null,
  lead_id uuid not null,
  member_id uuid not null,
  until timestamptz not null,
  primary key (workspace_id, lead_id, member_id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index lead_seen_member on app.lead_seen (workspace_id, member_id);

-- Up to when all leads without such a row count as seen; without this one, up to when the member came.
create table app.list_seen (
  workspace_id uuid not null,
  member_id uuid not null,
  until timestamptz not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- The saved views in the order a member has put them in.
create table app.view_order (
  workspace_id uuid not null,
  member_id uuid not null,
  views uuid[] not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['lead_seen', 'list_seen', 'view_order'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;

-- Whoever is here already has worked without the mark: all there is counts as seen. On a new database nobody is, and the
-- accounts have no tables yet.
do $$
begin
  if to_regclass('auth.member') is null then return; end if;
  insert into app.list_seen (workspace_id, member_id, until)
  select w.workspace_id, m."userId", now()
  from app.workspace w join auth.member m on m."organizationId" = w.workspace_id;
end $$;
