-- What all migrations together make of schema app, written from the catalogue by `node scripts/dump-schema.ts`.
-- For reading and for reviewing changes; nothing runs it.

-- Extensions

create extension btree_gin with schema public;
create extension pg_trgm with schema public;

-- Tables

create table app.alert (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  kind text not null,
  lead_id uuid,
  home_id uuid,
  conversation_id uuid,
  promise_id uuid,
  about text not null,
  words text,
  by_name text,
  for_you boolean not null,
  quiet boolean not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint alert_pkey PRIMARY KEY (workspace_id, id),
  constraint alert_workspace_id_member_id_kind_about_key UNIQUE (workspace_id, member_id, kind, about),
  constraint alert_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES app.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint alert_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint alert_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id) REFERENCES app.member(workspace_id, id) ON DELETE CASCADE,
  constraint alert_workspace_id_promise_id_fkey FOREIGN KEY (workspace_id, promise_id) REFERENCES app.promise(workspace_id, id) ON DELETE CASCADE,
  constraint alert_check CHECK (((lead_id IS NULL) = (kind = 'model'::text))),
  constraint alert_kind_check CHECK ((kind = ANY (ARRAY['hot'::text, 'asked'::text, 'unanswered'::text, 'assigned'::text, 'promise'::text, 'model'::text, 'mention'::text])))
);

create table app.alert_setting (
  workspace_id uuid not null,
  member_id uuid not null,
  kinds text[] not null,
  sound boolean not null,
  notification boolean not null,
  quiet_from text,
  quiet_to text,
  quiet_zone text,
  constraint alert_setting_pkey PRIMARY KEY (workspace_id, member_id),
  constraint alert_setting_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id) REFERENCES app.member(workspace_id, id) ON DELETE CASCADE
);

create table app.answer (
  workspace_id uuid not null,
  id uuid not null,
  language text not null,
  question text not null,
  answer text not null,
  words tsvector not null,
  created_at timestamp with time zone default now() not null,
  changed_at timestamp with time zone default now() not null,
  sample boolean default false not null,
  constraint answer_pkey PRIMARY KEY (workspace_id, id),
  constraint answer_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.api_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  key_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  created_by text,
  created_by_id uuid,
  revoked_by text,
  constraint api_key_pkey PRIMARY KEY (workspace_id, id),
  constraint api_key_workspace_id_key_hash_key UNIQUE (workspace_id, key_hash),
  constraint api_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.assistant_day (
  workspace_id uuid not null,
  day date not null,
  currency text not null,
  answers integer default 0 not null,
  input_tokens bigint default 0 not null,
  output_tokens bigint default 0 not null,
  cost bigint default 0 not null,
  constraint assistant_day_pkey PRIMARY KEY (workspace_id, day, currency),
  constraint assistant_day_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.assistant_setting (
  workspace_id uuid not null,
  provider text not null,
  base_url text,
  model text,
  key bytea,
  key_ending text,
  instructions text default ''::text not null,
  input_price bigint default 0 not null,
  output_price bigint default 0 not null,
  currency text default 'EUR'::text not null,
  monthly_limit bigint,
  first_seconds integer not null,
  between_seconds integer not null,
  total_seconds integer not null,
  constraint assistant_setting_pkey PRIMARY KEY (workspace_id),
  constraint assistant_setting_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint assistant_setting_between_seconds_check CHECK (((between_seconds >= 1) AND (between_seconds <= 20))),
  constraint assistant_setting_check CHECK (((key IS NULL) = (key_ending IS NULL))),
  constraint assistant_setting_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint assistant_setting_first_seconds_check CHECK (((first_seconds >= 1) AND (first_seconds <= 20))),
  constraint assistant_setting_input_price_check CHECK ((input_price >= 0)),
  constraint assistant_setting_monthly_limit_check CHECK ((monthly_limit > 0)),
  constraint assistant_setting_output_price_check CHECK ((output_price >= 0)),
  constraint assistant_setting_provider_check CHECK ((provider = ANY (ARRAY['builtin'::text, 'installation'::text, 'openai'::text, 'anthropic'::text, 'google'::text, 'ollama'::text]))),
  constraint assistant_setting_total_seconds_check CHECK (((total_seconds >= 1) AND (total_seconds <= 40)))
);

create table app.assistant_trouble (
  workspace_id uuid not null,
  code text not null,
  host text,
  since timestamp with time zone not null,
  last_at timestamp with time zone not null,
  answers integer not null,
  told_at timestamp with time zone,
  constraint assistant_trouble_pkey PRIMARY KEY (workspace_id),
  constraint assistant_trouble_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.audit (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  address text,
  data jsonb default '{}'::jsonb not null,
  at timestamp with time zone not null,
  constraint audit_pkey PRIMARY KEY (workspace_id, id),
  constraint audit_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint audit_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'key'::text, 'operator'::text, 'system'::text])))
);

create table app.canned_reply (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  text text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint canned_reply_pkey PRIMARY KEY (workspace_id, id),
  constraint canned_reply_workspace_id_name_key_key UNIQUE (workspace_id, name_key),
  constraint canned_reply_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.consent (
  workspace_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  text text not null,
  language text not null,
  at timestamp with time zone not null,
  constraint consent_pkey PRIMARY KEY (workspace_id, id),
  constraint consent_workspace_id_session_id_text_key UNIQUE (workspace_id, session_id, text),
  constraint consent_workspace_id_session_id_fkey FOREIGN KEY (workspace_id, session_id) REFERENCES app.session(workspace_id, id) ON DELETE CASCADE,
  constraint consent_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text])))
);

create table app.conversation (
  workspace_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  channel text not null,
  state text default 'open'::text not null,
  holder text default 'assistant'::text not null,
  holder_id uuid,
  holder_name text,
  lease bigint default 0 not null,
  last_seq integer default 0 not null,
  visitor_seq integer default 0 not null,
  waiting_since timestamp with time zone,
  answer_due_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  snoozed_until timestamp with time zone,
  closed_at timestamp with time zone,
  last_at timestamp with time zone default now() not null,
  held_since timestamp with time zone,
  answered_seq integer default 0 not null,
  wait_reason text,
  desk_due_at timestamp with time zone,
  offered_to uuid,
  offered_at timestamp with time zone,
  offers integer default 0 not null,
  answering uuid,
  answering_until timestamp with time zone,
  aside text,
  constraint conversation_pkey PRIMARY KEY (workspace_id, id),
  constraint conversation_workspace_id_session_id_fkey FOREIGN KEY (workspace_id, session_id) REFERENCES app.session(workspace_id, id) ON DELETE CASCADE,
  constraint conversation_aside_check CHECK ((aside = ANY (ARRAY['spam'::text, 'sample'::text]))),
  constraint conversation_holder_check CHECK ((holder = ANY (ARRAY['assistant'::text, 'member'::text]))),
  constraint conversation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'snoozed'::text, 'closed'::text]))),
  constraint conversation_wait_reason_check CHECK ((wait_reason = ANY (ARRAY['asked'::text, 'keyword'::text, 'hot'::text, 'unsure'::text, 'model'::text, 'no_assistant'::text, 'no_answer'::text, 'held'::text])))
);

create table app.desk (
  workspace_id uuid not null,
  week jsonb not null,
  holidays jsonb not null,
  promises boolean not null,
  answer_minutes integer not null,
  wait_minutes integer not null,
  hand_over_hot boolean not null,
  hand_over_unsure boolean not null,
  keywords text[] not null,
  constraint desk_pkey PRIMARY KEY (workspace_id),
  constraint desk_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint desk_answer_minutes_check CHECK (((answer_minutes >= 5) AND (answer_minutes <= 2880))),
  constraint desk_wait_minutes_check CHECK (((wait_minutes >= 1) AND (wait_minutes <= 120)))
);

create table app.event (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  data jsonb default '{}'::jsonb not null,
  at timestamp with time zone not null,
  other_id uuid,
  constraint event_pkey PRIMARY KEY (workspace_id, id),
  constraint event_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint event_workspace_id_other_id_fkey FOREIGN KEY (workspace_id, other_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['member'::text, 'key'::text, 'visitor'::text, 'assistant'::text, 'agent'::text, 'system'::text])))
);

create table app.fact (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  session_id uuid,
  message_id uuid,
  field text not null,
  value text not null,
  quote text,
  certainty real not null,
  origin text not null,
  by_name text,
  rejected_at timestamp with time zone,
  at timestamp with time zone not null,
  home_id uuid,
  whose text,
  rejected_by text,
  rejected_pin boolean default false not null,
  constraint fact_pkey PRIMARY KEY (workspace_id, id),
  constraint fact_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint fact_field_check CHECK ((field = ANY (ARRAY['name'::text, 'email'::text, 'phone'::text, 'company'::text, 'location'::text]))),
  constraint fact_origin_check CHECK ((origin = ANY (ARRAY['visitor'::text, 'member'::text, 'signed'::text, 'address'::text, 'timezone'::text])))
);

create table app.follow_up (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  home_id uuid,
  due_at timestamp with time zone not null,
  member_id uuid,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_how text,
  constraint follow_up_pkey PRIMARY KEY (workspace_id, id),
  constraint follow_up_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint follow_up_ended_how_check CHECK ((ended_how = ANY (ARRAY['done'::text, 'contact'::text, 'moved'::text, 'cleared'::text])))
);

create table app.identity (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  lead_id uuid,
  created_at timestamp with time zone not null,
  constraint identity_pkey PRIMARY KEY (workspace_id, id),
  constraint identity_workspace_id_subject_key UNIQUE (workspace_id, subject),
  constraint identity_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint identity_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.identity_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  algorithm text not null,
  secret bytea,
  public_key text,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint identity_key_pkey PRIMARY KEY (workspace_id, id),
  constraint identity_key_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint identity_key_algorithm_check CHECK ((algorithm = ANY (ARRAY['HS256'::text, 'EdDSA'::text]))),
  constraint identity_key_check CHECK ((((algorithm = 'HS256'::text) = (secret IS NOT NULL)) AND ((algorithm = 'EdDSA'::text) = (public_key IS NOT NULL))))
);

create table app.identity_use (
  workspace_id uuid not null,
  token_hash bytea not null,
  session_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint identity_use_pkey PRIMARY KEY (workspace_id, token_hash),
  constraint identity_use_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.invitation (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null,
  display_name text,
  phone text,
  only_assigned boolean default false not null,
  hides_contact boolean default false not null,
  token_hash bytea not null,
  invited_by uuid not null,
  invited_by_name text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint invitation_pkey PRIMARY KEY (workspace_id, id),
  constraint invitation_workspace_id_email_key UNIQUE (workspace_id, email),
  constraint invitation_workspace_id_token_hash_key UNIQUE (workspace_id, token_hash),
  constraint invitation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'agent'::text, 'viewer'::text])))
);

create table app.job (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  owner_kind text not null,
  owner_id uuid not null,
  owner_name text not null,
  change jsonb not null,
  undoes uuid,
  state text not null,
  wanted integer not null,
  done integer default 0 not null,
  changed integer default 0 not null,
  left_alone integer default 0 not null,
  reason text,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  runner uuid,
  due_at timestamp with time zone,
  tries integer default 0 not null,
  constraint job_pkey PRIMARY KEY (workspace_id, id),
  constraint job_workspace_id_undoes_key UNIQUE (workspace_id, undoes),
  constraint job_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint job_workspace_id_undoes_fkey FOREIGN KEY (workspace_id, undoes) REFERENCES app.job(workspace_id, id) ON DELETE CASCADE,
  constraint job_check CHECK (((due_at IS NULL) = (state = ANY (ARRAY['done'::text, 'stopped'::text, 'failed'::text])))),
  constraint job_kind_check CHECK ((kind = ANY (ARRAY['status'::text, 'addTag'::text, 'removeTag'::text, 'assignee'::text, 'undo'::text]))),
  constraint job_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['member'::text, 'key'::text]))),
  constraint job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
);

create table app.job_change (
  workspace_id uuid not null,
  job_id uuid not null,
  lead_id uuid not null,
  before jsonb not null,
  at timestamp with time zone not null,
  constraint job_change_pkey PRIMARY KEY (workspace_id, job_id, lead_id),
  constraint job_change_workspace_id_job_id_fkey FOREIGN KEY (workspace_id, job_id) REFERENCES app.job(workspace_id, id) ON DELETE CASCADE,
  constraint job_change_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.job_part (
  workspace_id uuid not null,
  job_id uuid not null,
  place integer not null,
  lead_ids uuid[] not null,
  constraint job_part_pkey PRIMARY KEY (workspace_id, job_id, place),
  constraint job_part_workspace_id_job_id_fkey FOREIGN KEY (workspace_id, job_id) REFERENCES app.job(workspace_id, id) ON DELETE CASCADE
);

create table app.knowledge_chunk (
  workspace_id uuid not null,
  id uuid not null,
  page_id uuid not null,
  place integer not null,
  heading text not null,
  text text not null,
  language text not null,
  words tsvector not null,
  constraint knowledge_chunk_pkey PRIMARY KEY (workspace_id, id),
  constraint knowledge_chunk_workspace_id_page_id_fkey FOREIGN KEY (workspace_id, page_id) REFERENCES app.knowledge_page(workspace_id, id) ON DELETE CASCADE,
  constraint knowledge_chunk_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'es'::text, 'fr'::text, 'pl'::text])))
);

create table app.knowledge_page (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  address text,
  title text not null,
  hash bytea,
  reason text,
  reader uuid not null,
  read_at timestamp with time zone not null,
  constraint knowledge_page_pkey PRIMARY KEY (workspace_id, id),
  constraint knowledge_page_workspace_id_source_id_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES app.knowledge_source(workspace_id, id) ON DELETE CASCADE
);

create table app.knowledge_source (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  body text,
  address text,
  depth integer default 0 not null,
  most_pages integer default 1 not null,
  state text default 'waiting'::text not null,
  reason text,
  reader uuid,
  tries integer default 0 not null,
  due_at timestamp with time zone,
  added_by text not null,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint knowledge_source_pkey PRIMARY KEY (workspace_id, id),
  constraint knowledge_source_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint knowledge_source_depth_check CHECK (((depth >= 0) AND (depth <= 5))),
  constraint knowledge_source_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'site'::text]))),
  constraint knowledge_source_most_pages_check CHECK (((most_pages >= 1) AND (most_pages <= 100))),
  constraint knowledge_source_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'ready'::text, 'failed'::text])))
);

create table app.knowledge_word (
  workspace_id uuid not null,
  source_id uuid not null,
  language text not null,
  word text collate "C" not null,
  constraint knowledge_word_pkey PRIMARY KEY (workspace_id, language, word, source_id),
  constraint knowledge_word_workspace_id_source_id_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES app.knowledge_source(workspace_id, id) ON DELETE CASCADE,
  constraint knowledge_word_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'es'::text, 'fr'::text, 'pl'::text])))
);

create table app.lead (
  workspace_id uuid not null,
  id uuid not null,
  version integer default 0 not null,
  status text default 'new'::text not null,
  name text,
  email text,
  phone text,
  company text,
  location text,
  set_by_member text[] default '{}'::text[] not null,
  sort_name text collate "C" not null,
  score smallint default 0 not null,
  band text default 'cold'::text not null,
  rule_set text not null,
  assignee_id uuid,
  channel text not null,
  sample boolean default false not null,
  first_seen_at timestamp with time zone not null,
  last_active_at timestamp with time zone not null,
  waiting_since timestamp with time zone,
  converted_at timestamp with time zone,
  last_words text,
  merged_into uuid,
  status_changed_at timestamp with time zone,
  status_notice jsonb,
  came_back_at timestamp with time zone,
  spam_at timestamp with time zone,
  spam_by text,
  blocked_at timestamp with time zone,
  blocked_by text,
  lost_reason text,
  constraint lead_pkey PRIMARY KEY (workspace_id, id),
  constraint lead_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint lead_band_check CHECK ((band = ANY (ARRAY['hot'::text, 'warm'::text, 'cold'::text]))),
  constraint lead_lost_reason_check CHECK (((lost_reason IS NULL) OR ((status = 'lost'::text) AND ((length(lost_reason) >= 1) AND (length(lost_reason) <= 200))))),
  constraint lead_score_check CHECK (((score >= 0) AND (score <= 100))),
  constraint lead_status_check CHECK ((status = ANY (ARRAY['new'::text, 'contacted'::text, 'qualified'::text, 'converted'::text, 'lost'::text])))
);

create table app.lead_count (
  workspace_id uuid not null,
  status text not null,
  band text not null,
  leads integer not null,
  constraint lead_count_pkey PRIMARY KEY (workspace_id, status, band),
  constraint lead_count_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.lead_merge (
  workspace_id uuid not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  reason text not null,
  by_name text,
  at timestamp with time zone not null,
  inherited text[] default '{}'::text[] not null,
  before jsonb default '{}'::jsonb not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint lead_merge_pkey PRIMARY KEY (workspace_id, id),
  constraint lead_merge_workspace_id_merged_id_fkey FOREIGN KEY (workspace_id, merged_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint lead_merge_workspace_id_survivor_id_fkey FOREIGN KEY (workspace_id, survivor_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint lead_merge_reason_check CHECK ((reason = ANY (ARRAY['member'::text, 'claimed'::text, 'signed'::text])))
);

create table app.lead_score (
  workspace_id uuid not null,
  lead_id uuid not null,
  rule_set text not null,
  value smallint not null,
  lines json not null,
  fold json not null,
  constraint lead_score_pkey PRIMARY KEY (workspace_id, lead_id),
  constraint lead_score_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.lead_search (
  workspace_id uuid not null,
  lead_id uuid not null,
  search text not null,
  shown text default ''::text not null,
  constraint lead_search_pkey PRIMARY KEY (workspace_id, lead_id),
  constraint lead_search_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.lead_seen (
  workspace_id uuid not null,
  lead_id uuid not null,
  member_id uuid not null,
  until timestamp with time zone not null,
  constraint lead_seen_pkey PRIMARY KEY (workspace_id, lead_id, member_id),
  constraint lead_seen_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.lead_tag (
  workspace_id uuid not null,
  lead_id uuid not null,
  tag_id uuid not null,
  at timestamp with time zone not null,
  merge_id uuid,
  constraint lead_tag_pkey PRIMARY KEY (workspace_id, lead_id, tag_id),
  constraint lead_tag_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint lead_tag_workspace_id_tag_id_fkey FOREIGN KEY (workspace_id, tag_id) REFERENCES app.tag(workspace_id, id) ON DELETE CASCADE
);

create table app.lead_token (
  workspace_id uuid not null,
  lead_id uuid not null,
  token text collate "C" not null,
  constraint lead_token_pkey PRIMARY KEY (workspace_id, lead_id, token),
  constraint lead_token_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.list_look (
  workspace_id uuid not null,
  member_id uuid not null,
  columns jsonb not null,
  constraint list_look_pkey PRIMARY KEY (workspace_id, member_id),
  constraint list_look_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.list_seen (
  workspace_id uuid not null,
  member_id uuid not null,
  until timestamp with time zone not null,
  constraint list_seen_pkey PRIMARY KEY (workspace_id, member_id),
  constraint list_seen_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.member (
  workspace_id uuid not null,
  id uuid not null,
  display_name text,
  phone text,
  only_assigned boolean default false not null,
  hides_contact boolean default false not null,
  chosen_presence text default 'online'::text not null,
  presence text default 'offline'::text not null,
  seen_at timestamp with time zone,
  constraint member_pkey PRIMARY KEY (workspace_id, id),
  constraint member_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint member_chosen_presence_check CHECK ((chosen_presence = ANY (ARRAY['online'::text, 'away'::text, 'offline'::text, 'dnd'::text]))),
  constraint member_presence_check CHECK ((presence = ANY (ARRAY['online'::text, 'away'::text, 'offline'::text, 'dnd'::text])))
);

create table app.message (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  session_id uuid not null,
  seq integer not null,
  client_id text not null,
  kind text not null,
  author_kind text not null,
  author_name text,
  text text not null,
  sent_at timestamp with time zone not null,
  received_at timestamp with time zone default now() not null,
  details jsonb,
  lease bigint,
  author_id uuid,
  constraint message_pkey PRIMARY KEY (workspace_id, conversation_id, seq),
  constraint message_workspace_id_session_id_client_id_key UNIQUE (workspace_id, session_id, client_id),
  constraint message_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES app.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint message_author_kind_check CHECK ((author_kind = ANY (ARRAY['visitor'::text, 'assistant'::text, 'agent'::text, 'system'::text]))),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'takeover'::text, 'handback'::text, 'asked'::text, 'signed'::text, 'closed'::text, 'connecting'::text, 'away'::text, 'called'::text]))),
  constraint message_text_check CHECK ((length(text) <= 8000))
);

create table app.note (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  author_id uuid,
  author_name text not null,
  text text not null,
  created_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  home_id uuid,
  mentions jsonb default '[]'::jsonb not null,
  constraint note_pkey PRIMARY KEY (workspace_id, id),
  constraint note_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE
);

create table app.offer (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  waiting_since timestamp with time zone not null,
  member_id uuid not null,
  at timestamp with time zone not null,
  constraint offer_pkey PRIMARY KEY (workspace_id, id),
  constraint offer_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES app.conversation(workspace_id, id) ON DELETE CASCADE
);

create table app.presence_change (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  presence text not null,
  at timestamp with time zone not null,
  constraint presence_change_pkey PRIMARY KEY (workspace_id, id),
  constraint presence_change_workspace_id_member_id_fkey FOREIGN KEY (workspace_id, member_id) REFERENCES app.member(workspace_id, id) ON DELETE CASCADE,
  constraint presence_change_presence_check CHECK ((presence = ANY (ARRAY['online'::text, 'away'::text, 'offline'::text, 'dnd'::text])))
);

create table app.promise (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  home_id uuid,
  conversation_id uuid,
  message_id uuid,
  kind text not null,
  sentence text not null,
  due_at timestamp with time zone not null,
  member_id uuid,
  made_by text not null,
  made_by_name text,
  made_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  kept_by text,
  kept_how text,
  dropped_at timestamp with time zone,
  dropped_by text,
  told_at timestamp with time zone,
  constraint promise_pkey PRIMARY KEY (workspace_id, id),
  constraint promise_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES app.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint promise_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint promise_kept_how_check CHECK ((kept_how = ANY (ARRAY['message'::text, 'call'::text, 'hand'::text]))),
  constraint promise_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'reply'::text]))),
  constraint promise_made_by_check CHECK ((made_by = ANY (ARRAY['desk'::text, 'assistant'::text, 'member'::text])))
);

create table app.proposal (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  other_id uuid not null,
  field text not null,
  value text not null,
  state text default 'open'::text not null,
  at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  constraint proposal_pkey PRIMARY KEY (workspace_id, id),
  constraint proposal_workspace_id_lead_id_other_id_field_value_key UNIQUE (workspace_id, lead_id, other_id, field, value),
  constraint proposal_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint proposal_workspace_id_other_id_fkey FOREIGN KEY (workspace_id, other_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint proposal_check CHECK ((lead_id < other_id)),
  constraint proposal_field_check CHECK ((field = ANY (ARRAY['email'::text, 'phone'::text]))),
  constraint proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text])))
);

create table app.rescoring (
  workspace_id uuid not null,
  version text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  wanted integer not null,
  done integer default 0 not null,
  cursor_id uuid,
  barrier bigint,
  settled boolean default false not null,
  runner uuid,
  due_at timestamp with time zone,
  constraint rescoring_pkey PRIMARY KEY (workspace_id),
  constraint rescoring_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint rescoring_workspace_id_version_fkey FOREIGN KEY (workspace_id, version) REFERENCES app.rule_set(workspace_id, version),
  constraint rescoring_check CHECK (((due_at IS NULL) = (ended_at IS NOT NULL)))
);

create table app.review (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  since timestamp with time zone not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  finished boolean default false not null,
  constraint review_pkey PRIMARY KEY (workspace_id, id),
  constraint review_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.review_lead (
  workspace_id uuid not null,
  review_id uuid not null,
  lead_id uuid not null,
  place integer not null,
  reason text not null,
  status text not null,
  outcome text,
  decided_at timestamp with time zone,
  before jsonb,
  constraint review_lead_pkey PRIMARY KEY (workspace_id, review_id, lead_id),
  constraint review_lead_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint review_lead_workspace_id_review_id_fkey FOREIGN KEY (workspace_id, review_id) REFERENCES app.review(workspace_id, id) ON DELETE CASCADE,
  constraint review_lead_outcome_check CHECK ((outcome = ANY (ARRAY['called'::text, 'whatsapp'::text, 'email'::text, 'later'::text, 'not_a_lead'::text, 'passed'::text]))),
  constraint review_lead_reason_check CHECK ((reason = ANY (ARRAY['new'::text, 'came_back'::text, 'follow_up'::text]))),
  constraint review_lead_status_check CHECK ((status = ANY (ARRAY['new'::text, 'contacted'::text, 'qualified'::text, 'converted'::text, 'lost'::text])))
);

create table app.rule_set (
  workspace_id uuid not null,
  version text not null,
  rules jsonb not null,
  created_at timestamp with time zone default now() not null,
  made_by text,
  note text,
  constraint rule_set_pkey PRIMARY KEY (workspace_id, version),
  constraint rule_set_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.session (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid,
  site_id uuid,
  channel text not null,
  external_id text,
  resume_hash bytea,
  label text not null,
  country text not null,
  page_url text,
  referrer text,
  locale text,
  time_zone text,
  created_at timestamp with time zone default now() not null,
  home_id uuid,
  identity_id uuid,
  address_country text,
  constraint session_pkey PRIMARY KEY (workspace_id, id),
  constraint session_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint session_workspace_id_identity_id_fkey FOREIGN KEY (workspace_id, identity_id) REFERENCES app.identity(workspace_id, id) ON DELETE SET NULL (identity_id),
  constraint session_workspace_id_lead_id_fkey FOREIGN KEY (workspace_id, lead_id) REFERENCES app.lead(workspace_id, id) ON DELETE CASCADE,
  constraint session_workspace_id_site_id_fkey FOREIGN KEY (workspace_id, site_id) REFERENCES app.site(workspace_id, id)
);

create table app.site (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  widget_key text not null,
  country text not null,
  greeting text not null,
  starters text[] default '{}'::text[] not null,
  color text default '#254537'::text not null,
  assistant boolean default true not null,
  seen_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  allowed_origins text[] default '{}'::text[] not null,
  side text default 'right'::text not null,
  offset_x integer default 24 not null,
  offset_y integer default 24 not null,
  language text default 'auto'::text not null,
  texts jsonb default '{"de": {}, "en": {}}'::jsonb not null,
  consent text default 'note'::text not null,
  privacy_url text,
  ask_name text default 'none'::text not null,
  ask_email text default 'none'::text not null,
  ask_phone text default 'none'::text not null,
  constraint site_pkey PRIMARY KEY (workspace_id, id),
  constraint site_workspace_id_widget_key_key UNIQUE (workspace_id, widget_key),
  constraint site_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint site_ask_email_check CHECK ((ask_email = ANY (ARRAY['none'::text, 'optional'::text, 'required'::text]))),
  constraint site_ask_name_check CHECK ((ask_name = ANY (ARRAY['none'::text, 'optional'::text, 'required'::text]))),
  constraint site_ask_phone_check CHECK ((ask_phone = ANY (ARRAY['none'::text, 'optional'::text, 'required'::text]))),
  constraint site_consent_check CHECK ((consent = ANY (ARRAY['none'::text, 'note'::text, 'first'::text]))),
  constraint site_language_check CHECK ((language = ANY (ARRAY['auto'::text, 'en'::text, 'de'::text]))),
  constraint site_offset_x_check CHECK (((offset_x >= 0) AND (offset_x <= 200))),
  constraint site_offset_y_check CHECK (((offset_y >= 0) AND (offset_y <= 200))),
  constraint site_side_check CHECK ((side = ANY (ARRAY['right'::text, 'left'::text])))
);

create table app.tag (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  hue smallint not null,
  constraint tag_pkey PRIMARY KEY (workspace_id, id),
  constraint tag_workspace_id_name_key_key UNIQUE (workspace_id, name_key),
  constraint tag_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.tag_name (
  workspace_id uuid not null,
  name_key text not null,
  name text not null,
  tag_id uuid not null,
  constraint tag_name_pkey PRIMARY KEY (workspace_id, name_key),
  constraint tag_name_workspace_id_tag_id_fkey FOREIGN KEY (workspace_id, tag_id) REFERENCES app.tag(workspace_id, id) ON DELETE CASCADE
);

create table app.turn (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  lease bigint not null,
  up_to integer not null,
  answerer text not null,
  model text,
  outcome text not null,
  trouble text,
  started_at timestamp with time zone not null,
  first_ms integer,
  ms integer not null,
  input_tokens integer,
  output_tokens integer,
  cost bigint,
  sources jsonb default '[]'::jsonb not null,
  unknowns integer default 0 not null,
  unsaid text,
  message_id uuid,
  constraint turn_pkey PRIMARY KEY (workspace_id, id),
  constraint turn_workspace_id_conversation_id_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES app.conversation(workspace_id, id) ON DELETE CASCADE,
  constraint turn_outcome_check CHECK ((outcome = ANY (ARRAY['said'::text, 'refused'::text, 'stopped'::text, 'failed'::text])))
);

create table app.unanswered (
  workspace_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  conversation_id uuid not null,
  seq integer not null,
  question text not null,
  language text not null,
  terms text[] not null,
  state text default 'open'::text not null,
  answer_id uuid,
  asked_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  decided_by text,
  constraint unanswered_pkey PRIMARY KEY (workspace_id, id),
  constraint unanswered_workspace_id_conversation_id_seq_key UNIQUE (workspace_id, conversation_id, seq),
  constraint unanswered_workspace_id_answer_id_fkey FOREIGN KEY (workspace_id, answer_id) REFERENCES app.answer(workspace_id, id) ON DELETE SET NULL (answer_id),
  constraint unanswered_workspace_id_conversation_id_seq_fkey FOREIGN KEY (workspace_id, conversation_id, seq) REFERENCES app.message(workspace_id, conversation_id, seq) ON DELETE CASCADE,
  constraint unanswered_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'es'::text, 'fr'::text, 'pl'::text]))),
  constraint unanswered_state_check CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text, 'dismissed'::text])))
);

create table app.view (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  shared boolean not null,
  filters jsonb not null,
  sort text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  constraint view_pkey PRIMARY KEY (workspace_id, id),
  constraint view_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE,
  constraint view_sort_check CHECK ((sort = ANY (ARRAY['lastActive'::text, 'firstSeen'::text, 'score'::text, 'name'::text])))
);

create table app.view_order (
  workspace_id uuid not null,
  member_id uuid not null,
  views uuid[] not null,
  constraint view_order_pkey PRIMARY KEY (workspace_id, member_id),
  constraint view_order_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES app.workspace(workspace_id) ON DELETE CASCADE
);

create table app.workspace (
  workspace_id uuid not null,
  name text not null,
  time_zone text not null,
  country text not null,
  lead_word text default 'lead'::text not null,
  plan text not null,
  rule_set text not null,
  created_at timestamp with time zone default now() not null,
  join_claimed boolean default false not null,
  on_contact text default 'ask'::text not null,
  language text default 'en'::text not null,
  extra_seats integer default 0 not null,
  constraint workspace_pkey PRIMARY KEY (workspace_id),
  constraint workspace_extra_seats_check CHECK (((extra_seats >= 0) AND (extra_seats <= 1000))),
  constraint workspace_language_check CHECK ((language = ANY (ARRAY['en'::text, 'de'::text, 'es'::text, 'fr'::text, 'pl'::text]))),
  constraint workspace_lead_word_check CHECK ((lead_word = ANY (ARRAY['lead'::text, 'customer'::text, 'contact'::text, 'prospect'::text, 'client'::text, 'guest'::text, 'patient'::text, 'student'::text]))),
  constraint workspace_on_contact_check CHECK ((on_contact = ANY (ARRAY['ask'::text, 'automatic'::text, 'off'::text]))),
  constraint workspace_plan_check CHECK ((plan = ANY (ARRAY['freemium'::text, 'basic'::text, 'pro'::text])))
);

-- Indexes besides those of the constraints

CREATE INDEX alert_conversation ON app.alert USING btree (workspace_id, conversation_id);
CREATE INDEX alert_lead ON app.alert USING btree (workspace_id, lead_id);
CREATE INDEX alert_member ON app.alert USING btree (workspace_id, member_id, at DESC, id DESC);
CREATE INDEX alert_promise ON app.alert USING btree (workspace_id, promise_id);
CREATE INDEX audit_at ON app.audit USING btree (workspace_id, at DESC, id DESC);
CREATE INDEX audit_kind ON app.audit USING btree (workspace_id, kind, at DESC, id DESC);
CREATE INDEX conversation_answer_due ON app.conversation USING btree (answer_due_at) WHERE (answer_due_at IS NOT NULL);
CREATE INDEX conversation_closed ON app.conversation USING btree (workspace_id, last_at DESC, id DESC) WHERE ((state = 'closed'::text) AND (last_seq > 0));
CREATE INDEX conversation_desk_due ON app.conversation USING btree (desk_due_at) WHERE (desk_due_at IS NOT NULL);
CREATE INDEX conversation_held ON app.conversation USING btree (workspace_id, holder_id, last_at DESC, id DESC) WHERE (holder = 'member'::text);
CREATE INDEX conversation_offered ON app.conversation USING btree (workspace_id, offered_to) WHERE (offered_to IS NOT NULL);
CREATE INDEX conversation_session ON app.conversation USING btree (workspace_id, session_id, id);
CREATE INDEX conversation_unclosed ON app.conversation USING btree (workspace_id, last_at DESC, id DESC) WHERE ((state <> 'closed'::text) AND (last_seq > 0));
CREATE INDEX conversation_waiting ON app.conversation USING btree (workspace_id, waiting_since, id) WHERE (waiting_since IS NOT NULL);
CREATE INDEX event_lead ON app.event USING btree (workspace_id, lead_id, at DESC, id DESC);
CREATE INDEX event_other ON app.event USING btree (workspace_id, other_id) WHERE (other_id IS NOT NULL);
CREATE INDEX fact_lead ON app.fact USING btree (workspace_id, lead_id);
CREATE INDEX fact_same ON app.fact USING btree (workspace_id, field, value) WHERE ((field = ANY (ARRAY['email'::text, 'phone'::text])) AND (rejected_at IS NULL) AND (whose IS NULL));
CREATE INDEX follow_up_lead ON app.follow_up USING btree (workspace_id, lead_id, due_at);
CREATE INDEX follow_up_open ON app.follow_up USING btree (workspace_id, due_at, id) WHERE (ended_at IS NULL);
CREATE INDEX identity_lead ON app.identity USING btree (workspace_id, lead_id);
CREATE INDEX identity_use_expiry ON app.identity_use USING btree (workspace_id, expires_at);
CREATE INDEX job_due ON app.job USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX job_owner ON app.job USING btree (workspace_id, owner_id, made_at DESC, id DESC);
CREATE INDEX job_change_lead ON app.job_change USING btree (workspace_id, lead_id);
CREATE INDEX knowledge_chunk_language ON app.knowledge_chunk USING btree (workspace_id, language);
CREATE INDEX knowledge_chunk_page ON app.knowledge_chunk USING btree (workspace_id, page_id, place);
CREATE INDEX knowledge_page_source ON app.knowledge_page USING btree (workspace_id, source_id);
CREATE INDEX knowledge_source_due ON app.knowledge_source USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX knowledge_word_source ON app.knowledge_word USING btree (workspace_id, source_id);
CREATE INDEX lead_assignee ON app.lead USING btree (workspace_id, assignee_id, last_active_at DESC) WHERE (assignee_id IS NOT NULL);
CREATE INDEX lead_band_score ON app.lead USING btree (workspace_id, band, score DESC, id DESC) INCLUDE (status, last_active_at);
CREATE INDEX lead_came_back ON app.lead USING btree (workspace_id, came_back_at) INCLUDE (id, status, band, last_active_at, assignee_id, sample, merged_into, spam_at, blocked_at) WHERE (came_back_at IS NOT NULL);
CREATE INDEX lead_converted ON app.lead USING btree (workspace_id, converted_at) WHERE ((converted_at IS NOT NULL) AND (status = 'converted'::text) AND (NOT sample) AND (merged_into IS NULL) AND (spam_at IS NULL));
CREATE INDEX lead_first_seen ON app.lead USING btree (workspace_id, first_seen_at DESC, id DESC);
CREATE INDEX lead_last_active ON app.lead USING btree (workspace_id, last_active_at DESC, id DESC);
CREATE INDEX lead_merged ON app.lead USING btree (workspace_id, merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX lead_name ON app.lead USING btree (workspace_id, sort_name, id);
CREATE INDEX lead_sample ON app.lead USING btree (workspace_id, id) WHERE sample;
CREATE INDEX lead_spam ON app.lead USING btree (workspace_id, last_active_at DESC, id DESC) WHERE (spam_at IS NOT NULL);
CREATE INDEX lead_status_band ON app.lead USING btree (workspace_id, status, band, last_active_at DESC, id DESC);
CREATE INDEX lead_waiting ON app.lead USING btree (workspace_id, waiting_since) INCLUDE (id, band, last_active_at, assignee_id, sample, merged_into, spam_at, blocked_at) WHERE (waiting_since IS NOT NULL);
CREATE INDEX lead_merge_merged ON app.lead_merge USING btree (workspace_id, merged_id);
CREATE INDEX lead_merge_survivor ON app.lead_merge USING btree (workspace_id, survivor_id, at DESC);
CREATE INDEX lead_search_shown ON app.lead_search USING gin (workspace_id, shown public.gin_trgm_ops);
CREATE INDEX lead_search_trigram ON app.lead_search USING gin (workspace_id, search public.gin_trgm_ops);
CREATE INDEX lead_seen_member ON app.lead_seen USING btree (workspace_id, member_id);
CREATE INDEX lead_tag_tag ON app.lead_tag USING btree (workspace_id, tag_id, lead_id);
CREATE INDEX lead_token_token ON app.lead_token USING btree (workspace_id, token, lead_id);
CREATE INDEX note_lead ON app.note USING btree (workspace_id, lead_id, created_at DESC, id DESC);
CREATE INDEX offer_at ON app.offer USING btree (workspace_id, at);
CREATE INDEX offer_conversation ON app.offer USING btree (workspace_id, conversation_id, waiting_since);
CREATE INDEX offer_member ON app.offer USING btree (workspace_id, member_id, at DESC);
CREATE INDEX presence_change_member ON app.presence_change USING btree (workspace_id, member_id, at DESC, id DESC);
CREATE INDEX promise_conversation ON app.promise USING btree (workspace_id, conversation_id);
CREATE INDEX promise_due ON app.promise USING btree (due_at) WHERE ((kept_at IS NULL) AND (dropped_at IS NULL) AND (told_at IS NULL));
CREATE INDEX promise_kept ON app.promise USING btree (workspace_id, kept_at DESC, id DESC) WHERE (kept_at IS NOT NULL);
CREATE INDEX promise_lead ON app.promise USING btree (workspace_id, lead_id, made_at DESC, id DESC);
CREATE INDEX promise_open ON app.promise USING btree (workspace_id, due_at, id) WHERE ((kept_at IS NULL) AND (dropped_at IS NULL));
CREATE INDEX proposal_open ON app.proposal USING btree (workspace_id, at DESC, id DESC) WHERE (state = 'open'::text);
CREATE INDEX proposal_other ON app.proposal USING btree (workspace_id, other_id);
CREATE INDEX rescoring_due ON app.rescoring USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX review_member ON app.review USING btree (workspace_id, member_id, started_at DESC);
CREATE UNIQUE INDEX review_open ON app.review USING btree (workspace_id, member_id) WHERE (ended_at IS NULL);
CREATE INDEX review_lead_lead ON app.review_lead USING btree (workspace_id, lead_id);
CREATE UNIQUE INDEX session_external ON app.session USING btree (workspace_id, external_id, channel) WHERE (external_id IS NOT NULL);
CREATE INDEX session_identity ON app.session USING btree (workspace_id, identity_id) WHERE (identity_id IS NOT NULL);
CREATE INDEX session_lead ON app.session USING btree (workspace_id, lead_id) WHERE (lead_id IS NOT NULL);
CREATE UNIQUE INDEX session_resume ON app.session USING btree (workspace_id, resume_hash) WHERE (resume_hash IS NOT NULL);
CREATE INDEX session_site ON app.session USING btree (workspace_id, site_id) WHERE (site_id IS NOT NULL);
CREATE INDEX tag_name_tag ON app.tag_name USING btree (workspace_id, tag_id);
CREATE INDEX turn_conversation ON app.turn USING btree (workspace_id, conversation_id, started_at DESC, id DESC);
CREATE INDEX turn_month ON app.turn USING btree (workspace_id, started_at) WHERE (cost IS NOT NULL);
CREATE INDEX unanswered_answer ON app.unanswered USING btree (workspace_id, answer_id) WHERE (answer_id IS NOT NULL);
CREATE INDEX unanswered_asked ON app.unanswered USING btree (workspace_id, language, asked_at DESC);
CREATE INDEX unanswered_group ON app.unanswered USING btree (workspace_id, group_id);
CREATE INDEX view_member ON app.view USING btree (workspace_id, member_id);

-- Row-level security

alter table app.alert enable row level security, force row level security;
alter table app.alert_setting enable row level security, force row level security;
alter table app.answer enable row level security, force row level security;
alter table app.api_key enable row level security, force row level security;
alter table app.assistant_day enable row level security, force row level security;
alter table app.assistant_setting enable row level security, force row level security;
alter table app.assistant_trouble enable row level security, force row level security;
alter table app.audit enable row level security, force row level security;
alter table app.canned_reply enable row level security, force row level security;
alter table app.consent enable row level security, force row level security;
alter table app.conversation enable row level security, force row level security;
alter table app.desk enable row level security, force row level security;
alter table app.event enable row level security, force row level security;
alter table app.fact enable row level security, force row level security;
alter table app.follow_up enable row level security, force row level security;
alter table app.identity enable row level security, force row level security;
alter table app.identity_key enable row level security, force row level security;
alter table app.identity_use enable row level security, force row level security;
alter table app.invitation enable row level security, force row level security;
alter table app.job enable row level security, force row level security;
alter table app.job_change enable row level security, force row level security;
alter table app.job_part enable row level security, force row level security;
alter table app.knowledge_chunk enable row level security, force row level security;
alter table app.knowledge_page enable row level security, force row level security;
alter table app.knowledge_source enable row level security, force row level security;
alter table app.knowledge_word enable row level security, force row level security;
alter table app.lead enable row level security, force row level security;
alter table app.lead_count enable row level security, force row level security;
alter table app.lead_merge enable row level security, force row level security;
alter table app.lead_score enable row level security, force row level security;
alter table app.lead_search enable row level security, force row level security;
alter table app.lead_seen enable row level security, force row level security;
alter table app.lead_tag enable row level security, force row level security;
alter table app.lead_token enable row level security, force row level security;
alter table app.list_look enable row level security, force row level security;
alter table app.list_seen enable row level security, force row level security;
alter table app.member enable row level security, force row level security;
alter table app.message enable row level security, force row level security;
alter table app.note enable row level security, force row level security;
alter table app.offer enable row level security, force row level security;
alter table app.presence_change enable row level security, force row level security;
alter table app.promise enable row level security, force row level security;
alter table app.proposal enable row level security, force row level security;
alter table app.rescoring enable row level security, force row level security;
alter table app.review enable row level security, force row level security;
alter table app.review_lead enable row level security, force row level security;
alter table app.rule_set enable row level security, force row level security;
alter table app.session enable row level security, force row level security;
alter table app.site enable row level security, force row level security;
alter table app.tag enable row level security, force row level security;
alter table app.tag_name enable row level security, force row level security;
alter table app.turn enable row level security, force row level security;
alter table app.unanswered enable row level security, force row level security;
alter table app.view enable row level security, force row level security;
alter table app.view_order enable row level security, force row level security;
alter table app.workspace enable row level security, force row level security;

-- Policies

create policy backup on app.alert for select to :"backup_role"
  using (true);
create policy owner on app.alert for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.alert for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.alert_setting for select to :"backup_role"
  using (true);
create policy owner on app.alert_setting for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.alert_setting for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.answer for select to :"backup_role"
  using (true);
create policy owner on app.answer for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.answer for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.api_key for select to :"backup_role"
  using (true);
create policy owner on app.api_key for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.api_key for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.assistant_day for select to :"backup_role"
  using (true);
create policy owner on app.assistant_day for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.assistant_day for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.assistant_setting for select to :"backup_role"
  using (true);
create policy owner on app.assistant_setting for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.assistant_setting for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.assistant_trouble for select to :"backup_role"
  using (true);
create policy owner on app.assistant_trouble for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.assistant_trouble for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.audit for select to :"backup_role"
  using (true);
create policy owner on app.audit for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.audit for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.canned_reply for select to :"backup_role"
  using (true);
create policy owner on app.canned_reply for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.canned_reply for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.consent for select to :"backup_role"
  using (true);
create policy owner on app.consent for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.consent for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.conversation for select to :"backup_role"
  using (true);
create policy owner on app.conversation for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.conversation for select to :"search_role"
  using (true);
create policy workspace on app.conversation for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.desk for select to :"backup_role"
  using (true);
create policy owner on app.desk for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.desk for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.event for select to :"backup_role"
  using (true);
create policy owner on app.event for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.event for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.fact for select to :"backup_role"
  using (true);
create policy owner on app.fact for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.fact for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.follow_up for select to :"backup_role"
  using (true);
create policy owner on app.follow_up for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.follow_up for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.identity for select to :"backup_role"
  using (true);
create policy owner on app.identity for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.identity for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.identity_key for select to :"backup_role"
  using (true);
create policy owner on app.identity_key for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.identity_key for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.identity_use for select to :"backup_role"
  using (true);
create policy owner on app.identity_use for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.identity_use for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.invitation for select to :"backup_role"
  using (true);
create policy owner on app.invitation for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.invitation for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.job for select to :"backup_role"
  using (true);
create policy owner on app.job for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.job for select to :"search_role"
  using (true);
create policy workspace on app.job for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.job_change for select to :"backup_role"
  using (true);
create policy owner on app.job_change for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.job_change for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.job_part for select to :"backup_role"
  using (true);
create policy owner on app.job_part for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.job_part for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.knowledge_chunk for select to :"backup_role"
  using (true);
create policy owner on app.knowledge_chunk for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.knowledge_chunk for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.knowledge_page for select to :"backup_role"
  using (true);
create policy owner on app.knowledge_page for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.knowledge_page for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.knowledge_source for select to :"backup_role"
  using (true);
create policy owner on app.knowledge_source for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.knowledge_source for select to :"search_role"
  using (true);
create policy workspace on app.knowledge_source for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.knowledge_word for select to :"backup_role"
  using (true);
create policy owner on app.knowledge_word for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.knowledge_word for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead for select to :"backup_role"
  using (true);
create policy owner on app.lead for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_count for select to :"backup_role"
  using (true);
create policy owner on app.lead_count for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_count for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_merge for select to :"backup_role"
  using (true);
create policy owner on app.lead_merge for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_merge for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_score for select to :"backup_role"
  using (true);
create policy owner on app.lead_score for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_score for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_search for select to :"backup_role"
  using (true);
create policy owner on app.lead_search for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.lead_search for select to :"search_role"
  using (true);
create policy workspace on app.lead_search for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_seen for select to :"backup_role"
  using (true);
create policy owner on app.lead_seen for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_seen for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_tag for select to :"backup_role"
  using (true);
create policy owner on app.lead_tag for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_tag for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.lead_token for select to :"backup_role"
  using (true);
create policy owner on app.lead_token for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.lead_token for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.list_look for select to :"backup_role"
  using (true);
create policy owner on app.list_look for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.list_look for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.list_seen for select to :"backup_role"
  using (true);
create policy owner on app.list_seen for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.list_seen for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.member for select to :"backup_role"
  using (true);
create policy owner on app.member for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.member for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.message for select to :"backup_role"
  using (true);
create policy owner on app.message for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.message for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.note for select to :"backup_role"
  using (true);
create policy owner on app.note for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.note for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.offer for select to :"backup_role"
  using (true);
create policy owner on app.offer for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.offer for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.presence_change for select to :"backup_role"
  using (true);
create policy owner on app.presence_change for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.presence_change for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.promise for select to :"backup_role"
  using (true);
create policy owner on app.promise for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.promise for select to :"search_role"
  using (true);
create policy workspace on app.promise for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.proposal for select to :"backup_role"
  using (true);
create policy owner on app.proposal for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.proposal for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.rescoring for select to :"backup_role"
  using (true);
create policy owner on app.rescoring for all to :"owner_role"
  using (true)
  with check (true);
create policy search on app.rescoring for select to :"search_role"
  using (true);
create policy workspace on app.rescoring for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.review for select to :"backup_role"
  using (true);
create policy owner on app.review for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.review for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.review_lead for select to :"backup_role"
  using (true);
create policy owner on app.review_lead for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.review_lead for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.rule_set for select to :"backup_role"
  using (true);
create policy owner on app.rule_set for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.rule_set for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.session for select to :"backup_role"
  using (true);
create policy owner on app.session for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.session for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.site for select to :"backup_role"
  using (true);
create policy owner on app.site for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.site for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.tag for select to :"backup_role"
  using (true);
create policy owner on app.tag for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.tag for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.tag_name for select to :"backup_role"
  using (true);
create policy owner on app.tag_name for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.tag_name for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.turn for select to :"backup_role"
  using (true);
create policy owner on app.turn for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.turn for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.unanswered for select to :"backup_role"
  using (true);
create policy owner on app.unanswered for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.unanswered for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.view for select to :"backup_role"
  using (true);
create policy owner on app.view for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.view for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.view_order for select to :"backup_role"
  using (true);
create policy owner on app.view_order for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.view_order for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));
create policy backup on app.workspace for select to :"backup_role"
  using (true);
create policy owner on app.workspace for all to :"owner_role"
  using (true)
  with check (true);
create policy workspace on app.workspace for all to :"app_role"
  using ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid))
  with check ((workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid));

-- Functions

CREATE OR REPLACE FUNCTION app.due_answers(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid, conversation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id, id from app.conversation
  where answer_due_at < before
  order by answer_due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_answers(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.due_desk(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid, conversation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id, id from app.conversation
  where desk_due_at < before
  order by desk_due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_desk(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.due_jobs(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid, owner_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id, owner_id from app.job
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_jobs(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.due_knowledge(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid, source_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id, id from app.knowledge_source
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_knowledge(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.due_promises(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid, promise_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id, id from app.promise
  where due_at < before and kept_at is null and dropped_at is null and told_at is null
  order by due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_promises(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.due_rescorings(before timestamp with time zone, cap integer)
 RETURNS TABLE(workspace_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select workspace_id from app.rescoring
  where due_at <= before
  order by due_at
  limit least(cap, 1000)
$function$
;
alter function app.due_rescorings(timestamp with time zone,integer) owner to :"search_role";

CREATE OR REPLACE FUNCTION app.fence()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (
    select from app.conversation c
    where c.workspace_id = new.workspace_id and c.id = new.conversation_id
      and c.holder = 'assistant' and c.state <> 'closed' and c.lease = new.lease
  ) then
    raise exception 'the conversation has moved on' using errcode = 'BL001';
  end if;
  return new;
end $function$
;
alter function app.fence() owner to :"owner_role";

CREATE OR REPLACE FUNCTION app.find_leads_with(terms text[], covered boolean, cap integer, all_of_them bigint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE STRICT SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
declare
  inside constant uuid := nullif(current_setting('app.workspace_id', true), '')::uuid;
  patterns constant text[] := array(
    select '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    from unnest(terms) with ordinality as given(term, place) order by place);
  very_many constant integer := 4 * cap;
  texts text[] := '{}';
  share double precision;
  looked_up text[] := '{}';
  read text[] := '{}';
  begun bigint;
  ended bigint;
  found uuid[];
begin
  if inside is null then
    raise exception 'no workspace is set' using errcode = '42501';
  end if;
  if cardinality(terms) not between 1 and 8 or cap not between 1 and 5001
     or (select min(length(term)) from unnest(terms) as given(term)) < 3 then
    raise exception 'terms of at least three characters and a cap up to 5001 are needed' using errcode = '22023';
  end if;
  if all_of_them >= 100000 then
    begun := (select ('x' || left(replace(lead_id::text, '-', ''), 12))::bit(48)::bigint
              from app.lead_search where workspace_id = inside order by lead_id limit 1);
    ended := (select ('x' || left(replace(lead_id::text, '-', ''), 12))::bit(48)::bigint
              from app.lead_search where workspace_id = inside order by lead_id desc limit 1);
    for quarter in 0..3 loop
      texts := texts || array(
        select case when covered then few.shown else few.search end
        from (select search, shown from app.lead_search
              where workspace_id = inside
                and lead_id >= (lpad(to_hex(begun + (ended - begun) * quarter / 4), 12, '0') || repeat('0', 20))::uuid
              order by lead_id limit 500) few);
    end loop;
    for place in 1..cardinality(patterns) loop
      share := (select count(*) from unnest(texts) as seen(line) where line like patterns[place])
               / greatest(cardinality(texts), 1)::double precision;
      if share * all_of_them > very_many then
        read := read || patterns[place];
      else
        looked_up := looked_up || patterns[place];
      end if;
    end loop;
    if cardinality(looked_up) = 0 then
      share := (select count(*) from unnest(texts) as seen(line) where line like all (patterns))
               / greatest(cardinality(texts), 1)::double precision;
      if cardinality(patterns) = 1 or share * all_of_them > cap then
        return null;
      end if;
      looked_up := patterns;
      read := '{}';
    end if;
  else
    looked_up := patterns;
  end if;
  -- The text of the statement depends on how many terms are looked up, never on what they are.
  execute format(
    'select array(select lead_id from app.lead_search where workspace_id = $1 %s and %I like all ($3) limit $4)',
    (select string_agg(format('and %I like ($2)[%s]', case when covered then 'shown' else 'search' end, place), ' ')
     from generate_series(1, cardinality(looked_up)) as place),
    case when covered then 'shown' else 'search' end)
  into found using inside, looked_up, read, cap;
  return case when cardinality(found) < cap then found end;
end $function$
;
alter function app.find_leads_with(text[],boolean,integer,bigint) owner to :"search_role";

-- Rights

grant execute on function app.due_answers(timestamp with time zone,integer) to :"app_role";
grant execute on function app.due_desk(timestamp with time zone,integer) to :"app_role";
grant execute on function app.due_jobs(timestamp with time zone,integer) to :"app_role";
grant execute on function app.due_knowledge(timestamp with time zone,integer) to :"app_role";
grant execute on function app.due_promises(timestamp with time zone,integer) to :"app_role";
grant execute on function app.due_rescorings(timestamp with time zone,integer) to :"app_role";
grant execute on function app.fence() to :"app_role";
grant execute on function app.find_leads_with(text[],boolean,integer,bigint) to :"app_role";
grant delete, insert, select, update on table app.alert to :"app_role";
grant select on table app.alert to :"backup_role";
grant delete, insert, select, update on table app.alert_setting to :"app_role";
grant select on table app.alert_setting to :"backup_role";
grant delete, insert, select, update on table app.answer to :"app_role";
grant select on table app.answer to :"backup_role";
grant delete, insert, select, update on table app.api_key to :"app_role";
grant select on table app.api_key to :"backup_role";
grant delete, insert, select, update on table app.assistant_day to :"app_role";
grant select on table app.assistant_day to :"backup_role";
grant delete, insert, select, update on table app.assistant_setting to :"app_role";
grant select on table app.assistant_setting to :"backup_role";
grant delete, insert, select, update on table app.assistant_trouble to :"app_role";
grant select on table app.assistant_trouble to :"backup_role";
grant insert, select on table app.audit to :"app_role";
grant select on table app.audit to :"backup_role";
grant delete, insert, select, update on table app.canned_reply to :"app_role";
grant select on table app.canned_reply to :"backup_role";
grant delete, insert, select, update on table app.consent to :"app_role";
grant select on table app.consent to :"backup_role";
grant delete, insert, select, update on table app.conversation to :"app_role";
grant select on table app.conversation to :"backup_role";
grant select (answer_due_at), select (desk_due_at), select (id), select (workspace_id) on table app.conversation to :"search_role";
grant delete, insert, select, update on table app.desk to :"app_role";
grant select on table app.desk to :"backup_role";
grant insert, select on table app.event to :"app_role";
grant select on table app.event to :"backup_role";
grant delete, insert, select, update on table app.fact to :"app_role";
grant select on table app.fact to :"backup_role";
grant delete, insert, select, update on table app.follow_up to :"app_role";
grant select on table app.follow_up to :"backup_role";
grant delete, insert, select, update on table app.identity to :"app_role";
grant select on table app.identity to :"backup_role";
grant delete, insert, select, update on table app.identity_key to :"app_role";
grant select on table app.identity_key to :"backup_role";
grant delete, insert, select, update on table app.identity_use to :"app_role";
grant select on table app.identity_use to :"backup_role";
grant delete, insert, select, update on table app.invitation to :"app_role";
grant select on table app.invitation to :"backup_role";
grant delete, insert, select, update on table app.job to :"app_role";
grant select on table app.job to :"backup_role";
grant select (due_at), select (owner_id), select (workspace_id) on table app.job to :"search_role";
grant delete, insert, select, update on table app.job_change to :"app_role";
grant select on table app.job_change to :"backup_role";
grant delete, insert, select, update on table app.job_part to :"app_role";
grant select on table app.job_part to :"backup_role";
grant delete, insert, select, update on table app.knowledge_chunk to :"app_role";
grant select on table app.knowledge_chunk to :"backup_role";
grant delete, insert, select, update on table app.knowledge_page to :"app_role";
grant select on table app.knowledge_page to :"backup_role";
grant delete, insert, select, update on table app.knowledge_source to :"app_role";
grant select on table app.knowledge_source to :"backup_role";
grant select (due_at), select (id), select (workspace_id) on table app.knowledge_source to :"search_role";
grant delete, insert, select, update on table app.knowledge_word to :"app_role";
grant select on table app.knowledge_word to :"backup_role";
grant delete, insert, select, update on table app.lead to :"app_role";
grant select on table app.lead to :"backup_role";
grant delete, insert, select, update on table app.lead_count to :"app_role";
grant select on table app.lead_count to :"backup_role";
grant delete, insert, select, update on table app.lead_merge to :"app_role";
grant select on table app.lead_merge to :"backup_role";
grant delete, insert, select, update on table app.lead_score to :"app_role";
grant select on table app.lead_score to :"backup_role";
grant delete, insert, select, update on table app.lead_search to :"app_role";
grant select on table app.lead_search to :"backup_role";
grant select (lead_id), select (search), select (shown), select (workspace_id) on table app.lead_search to :"search_role";
grant delete, insert, select, update on table app.lead_seen to :"app_role";
grant select on table app.lead_seen to :"backup_role";
grant delete, insert, select, update on table app.lead_tag to :"app_role";
grant select on table app.lead_tag to :"backup_role";
grant delete, insert, select, update on table app.lead_token to :"app_role";
grant select on table app.lead_token to :"backup_role";
grant delete, insert, select, update on table app.list_look to :"app_role";
grant select on table app.list_look to :"backup_role";
grant delete, insert, select, update on table app.list_seen to :"app_role";
grant select on table app.list_seen to :"backup_role";
grant delete, insert, select, update on table app.member to :"app_role";
grant select on table app.member to :"backup_role";
grant delete, insert, select, update on table app.message to :"app_role";
grant select on table app.message to :"backup_role";
grant delete, insert, select, update on table app.note to :"app_role";
grant select on table app.note to :"backup_role";
grant delete, insert, select, update on table app.offer to :"app_role";
grant select on table app.offer to :"backup_role";
grant delete, insert, select, update on table app.presence_change to :"app_role";
grant select on table app.presence_change to :"backup_role";
grant delete, insert, select, update on table app.promise to :"app_role";
grant select on table app.promise to :"backup_role";
grant select (dropped_at), select (due_at), select (id), select (kept_at), select (told_at), select (workspace_id) on table app.promise to :"search_role";
grant delete, insert, select, update on table app.proposal to :"app_role";
grant select on table app.proposal to :"backup_role";
grant delete, insert, select, update on table app.rescoring to :"app_role";
grant select on table app.rescoring to :"backup_role";
grant select (due_at), select (workspace_id) on table app.rescoring to :"search_role";
grant delete, insert, select, update on table app.review to :"app_role";
grant select on table app.review to :"backup_role";
grant delete, insert, select, update on table app.review_lead to :"app_role";
grant select on table app.review_lead to :"backup_role";
grant delete, insert, select, update on table app.rule_set to :"app_role";
grant select on table app.rule_set to :"backup_role";
grant delete, insert, select, update on table app.session to :"app_role";
grant select on table app.session to :"backup_role";
grant delete, insert, select, update on table app.site to :"app_role";
grant select on table app.site to :"backup_role";
grant delete, insert, select, update on table app.tag to :"app_role";
grant select on table app.tag to :"backup_role";
grant delete, insert, select, update on table app.tag_name to :"app_role";
grant select on table app.tag_name to :"backup_role";
grant delete, insert, select, update on table app.turn to :"app_role";
grant select on table app.turn to :"backup_role";
grant delete, insert, select, update on table app.unanswered to :"app_role";
grant select on table app.unanswered to :"backup_role";
grant delete, insert, select, update on table app.view to :"app_role";
grant select on table app.view to :"backup_role";
grant delete, insert, select, update on table app.view_order to :"app_role";
grant select on table app.view_order to :"backup_role";
grant delete, insert, select, update on table app.workspace to :"app_role";
grant select on table app.workspace to :"backup_role";
