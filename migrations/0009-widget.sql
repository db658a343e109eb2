-- The widget: where it stands, what it says in which language, what it asks for, and what visitors have agreed to.

alter table app.site
  add column side text not null default 'right' check (side in ('right', 'left')),
  add column offset_x integer not null default 24 check (offset_x between 0 and 200),
  add column offset_y integer not null default 24 check (offset_y between 0 and 200),
  add column language text not null default 'auto' check (language in ('auto', 'en', 'de')),
  -- By language: greeting, starters, the line beside the launcher, the text about consent.
  add column texts jsonb not null default '{"en": {}, "de": {}}',
  add column consent text not null default 'note' check (consent in ('none', 'note', 'first')),
  add column privacy_url text,
  -- What is asked for before the first message.
  add column ask_name text not null default 'none' check (ask_name in ('none', 'optional', 'required')),
  add column ask_email text not null default 'none' check (ask_email in ('none', 'optional', 'required')),
  add column ask_phone text not null default 'none' check (ask_phone in ('none', 'optional', 'required'));

-- What a visitor agreed to: the text as they were shown it.
create table app.consent (
  workspace_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  text text not null,
  language text not null check (language in ('en', 'de')),
  at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, session_id, text),
  foreign key (workspace_id, session_id) references app.session on delete cascade
);

alter table app.consent enable row level security;
alter table app.consent force row level security;
create policy workspace on app.consent for all to :"app_role"
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy owner on app.consent for all to :"owner_role" using (true) with check (true);
grant select, insert, delete on app.consent to :"app_role";
