-- Teams, plans and walls: who is in a workspace and may do what, what was booked, what was written down about it.

alter table app.workspace
  add column language text not null default 'en' check (language in ('en', 'de', 'es', 'fr', 'pl')),
  add column extra_seats integer not null default 0 check (extra_seats between 0 and 1000);
update app.workspace set lead_word = 'lead'
  where lead_word not in ('lead', 'customer', 'contact', 'prospect', 'client', 'guest', 'patient', 'student');
alter table app.workspace add check
  (lead_word in ('lead', 'customer', 'contact', 'prospect', 'client', 'guest', 'patient', 'student'));

-- Pages the widget key may be used on; none listed means any.
alter table app.site add column allowed_origins text[] not null default '{}';

alter table app.api_key
  add column created_by text,
  -- The member, so that their keys end with them.
  add column created_by_id uuid,
  add column revoked_by text;

alter table app.lead
  -- Out of counts, lists and scores until it is taken back.
  add column spam_at timestamptz,
  add column spam_by text,
  -- From then on the visitor's messages are refused.
  add column blocked_at timestamptz,
  add column blocked_by text;
create index lead_spam on app.lead (workspace_id, last_active_at desc, id desc) where spam_at is not null;

-- What somebody finds from whom emails and phones are hidden: the name as they see it, and session labels.
alter table app.lead_search add column shown text not null default '';
update app.lead_search x
set shown = concat_ws(E'\n',
  (select l.sort_name from app.lead l
   where l.workspace_id = x.workspace_id and l.id = x.lead_id and l.name is not null
     -- Nothing that could be an address, however it is spelled; others are found once they change.
     and l.sort_name ~ '^[[:alpha:]''-]+( [[:alpha:]''-]+){0,2}$'),
  (select string_agg(concat_ws(E'\n', lower(s.label),
                               case when s.label !~ '[[:alpha:]]' then regexp_replace(s.label, '\D', '', 'g') end), E'\n')
   from app.session s where s.workspace_id = x.workspace_id and s.lead_id = x.lead_id));
create index lead_search_shown on app.lead_search using gin (workspace_id, shown public.gin_trgm_ops);
grant select (shown) on app.lead_search to :"search_role";

-- As find_leads, for them.
create function app.find_leads_covered(pattern text, cap integer) returns uuid[]
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
      and shown like '%' || replace(replace(replace(pattern, '\', '\\'), '%', '\%'), '_', '\_') || '%'
    limit cap
  ) into found;
  return found;
end $$;
grant create on schema app to :"search_role";
alter function app.find_leads_covered(text, integer) owner to :"search_role";
revoke create on schema app from :"search_role";
revoke execute on function app.find_leads_covered(text, integer) from public;
grant execute on function app.find_leads_covered(text, integer) to :"app_role";

-- Nobody is sorted by what not everybody may see.
update app.lead set sort_name = chr(1114109)
where name is null and sort_name in (chr(1114109) || email, chr(1114109) || phone);

-- Of whom an entry tells besides, by name: it goes when that lead is deleted.
alter table app.event add column other_id uuid;
update app.event e set other_id = l.id from app.lead l
  where l.workspace_id = e.workspace_id and l.id = coalesce(e.data ->> 'otherId', e.data ->> 'survivorId')::uuid;
delete from app.event where other_id is null and data ?| array['otherId', 'survivorId'];
alter table app.event add foreign key (workspace_id, other_id) references app.lead on delete cascade;
create index event_other on app.event (workspace_id, other_id) where other_id is not null;

-- What a workspace knows of its member besides role and account, which are the accounts library's. Not every member has a row.
create table app.member (
  workspace_id uuid not null,
  -- The person's id in the accounts.
  id uuid not null,
  display_name text,
  phone text,
  -- An agent who sees only the leads assigned to them.
  only_assigned boolean not null default false,
  -- A viewer from whom emails and phones are kept.
  hides_contact boolean not null default false,
  -- What they have chosen, for when a dashboard of theirs is open, and what others see.
  chosen_presence text not null default 'online' check (chosen_presence in ('online', 'away', 'offline', 'dnd')),
  presence text not null default 'offline' check (presence in ('online', 'away', 'offline', 'dnd')),
  -- While a dashboard is open this moves every half minute; who has not been seen for longer is offline.
  seen_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);

create table app.presence_change (
  workspace_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  presence text not null check (presence in ('online', 'away', 'offline', 'dnd')),
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, member_id) references app.member on delete cascade
);
create index presence_change_member on app.presence_change (workspace_id, member_id, at desc, id desc);

create table app.invitation (
  workspace_id uuid not null,
  id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'agent', 'viewer')),
  display_name text,
  phone text,
  only_assigned boolean not null default false,
  hides_contact boolean not null default false,
  -- SHA-256 of what stands in the link.
  token_hash bytea not null,
  invited_by uuid not null,
  invited_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  unique (workspace_id, email),
  foreign key (workspace_id) references app.workspace on delete cascade
);

-- For the owners; written by the product and changed by nobody. It holds no contact detail of a lead.
create table app.audit (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('member', 'key', 'operator', 'system')),
  actor_id uuid,
  actor_name text,
  address text,
  data jsonb not null default '{}',
  at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id) references app.workspace on delete cascade
);
create index audit_at on app.audit (workspace_id, at desc, id desc);
create index audit_kind on app.audit (workspace_id, kind, at desc, id desc);

do $$
declare
  one text;
  wall constant text := 'workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::uuid';
begin
  foreach one in array array['member', 'presence_change', 'invitation', 'audit'] loop
    execute format('alter table app.%I enable row level security', one);
    execute format('alter table app.%I force row level security', one);
    execute format('create policy workspace on app.%I for all to %I using (%s) with check (%s)', one, :'app_role', wall, wall);
    execute format('create policy owner on app.%I for all to %I using (true) with check (true)', one, :'owner_role');
    execute format('grant select, insert, update, delete on app.%I to %I', one, :'app_role');
  end loop;
end $$;
revoke update, delete on app.audit from :"app_role";

-- How often each public door was used, for several processes that hold their limits together. No tenant's data; a crash may empty it.
create schema limits;
grant usage on schema limits to :"app_role";
create unlogged table limits.point (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index point_expire on limits.point (expire);
grant select, insert, update, delete on limits.point to :"app_role";
