-- What the assistant of a workspace knows besides its entries: files and pages, in pieces; and what it could not answer.

alter table app.answer
  add column changed_at timestamptz not null default now(),
  -- Came with the samples and was never changed: goes with them.
  add column sample boolean not null default false;

create table app.knowledge_source (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('file', 'site')),
  name text not null,
  -- A file's text as it was uploaded; the pages of a site are read from the address on.
  body text,
  address text,
  -- How many links away from the first page, and how many pages at most.
  depth integer not null default 0 check (depth between 0 and 5),
  most_pages integer not null default 1 check (most_pages between 1 and 100),
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'ready', 'failed')),
  -- Why it failed, or what was left out, in a sentence.
  reason text,
  -- Of the reading under way: what a reader that was given up brings home is refused.
  reader uuid,
  tries integer not null default 0,
  -- When it is to be read. Moves on while somebody reads, so that what a crash leaves is taken up again.
  due_at timestamptz,
  added_by text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create index knowledge_source_due on app.knowledge_source (due_at) where due_at is not null;

create table app.knowledge_page (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  -- Null for a file, which is its own only page.
  address text,
  title text not null,
  -- SHA-256 of what was read: the same again is not cut and indexed again.
  hash bytea,
  -- Why nothing of it is known, in a sentence.
  reason text,
  -- The reading that saw it last; pages that a whole reading did not see are gone.
  reader uuid not null,
  read_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_id) references app.knowledge_source on delete cascade
);
create index knowledge_page_source on app.knowledge_page (workspace_id, source_id);

create table app.knowledge_chunk (
  workspace_id uuid not null,
  id uuid not null,
  page_id uuid not null,
  -- Place in its page.
  place integer not null,
  -- The headings it stands under, from the outermost.
  heading text not null,
  text text not null,
  language text not null check (language in ('en', 'de', 'es', 'fr', 'pl')),
  words tsvector not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, page_id) references app.knowledge_page on delete cascade
);
create index knowledge_chunk_page on app.knowledge_chunk (workspace_id, page_id, place);
create index knowledge_chunk_language on app.knowledge_chunk (workspace_id, language);

-- Every word of a source as the full-text search of the language cuts it: what a mistyped word is compared with. German
-- ones also from their end on, behind a "<", for those that end alike: behind the workspaces' wall no index over an
-- expression is used.
create table app.knowledge_word (
  workspace_id uuid not null,
  source_id uuid not null,
  language text not null check (language in ('en', 'de', 'es', 'fr', 'pl')),
  word text collate "C" not null,
  primary key (workspace_id, language, word, source_id),
  foreign key (workspace_id, source_id) references app.knowledge_source on delete cascade
);
create index knowledge_word_source on app.knowledge_word (workspace_id, source_id);

-- What a visitor asked and the assistant did not know. Questions that are alike have one group.
create table app.unanswered (
  workspace_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  conversation_id uuid not null,
  -- Of the visitor's message.
  seq integer not null,
  -- Contact details in it are covered.
  question text not null,
  language text not null check (language in ('en', 'de', 'es', 'fr', 'pl')),
  terms text[] not null,
  state text not null default 'open' check (state in ('open', 'settled', 'dismissed')),
  -- The entry that was written for it.
  answer_id uuid,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (workspace_id, id),
  unique (workspace_id, conversation_id, seq),
  foreign key (workspace_id, conversation_id, seq) references app.message on delete cascade,
  foreign key (workspace_id, answer_id) references app.answer on delete set null (answer_id)
);
create index unanswered_group on app.unanswered (workspace_id, group_id);
create index unanswered_asked on app.unanswered (workspace_id, language, asked_at desc);
create index unanswered_answer on app.unanswered (workspace_id, answer_id) where answer_id is not null;

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['knowledge_source', 'knowledge_page', 'knowledge_chunk', 'knowledge_word', 'unanswered'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;

-- Sources that are to be read, over all workspaces: ids only.
create policy search on app.knowledge_source for select to :"search_role" using (true);
grant select (workspace_id, id, due_at) on app.knowledge_source to :"search_role";

create function app.due_knowledge(before timestamptz, cap integer)
returns table (workspace_id uuid, source_id uuid)
language sql stable security definer
set search_path = pg_catalog
as $$
  select workspace_id, id from app.knowledge_source
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$$;
grant create on schema app to :"search_role";
alter function app.due_knowledge(timestamptz, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.due_knowledge(timestamptz, integer) from public;
grant execute on function app.due_knowledge(timestamptz, integer) to :"app_role";
