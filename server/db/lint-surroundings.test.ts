import { testDatabase } from '#test/database.ts'
import { findingsWith, goodTable } from '#test/planted-faults.ts'
import { expect, test } from 'vitest'

const { owner, roles } = await testDatabase()
const good = goodTable(roles)
const findings = (planted: string) => findingsWith(owner, roles, planted)

test('the limits, which hold no rows of a workspace, have no findings', async () => {
  const { rows } = await owner.query(
    `select relpersistence from pg_class where oid = to_regclass('limits.point')`,
  )
  expect(rows).toEqual([{ relpersistence: 'u' }])
  expect(await findings('')).toEqual([])
})

test('a schema of somebody else in the same database has no findings', async () => {
  expect(await findings('create schema reports; create table reports.probe (id int)')).toEqual([])
})

const planted: Record<string, [string, string]> = {
  "a view of leads beside the accounts, with its owner's rights": [
    'create view auth.all_leads as select * from app.lead',
    'auth.all_leads lies in schema auth, where no policy is checked.',
  ],
  'a copy of leads beside the accounts': [
    'create table auth.lead_copy as select * from app.lead',
    'auth.lead_copy lies in schema auth, where no policy is checked.',
  ],
  'another table beside the limits': [
    'create table limits.seen (workspace_id uuid, address text)',
    'limits.seen lies in schema limits, where no policy is checked.',
  ],
  'a sequence beside the limits': [
    'create sequence limits.counter',
    'limits.counter lies in schema limits, where no policy is checked.',
  ],
  'limits that hold more than how often a door was used': [
    'alter table limits.point add visitor text',
    'limits.point holds more than counts of uses: key, points, expire, visitor.',
  ],
  'a table in a schema of its own that the server can read': [
    `create schema reports; create table reports.probe as select * from app.lead;
     grant usage on schema reports to ${roles.app}`,
    'reports.probe lies in schema reports, where no policy is checked.',
  ],
  'a server that may look at the notes of the migrations': [
    `grant usage on schema setup to ${roles.app}`,
    `The role ${roles.app} may look into schema setup.`,
  ],
  'a schema for everybody': ['grant usage on schema app to public', 'Schema app is open to everybody.'],
  'a column for everybody': [
    'grant select (email) on app.lead to public',
    'app.lead grants something to everybody.',
  ],
  'accounts for everybody': [
    'create table if not exists auth.account (id text); grant select on auth.account to public',
    'auth.account grants something to everybody.',
  ],
  'default privileges for everybody': [
    'alter default privileges in schema app grant select on tables to public',
    `New tables are open to everybody by the default privileges of ${roles.owner}.`,
  ],
  'a history that can be rewritten': [
    `grant update on app.event to ${roles.app}`,
    'app.event is a history, but the server may change it.',
  ],
  'one column of a history that can be rewritten': [
    `grant update (data) on app.event to ${roles.app}`,
    'app.event is a history, but the server may change it.',
  ],
  'an audit log from which entries can be taken': [
    `grant delete on app.audit to ${roles.app}`,
    'app.audit is a history, but the server may change it.',
  ],
  'a server that may hang triggers on a table': [
    `${good} grant trigger on app.probe to ${roles.app}`,
    'app.probe can get triggers and references by the server.',
  ],
  'a foreign key into the leads from outside': [
    `create table auth.account_lead (workspace_id uuid, lead_id uuid,
       constraint away foreign key (workspace_id, lead_id) references app.lead)`,
    'auth.account_lead: the foreign key away reaches into schema app.',
  ],
  'a search role that may read more than it finds by': [
    `grant select (email) on app.lead to ${roles.search}`,
    `The role ${roles.search} may read app.lead.email, which it finds nothing by.`,
  ],
  'a search role that may write': [
    `grant update on app.lead_search to ${roles.search}`,
    `The role ${roles.search} may write app.lead_search.`,
  ],
  'one more function that looks past the policies': [
    `create function app.peek() returns int language sql security definer set search_path = app as 'select 1';
     grant create on schema app to ${roles.search}; alter function app.peek() owner to ${roles.search};
     revoke create on schema app from ${roles.search}; revoke execute on function app.peek() from public`,
    'The function app.peek() is not one of those that may look past the policies.',
  ],
  'a definer procedure in another schema': [
    `create procedure auth.peek() language sql security definer set search_path = app as 'select 1'`,
    "The function auth.peek() runs with its owner's rights and may be called by everybody.",
  ],
  'finding ids open to everybody': [
    'grant execute on function app.find_leads_with(text[], boolean, integer, bigint) to public',
    "The function app.find_leads_with(text[],boolean,integer,bigint) runs with its owner's rights and may be called by everybody.",
  ],
  'a LIKE that was declared leakproof': [
    'alter function pg_catalog.textlike(text, text) leakproof',
    'The function textlike(text,text) claims to be leakproof, which would let conditions look at foreign rows.',
  ],
  'a trigram match that was declared leakproof': [
    'alter function public.similarity_op(text, text) leakproof',
    'The function public.similarity_op(text,text) claims to be leakproof, which would let conditions look at foreign rows.',
  ],
  'an index that calls a function of our own': [
    `${good} create function app.shout(uuid) returns text language plpgsql immutable as 'begin return $1::text; end';
     create index probe_shout on app.probe (workspace_id, app.shout(id))`,
    "index app.probe_shout works with the function app.shout(uuid), which is not PostgreSQL's own.",
  ],
  'a default that calls a function of our own': [
    `${good} create function app.next() returns int language sql as 'select 1';
     alter table app.probe add n int default app.next()`,
    "default value for column n of table app.probe works with the function app.next(), which is not PostgreSQL's own.",
  ],
  'a check that calls a function of our own': [
    `${good} create function app.fine(uuid) returns bool language sql as 'select true';
     alter table app.probe add constraint fine check (app.fine(id))`,
    "constraint fine on table app.probe works with the function app.fine(uuid), which is not PostgreSQL's own.",
  ],
  'an event trigger': [
    `create function app.heard() returns event_trigger language plpgsql as 'begin end';
     create event trigger heard on ddl_command_end execute function app.heard()`,
    'The event trigger heard runs with every change of the schema.',
  ],
  'a workspace set for whoever connects': [
    `alter role ${roles.app} set app.workspace_id = '00000000-0000-7000-8000-000000000001'`,
    'A workspace is set for whoever connects: app.workspace_id=00000000-0000-7000-8000-000000000001.',
  ],
}

for (const [what, [statement, finding]] of Object.entries(planted)) {
  test(`${what} is found`, async () => {
    expect(await findings(statement)).toContain(finding)
  })
}
