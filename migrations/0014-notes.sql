-- Whom a note names with an @, and the names that tags had before.

-- [{"id", "name"}]: the member, and the words behind the @.
alter table app.note add column mentions jsonb not null default '[]';

-- A tag that was renamed, or merged into this one, is still found by what it was called.
create table app.tag_name (
  workspace_id uuid not null,
  -- As `tag.name_key`.
  name_key text not null,
  name text not null,
  tag_id uuid not null,
  primary key (workspace_id, name_key),
  foreign key (workspace_id, tag_id) references app.tag on delete cascade
);
create index tag_name_tag on app.tag_name (workspace_id, tag_id);

alter table app.tag_name enable row level security;
alter table app.tag_name force row level security;
create policy workspace on app.tag_name for all to :"app_role"
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on app.tag_name for all to :"owner_role" using (true) with check (true);
grant select, insert, update, delete on app.tag_name to :"app_role";

alter table app.alert drop constraint alert_kind_check;
alter table app.alert add constraint alert_kind_check
  check (kind in ('hot', 'asked', 'unanswered', 'assigned', 'promise', 'model', 'mention'));
-- Who chose among the kinds there were has not chosen against this one.
update app.alert_setting set kinds = kinds || 'mention'::text;
