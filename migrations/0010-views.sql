-- Lists that somebody has put together and named, and how each member's list looks.

create table app.view (
  workspace_id uuid not null,
  id uuid not null,
  -- Whose it is. A shared one stays when they leave.
  member_id uuid not null,
  name text not null,
  shared boolean not null,
  -- As in the address of the list, so that "last 7 days" goes on meaning that.
  filters jsonb not null,
  sort text not null check (sort in ('lastActive', 'firstSeen', 'score', 'name')),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Kept for a day, for the Undo.
  deleted_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create index view_member on app.view (workspace_id, member_id);

-- The columns of the list as a member has chosen, ordered and sized them.
create table app.list_look (
  workspace_id uuid not null,
  member_id uuid not null,
  columns jsonb not null,
  primary key (workspace_id, member_id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

do $$
declare
  one text;
  wall text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['view', 'list_look'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;
