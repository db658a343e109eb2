-- Who told us and whose it is, who is the same person, what a visitor has proved, and a status that looks after itself.

alter table app.workspace
  -- Leads that claim the same email or phone are merged without asking.
  add column join_claimed boolean not null default false,
  -- What a member's first reply or logged call does to a new lead.
  add column on_contact text not null default 'ask' check (on_contact in ('ask', 'automatic', 'off'));

alter table app.lead
  -- Null until somebody changes it.
  add column status_changed_at timestamptz,
  add column status_notice jsonb,
  -- When a lost lead wrote again; nobody has looked yet.
  add column came_back_at timestamptz;
create index lead_came_back on app.lead (workspace_id, came_back_at) where came_back_at is not null;
create index lead_merged on app.lead (workspace_id, merged_into) where merged_into is not null;

-- While merged, lead_id names the survivor and home_id the lead a row belongs to; null means that lead_id is its home.
alter table app.session
  add column home_id uuid,
  add column identity_id uuid,
  -- ISO 3166 code of the country of the address; the address itself is not kept.
  add column address_country text;
create index session_identity on app.session (workspace_id, identity_id) where identity_id is not null;
alter table app.note add column home_id uuid;
alter table app.fact
  add column home_id uuid,
  -- The words that say the detail is somebody else's; null: the visitor's own.
  add column whose text,
  add column rejected_by text,
  -- A member had set the field to this value: rejecting it took that back, and taking the rejection back sets it again.
  add column rejected_pin boolean not null default false,
  drop constraint fact_origin_check,
  add constraint fact_origin_check check (origin in ('visitor', 'member', 'signed', 'address', 'timezone'));
-- Who else has this email or phone.
create index fact_same on app.fact (workspace_id, field, value)
  where field in ('email', 'phone') and rejected_at is null and whose is null;

alter table app.message
  add column details jsonb,
  drop constraint message_kind_check,
  add constraint message_kind_check check (kind in ('text', 'takeover', 'handback', 'asked', 'signed'));

-- A merge, until it is undone.
create table app.lead_merge (
  workspace_id uuid not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  reason text not null check (reason in ('member', 'claimed', 'signed')),
  by_name text,
  at timestamptz not null,
  -- Fields whose value, typed by a member on the merged lead, the survivor took over and nobody has typed since.
  inherited text[] not null default '{}',
  -- Of the survivor before, what cannot be read from its turns.
  before jsonb not null default '{}',
  undone_at timestamptz,
  undone_by text,
  primary key (workspace_id, id),
  foreign key (workspace_id, survivor_id) references app.lead on delete cascade,
  foreign key (workspace_id, merged_id) references app.lead on delete cascade
);
create index lead_merge_survivor on app.lead_merge (workspace_id, survivor_id, at desc);
create index lead_merge_merged on app.lead_merge (workspace_id, merged_id);

-- A tag copied from a merged lead goes with it again.
alter table app.lead_tag add column merge_id uuid;

-- "Same person as …?" `lead_id` is the smaller of the two ids.
create table app.proposal (
  workspace_id uuid not null,
  id uuid not null,
  lead_id uuid not null,
  other_id uuid not null,
  field text not null check (field in ('email', 'phone')),
  value text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (workspace_id, id),
  unique (workspace_id, lead_id, other_id, field, value),
  check (lead_id < other_id),
  foreign key (workspace_id, lead_id) references app.lead on delete cascade,
  foreign key (workspace_id, other_id) references app.lead on delete cascade
);
create index proposal_open on app.proposal (workspace_id, at desc, id desc) where state = 'open';
create index proposal_other on app.proposal (workspace_id, other_id);

-- Somebody the customer's site has signed in: the subject of its tokens.
create table app.identity (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  -- Null until one of its sessions says something.
  lead_id uuid,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, subject),
  foreign key (workspace_id) references app.workspace on delete cascade,
  foreign key (workspace_id, lead_id) references app.lead on delete cascade
);
create index identity_lead on app.identity (workspace_id, lead_id);
alter table app.session add foreign key (workspace_id, identity_id) references app.identity on delete set null (identity_id);

-- What the tokens of the customer's site are checked with.
create table app.identity_key (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  algorithm text not null check (algorithm in ('HS256', 'EdDSA')),
  -- The shared secret of HS256, encrypted under the installation's secret.
  secret bytea,
  -- The public key of EdDSA, in PEM.
  public_key text,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  check ((algorithm = 'HS256') = (secret is not null) and (algorithm = 'EdDSA') = (public_key is not null)),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- A token opens one session only; kept until it has expired.
create table app.identity_use (
  workspace_id uuid not null,
  token_hash bytea not null,
  -- No reference: a token stays used when its session has been deleted.
  session_id uuid not null,
  expires_at timestamptz not null,
  primary key (workspace_id, token_hash),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create index identity_use_expiry on app.identity_use (workspace_id, expires_at);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['lead_merge', 'proposal', 'identity', 'identity_key', 'identity_use'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;
