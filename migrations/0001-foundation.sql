-- The tables of one workspace each: row-level security from the first one on.
-- Every key starts with workspace_id, ids are UUIDv7 made by the application, there are no sequences.

create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gin with schema public;

create schema app;
grant usage on schema app to :"app_role", :"search_role";

create table app.workspace (
  workspace_id uuid primary key,
  name text not null,
  time_zone text not null,
  country text not null,
  lead_word text not null default 'lead',
  plan text not null check (plan in ('freemium', 'basic', 'pro')),
  rule_set text not null,
  created_at timestamptz not null default now()
);

-- A saved version of the scoring rules; every score names the version it was made with.
create table app.rule_set (
  workspace_id uuid not null,
  version text not null,
  rules jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, version),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.site (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- Public: it stands in the customer's page.
  widget_key text not null,
  country text not null,
  greeting text not null,
  starters text[] not null default '{}',
  color text not null default '#254537',
  assistant boolean not null default true,
  seen_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, widget_key),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.api_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, key_hash),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.lead (
  workspace_id uuid not null,
  id uuid not null,
  -- Counts the changes of what a member can edit; a visitor's next message does not move it.
  version integer not null default 0,
  status text not null default 'new' check (status in ('new', 'contacted', 'qualified', 'converted', 'lost')),
  name text,
  email text,
  phone text,
  company text,
  location text,
  -- Fields a member has set: reading never overwrites them.
  set_by_member text[] not null default '{}',
  -- Folded name for sorting; anonymous leads come last.
  sort_name text collate "C" not null,
  score smallint not null default 0 check (score between 0 and 100),
  band text not null default 'cold' check (band in ('hot', 'warm', 'cold')),
  rule_set text not null,
  assignee_id uuid,
  channel text not null,
  sample boolean not null default false,
  first_seen_at timestamptz not null,
  last_active_at timestamptz not null,
  waiting_since timestamptz,
  converted_at timestamptz,
  last_words text,
  merged_into uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create index lead_last_active on app.lead (workspace_id, last_active_at desc, id desc);
create index lead_first_seen on app.lead (workspace_id, first_seen_at desc, id desc);
create index lead_by_score on app.lead (workspace_id, score desc, id desc);
create index lead_name on app.lead (workspace_id, sort_name, id);
create index lead_status on app.lead (workspace_id, status, last_active_at desc, id desc);
create index lead_waiting on app.lead (workspace_id, waiting_since) where waiting_since is not null;
create index lead_converted on app.lead (workspace_id, converted_at) where converted_at is not null;
create index lead_sample on app.lead (workspace_id, id) where sample;
create index lead_assignee on app.lead (workspace_id, assignee_id, last_active_at desc) where assignee_id is not null;

-- What a lead is found by, apart from the hot lead row: the trigram index is written only when it changes.
create table app.lead_search (
  workspace_id uuid not null,
  lead_id uuid not null,
  -- Folded name, email, phone digits (international and national) and session labels, parted by line feeds.
  search text not null,
  primary key (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index lead_search_trigram on app.lead_search using gin (workspace_id, search public.gin_trgm_ops);

-- The words of the same text, for searches of one or two characters.
create table app.lead_token (
  workspace_id uuid not null,
  lead_id uuid not null,
  token text collate "C" not null,
  primary key (workspace_id, lead_id, token),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index lead_token_token on app.lead_token (workspace_id, token, lead_id);

-- The receipt, and the folded history that lets the next message cost the same after a thousand.
create table app.lead_score (
  workspace_id uuid not null,
  lead_id uuid not null,
  rule_set text not null,
  value smallint not null,
  lines jsonb not null,
  fold jsonb not null,
  primary key (workspace_id, lead_id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);

-- Exact counts without filters, kept in the transaction that changes them. Samples are not in it.
create table app.lead_count (
  workspace_id uuid not null,
  status text not null,
  band text not null,
  leads integer not null,
  primary key (workspace_id, status, band),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.session (
  workspace_id uuid not null,
  id uuid not null,
  -- Null until the visitor's first message makes the lead.
  lead_id uuid,
  site_id uuid,
  channel text not null,
  -- The other bot's own id of the talk.
  external_id text,
  -- SHA-256 of the resume token.
  resume_hash bytea,
  label text not null,
  country text not null,
  page_url text,
  referrer text,
  locale text,
  time_zone text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, channel, external_id),
  unique (workspace_id, resume_hash),
  foreign key (workspace_id) references app.workspace on delete cascade,
  foreign key (workspace_id, lead_id) references app.lead on delete cascade,
  foreign key (workspace_id, site_id) references app.site
);
create index session_lead on app.session (workspace_id, lead_id);
create index session_site on app.session (workspace_id, site_id);

create table app.conversation (
  workspace_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  channel text not null,
  state text not null default 'open' check (state in ('open', 'snoozed', 'closed')),
  holder text not null default 'assistant' check (holder in ('assistant', 'member')),
  holder_id uuid,
  holder_name text,
  -- The fencing number: moves with every change of the holder; an answer prepared under another one is refused.
  lease bigint not null default 0,
  last_seq integer not null default 0,
  -- The seq of the visitor's last message: an answer that took it into account leaves nothing due.
  visitor_seq integer not null default 0,
  waiting_since timestamptz,
  -- Set with a visitor's message while the built-in assistant holds the talk, cleared by its answer.
  answer_due_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, session_id) references app.session on delete cascade
);
create index conversation_session on app.conversation (workspace_id, session_id);
create index conversation_answer_due on app.conversation (answer_due_at) where answer_due_at is not null;

create table app.message (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  seq integer not null,
  client_id text not null,
  kind text not null check (kind in ('text', 'takeover', 'handback', 'asked')),
  author_kind text not null check (author_kind in ('visitor', 'assistant', 'agent', 'system')),
  author_name text,
  text text not null check (length(text) <= 8000),
  sent_at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id, seq),
  unique (workspace_id, session_id, client_id),
  foreign key (workspace_id, conversation_id) references app.conversation on delete cascade
);

-- What is claimed about a lead, by whom, in which words.
create table app.fact (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  session_id uuid,
  message_id uuid,
  field text not null check (field in ('name', 'email', 'phone', 'company', 'location')),
  value text not null,
  quote text,
  certainty real not null,
  origin text not null check (origin in ('visitor', 'member')),
  by_name text,
  rejected_at timestamptz,
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index fact_lead on app.fact (workspace_id, lead_id);

-- The append-only history of a lead.
create table app.event (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('member', 'key', 'visitor', 'assistant', 'agent', 'system')),
  actor_id uuid,
  actor_name text,
  data jsonb not null default '{}',
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index event_lead on app.event (workspace_id, lead_id, at desc, id desc);

create table app.note (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  author_id uuid,
  author_name text not null,
  text text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index note_lead on app.note (workspace_id, lead_id, created_at desc, id desc);

create table app.tag (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- The folded name: "VIP" and "vip" are one tag.
  name_key text not null,
  hue smallint not null,
  primary key (workspace_id, id),
  unique (workspace_id, name_key),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.lead_tag (
  workspace_id uuid not null,
  lead_id uuid not null,
  tag_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, lead_id, tag_id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade,
  foreign key (workspace_id, tag_id) references app.tag on delete cascade
);
create index lead_tag_tag on app.lead_tag (workspace_id, tag_id, lead_id);

-- What the business knows: a question and its answer, found by full-text search in the language of the text.
create table app.answer (
  workspace_id uuid not null,
  id uuid not null,
  language text not null,
  question text not null,
  answer text not null,
  words tsvector not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  for one in select tablename from pg_tables where schemaname = 'app' loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    -- Migrations update rows as the owner; without a policy of their own they would silently change none.
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;

revoke update, delete on app.event from :"app_role";

-- Step one of the search. Under row-level security a trigram condition cannot use its index (LIKE is not leakproof),
-- so this function looks past the policy, at ids and search text only, in the workspace of the setting only.
create policy search on app.lead_search for select to :"search_role" using (true);
grant select (workspace_id, lead_id, search) on app.lead_search to :"search_role";

create function app.find_leads(pattern text, cap integer) returns uuid[]
language plpgsql stable strict security definer
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
  inside constant uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  found uuid[];
begin
  if inside is null then
    raise exception 'no workspace is set' using errcode = '42501';
  end if;
  if length(pattern) < 3 or cap not between 1 and 5001 then
    raise exception 'a pattern of at least three characters and a cap up to 5001 are needed' using errcode = '22023';
  end if;
  select array(
    select lead_id from app.lead_search
    where workspace_id = inside
      and search like '%' || replace(replace(replace(pattern, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    limit cap
  ) into found;
  return found;
end $$;

-- Conversations whose answer a crash has left open, over all workspaces: ids only.
create policy search on app.conversation for select to :"search_role" using (true);
grant select (workspace_id, id, answer_due_at) on app.conversation to :"search_role";

create function app.due_answers(before timestamptz, cap integer)
returns table (workspace_id uuid, conversation_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id, id from app.conversation
  where answer_due_at < before
  order by answer_due_at
  limit least(cap, 1000)
$$;

grant create on schema app to :"search_role";
alter function app.find_leads(text, integer) owner to :"search_role";
alter function app.due_answers(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.find_leads(text, integer), app.due_answers(timestamptz, integer) from public;
grant execute on function app.find_leads(text, integer), app.due_answers(timestamptz, integer) to :"app_role";

create schema auth;
grant usage on schema auth to :"app_role";
alter default privileges in schema auth grant select, insert, update, delete on tables to :"app_role";
