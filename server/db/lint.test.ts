import { testDatabase } from '#test/database.ts'
import { findingsWith, goodTable, wall } from '#test/planted-faults.ts'
import { expect, test } from 'vitest'

const { owner, roles } = await testDatabase()

const good = goodTable(roles)
const findings = (planted: string) => findingsWith(owner, roles, planted)

test('the database as migrated has no findings', async () => {
  expect(await findings('')).toEqual([])
})

test('a table made as it should be has no findings', async () => {
  expect(await findings(good)).toEqual([])
})

test('of every table the missing policy is found', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'app'`,
  )
  expect(rows.length).toBeGreaterThan(20)
  for (const { name } of rows) {
    expect(await findings(`drop policy workspace on app.${name}`)).toEqual([
      `app.${name} has no policy that keeps the workspaces apart.`,
    ])
  }
})

// Once more where the machine was busy with something else for that second.
test('the lint takes less than a second', { retry: 3 }, async () => {
  const began = performance.now()
  await findings('')
  expect(performance.now() - began).toBeLessThan(1000)
})

const definer = (rest: string) =>
  `create function app.peek() returns int language sql security definer ${rest} as 'select 1'`

const planted: Record<string, [string, string]> = {
  'a table without workspace_id': [
    'create table app.probe (id uuid primary key)',
    'app.probe has no column workspace_id uuid not null.',
  ],
  'a table without row-level security': [
    `${good} alter table app.probe disable row level security`,
    'app.probe has row-level security switched off.',
  ],
  'row-level security that spares the owner': [
    `${good} alter table app.probe no force row level security`,
    'app.probe does not force row-level security on its owner.',
  ],
  'a missing policy': [
    `${good} drop policy workspace on app.probe`,
    'app.probe has no policy that keeps the workspaces apart.',
  ],
  'a policy that lets everything be written': [
    `${good} drop policy workspace on app.probe;
     create policy workspace on app.probe to ${roles.app} using (${wall}) with check (true)`,
    'app.probe has no policy that keeps the workspaces apart.',
  ],
  'a policy that lets everything be read': [
    `${good} create policy more on app.probe for select to ${roles.app} using (true)`,
    'app.probe has a policy besides the known ones.',
  ],
  'a policy for everybody': [
    `${good} create policy more on app.probe for select using (true)`,
    'app.probe has a policy besides the known ones.',
  ],
  'a missing policy for the owner': [
    `${good} drop policy owner on app.probe`,
    'app.probe has no policy for its owner, so a migration would change none of its rows without a word.',
  ],
  'a primary key that starts with something else': [
    `${good} alter table app.probe drop constraint probe_pkey, add primary key (id, workspace_id)`,
    'app.probe: the key probe_pkey does not start with workspace_id.',
  ],
  'a missing primary key': [
    `${good} alter table app.probe drop constraint probe_pkey`,
    'app.probe has no primary key.',
  ],
  'a unique index over all workspaces': [
    `${good} create unique index probe_id on app.probe (id)`,
    'app.probe: the key probe_id does not start with workspace_id.',
  ],
  'a unique index on an expression': [
    `${good} create unique index probe_id on app.probe ((id::text), workspace_id)`,
    'app.probe: the key probe_id does not start with workspace_id.',
  ],
  'a foreign key without the workspace': [
    `${good} alter table app.probe add unique (id);
     alter table app.probe add constraint parent foreign key (id) references app.probe (id)`,
    'app.probe: the foreign key parent does not start with workspace_id on both sides.',
  ],
  'a foreign key that empties the workspace': [
    `${good} alter table app.probe add constraint parent
       foreign key (workspace_id, id) references app.probe on delete set null`,
    'app.probe: the foreign key parent would empty workspace_id: name the columns to set.',
  ],
  'an identity column': [
    `${good} alter table app.probe add n bigint generated always as identity`,
    'app.probe.n numbers its rows by itself; the application makes the ids.',
  ],
  'a sequence': [
    'create sequence app.counter',
    'app.counter is a sequence; schema app holds plain tables only.',
  ],
  'a view': [
    'create view app.all_leads as select 1',
    'app.all_leads is a view; schema app holds plain tables only.',
  ],
  'a table in public': [
    'create table public.probe (id int)',
    'public.probe lies in schema public, where no policy is checked.',
  ],
  'a trigger': [
    `${good} create function app.nothing() returns trigger language plpgsql as 'begin return new; end';
     create trigger t before insert on app.probe for each row execute function app.nothing()`,
    'app.probe has a trigger.',
  ],
  'a rewrite rule': [
    `${good} create rule r as on delete to app.probe do instead nothing`,
    'app.probe has a rewrite rule.',
  ],
  'an enum': [
    `${good} create type app.mood as enum ('good'); alter table app.probe add mood app.mood`,
    'app.probe.mood is of type app.mood, which no index serves under row-level security.',
  ],
  citext: [
    `${good} create extension citext schema public; alter table app.probe add email public.citext`,
    'app.probe.email is of type public.citext, which no index serves under row-level security.',
  ],
  'money as numeric': [
    `${good} alter table app.probe add price numeric(10, 2)`,
    'app.probe.price is of type numeric(10,2), which no index serves under row-level security.',
  ],
  'the right to empty a table': [
    `${good} grant truncate on app.probe to ${roles.app}`,
    'app.probe can be emptied by the server, which no policy hinders.',
  ],
  'a right for everybody': [
    `${good} grant select on app.probe to public`,
    'app.probe grants something to everybody.',
  ],
  'a definer function for everybody': [
    definer(`set search_path = app`),
    "The function app.peek() runs with its owner's rights and may be called by everybody.",
  ],
  'a definer function with an open search path': [
    `${definer('')}; revoke execute on function app.peek() from public`,
    "The function app.peek() runs with its owner's rights and has no fixed search_path.",
  ],
  "a definer function with its maker's rights": [
    definer(`set search_path = app`),
    `The function app.peek() runs with the rights of ${roles.owner}, but only the search role may lend its own.`,
  ],
  'a function that claims to be leakproof': [
    `create function app.peek(text) returns bool immutable leakproof language sql as 'select true'`,
    'The function app.peek(text) claims to be leakproof, which would let conditions look at foreign rows.',
  ],
  'a server that may go round policies': [
    `alter role ${roles.app} bypassrls`,
    `The role ${roles.app} may go round the policies.`,
  ],
  'a server that is a superuser': [
    `alter role ${roles.app} superuser`,
    `The role ${roles.app} is a superuser.`,
  ],
  'a server that owns a table': [
    `${good} alter table app.probe owner to ${roles.app}`,
    `The role ${roles.app} owns table app.probe.`,
  ],
  'a server that is somebody else besides': [
    `grant ${roles.search} to ${roles.app}`,
    `The role ${roles.app} is a member of ${roles.search}.`,
  ],
  'a server that may create tables': [
    `grant create on schema app to ${roles.app}`,
    `The role ${roles.app} may create things in schema app.`,
  ],
  'a search role that can log in': [
    `alter role ${roles.search} login`,
    `The role ${roles.search} can log in.`,
  ],
  'a policy without nullif, which fails on a connection used before': [
    `${good} drop policy workspace on app.probe;
     create policy workspace on app.probe to ${roles.app}
       using (workspace_id = current_setting('app.workspace_id', true)::uuid) with check (${wall})`,
    'app.probe has no policy that keeps the workspaces apart.',
  ],
  'a policy that only holds for reading': [
    `${good} drop policy workspace on app.probe;
     create policy workspace on app.probe for select to ${roles.app} using (${wall})`,
    'app.probe has no policy that keeps the workspaces apart.',
  ],
  'a policy that opens a table besides the good one': [
    `${good} create policy more on app.probe to ${roles.app} using (true) with check (true)`,
    'app.probe has a policy besides the known ones.',
  ],
  "a policy that hides rows from the owner's migrations": [
    `${good} create policy more on app.probe as restrictive to ${roles.owner} using (false)`,
    'app.probe has a policy besides the known ones.',
  ],
  'a policy that lets the search role read one table more': [
    `${good} create policy search on app.probe for select to ${roles.search} using (true)`,
    'app.probe has a policy besides the known ones.',
  ],
  'a table that a backup would leave out': [
    `${good} drop policy backup on app.probe`,
    'app.probe has no policy for backups, so one would leave its rows out without a word.',
  ],
  'a table that a backup reads in part': [
    `${good} alter policy backup on app.probe using (workspace_id is null)`,
    'app.probe has no policy for backups, so one would leave its rows out without a word.',
  ],
  'a policy that lets the role of backups write': [
    `${good} create policy more on app.probe to ${roles.backup} using (true)`,
    'app.probe has a policy besides the known ones.',
  ],
  'a role of backups that may write': [
    `grant insert on app.lead to ${roles.backup}`,
    `The role ${roles.backup} may write app.lead.`,
  ],
  'a role of backups that somebody can log in as': [
    `alter role ${roles.backup} login`,
    `The role ${roles.backup} can log in.`,
  ],
  'a server that can become the role of backups': [
    `grant ${roles.backup} to ${roles.app}`,
    `The role ${roles.app} is a member of ${roles.backup}.`,
  ],
  'a workspace that may be null': [
    `create table app.probe (workspace_id uuid, id uuid)`,
    'app.probe has no column workspace_id uuid not null.',
  ],
  'an inherited table without policies': [
    `${good} create table app.probe_old () inherits (app.probe)`,
    'app.probe_old has row-level security switched off.',
  ],
  'a partition without policies': [
    `create table app.probe (workspace_id uuid not null, id uuid, primary key (workspace_id, id)) partition by hash (workspace_id);
     create table app.probe_0 partition of app.probe for values with (modulus 1, remainder 0)`,
    'app.probe_0 has no policy that keeps the workspaces apart.',
  ],
  'a partition in a schema without walls': [
    `create table app.probe (workspace_id uuid not null, id uuid, primary key (workspace_id, id)) partition by hash (workspace_id);
     create schema elsewhere; create table elsewhere.probe_0 partition of app.probe for values with (modulus 1, remainder 0)`,
    'elsewhere.probe_0 is a part of app.probe outside schema app.',
  ],
  'a foreign table': [
    `create foreign data wrapper away; create server away foreign data wrapper away;
     create foreign table app.probe (workspace_id uuid not null) server away`,
    'app.probe is a foreign table; schema app holds plain tables only.',
  ],
  'a materialized view': [
    'create materialized view app.all_leads as select * from app.lead',
    'app.all_leads is a materialized view; schema app holds plain tables only.',
  ],
  'a key over all workspaces that an exclusion makes': [
    `${good} alter table app.probe add constraint alone exclude using btree (id with =)`,
    'app.probe: the key alone does not start with workspace_id.',
  ],
  'a server that may make roles': [
    `alter role ${roles.app} createrole`,
    `The role ${roles.app} may make roles.`,
  ],
  'a search role that may go round policies': [
    `alter role ${roles.search} bypassrls`,
    `The role ${roles.search} may go round the policies.`,
  ],
  'a server that reads all data as a member of a built-in role': [
    `grant pg_read_all_data to ${roles.app}`,
    `The role ${roles.app} is a member of pg_read_all_data.`,
  ],
}

for (const [what, [statement, finding]] of Object.entries(planted)) {
  test(`${what} is found`, async () => {
    expect(await findings(statement)).toContain(finding)
  })
}
