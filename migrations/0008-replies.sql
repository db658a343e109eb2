-- Replies that a team keeps ready, found by their names.

create table app.canned_reply (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- As `tag.name_key`: "Delivery" and "delivery" are one.
  name_key text not null,
  text text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id) references app.workspace on delete cascade
);

alter table app.canned_reply enable row level security;
alter table app.canned_reply force row level security;
create policy workspace on app.canned_reply for all to :"app_role"
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on app.canned_reply for all to :"owner_role" using (true) with check (true);
grant select, insert, update, delete on app.canned_reply to :"app_role";
