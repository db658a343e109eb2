import { surroundings } from './lint-surroundings.ts'

/** As PostgreSQL writes back the only condition a workspace's policy may have. */
const wall = `(workspace_id = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid)`

/**
 * What each table must be. `t` is a table of schema app; a check is true where something is wrong, and its key says
 * what in a sentence that begins with the table's name.
 */
const perTable: Record<string, string> = {
  'has no column workspace_id uuid not null': `not exists (select from pg_attribute a where a.attrelid = t.oid
    and a.attname = 'workspace_id' and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
  'has row-level security switched off': 'not t.relrowsecurity',
  'does not force row-level security on its owner': 'not t.relforcerowsecurity',
  'has no policy that keeps the workspaces apart': `not exists (select from pg_policy p where p.polrelid = t.oid
    and p.polroles = array[who.app::regrole::oid] and p.polcmd = '*' and p.polpermissive
    and pg_get_expr(p.polqual, t.oid) = $wall$${wall}$wall$
    and pg_get_expr(p.polwithcheck, t.oid) = $wall$${wall}$wall$)`,
  'has no policy for its owner, so a migration would change none of its rows without a word': `not exists (
    select from pg_policy p where p.polrelid = t.oid and p.polroles = array[who.owner::regrole::oid]
    and p.polcmd = '*' and pg_get_expr(p.polqual, t.oid) = 'true' and pg_get_expr(p.polwithcheck, t.oid) = 'true')`,
  'has no policy for backups, so one would leave its rows out without a word': `not exists (
    select from pg_policy p where p.polrelid = t.oid and p.polroles = array[who.backup::regrole::oid]
    and p.polcmd = 'r' and p.polpermissive and pg_get_expr(p.polqual, t.oid) = 'true')`,
  'cannot be read by backups': `not has_table_privilege(who.backup, t.oid, 'select')`,
  'has a policy besides the known ones': `exists (select from pg_policy p where p.polrelid = t.oid and not case
    when p.polroles = array[who.app::regrole::oid] then p.polpermissive and p.polcmd = '*'
      and pg_get_expr(p.polqual, t.oid) = $wall$${wall}$wall$
      and pg_get_expr(p.polwithcheck, t.oid) = $wall$${wall}$wall$
    when p.polroles = array[who.owner::regrole::oid] then p.polpermissive
    when p.polroles = array[who.backup::regrole::oid] then p.polpermissive and p.polcmd = 'r'
    when p.polroles = array[who.search::regrole::oid]
      then p.polpermissive and p.polcmd = 'r' and t.relname in ('lead_search', 'conversation', 'knowledge_source', 'promise', 'job', 'rescoring')
    else false end)`,
  'has no primary key': `not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  // The fence before what the assistant says is the one that the product has.
  'has a trigger': `exists (select from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal
    and not (t.relname = 'message' and g.tgname = 'fence' and g.tgfoid = to_regprocedure('app.fence()')))`,
  'has a rewrite rule': `exists (select from pg_rewrite r where r.ev_class = t.oid)`,
  'can be emptied by the server, which no policy hinders': `has_table_privilege(who.app, t.oid, 'truncate')`,
}

const tables = `select t.* from pg_class t where t.relnamespace = to_regnamespace('app') and t.relkind in ('r', 'p')`

const perTableQueries = Object.entries(perTable).map(
  ([says, wrong]) =>
    `select format('%s ${says}.', t.oid::regclass) as finding from who, (${tables}) t where ${wrong}`,
)

const others = [
  `select format('%s: the key %s does not start with workspace_id.', i.indrelid::regclass, k.relname)
   from (${tables}) t join pg_index i on i.indrelid = t.oid join pg_class k on k.oid = i.indexrelid
   left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
   where (i.indisunique or i.indisexclusion) and a.attname is distinct from 'workspace_id'`,

  `select format('%s: the foreign key %s does not start with workspace_id on both sides.', t.oid::regclass, c.conname)
   from (${tables}) t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
   join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
   join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
   join pg_class f on f.oid = c.confrelid
   where a.attname <> 'workspace_id' or b.attname <> 'workspace_id' or f.relnamespace <> t.relnamespace`,

  `select format('%s: the foreign key %s would empty workspace_id: name the columns to set.', t.oid::regclass, c.conname)
   from (${tables}) t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
   where (c.confdeltype in ('n', 'd') and not coalesce(c.conkey[1] <> all (c.confdelsetcols), false))
     or c.confupdtype in ('n', 'd')`,

  `select format('%s.%s is of type %s, which no index serves under row-level security.', t.oid::regclass, a.attname,
     format_type(a.atttypid, a.atttypmod))
   from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
   join pg_type y on y.oid = a.atttypid
   where y.typtype in ('e', 'd') or y.typname in ('citext', 'numeric', 'money', 'bpchar')`,

  `select format('%s.%s numbers its rows by itself; the application makes the ids.', t.oid::regclass, a.attname)
   from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
   left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
   where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~ '^nextval'`,

  `select format('%s is a %s; schema app holds plain tables only.', c.oid::regclass,
     case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
       else 'foreign table' end)
   from pg_class c where c.relnamespace = to_regnamespace('app') and c.relkind in ('S', 'v', 'm', 'f')`,

  `select format('The function %s runs with its owner''s rights and may be called by everybody.', f.oid::regprocedure)
   from (functions) f
   where f.prosecdef and exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) x
     where x.grantee = 0 and x.privilege_type = 'EXECUTE')`,

  `select format('The function %s runs with its owner''s rights and has no fixed search_path.', f.oid::regprocedure)
   from (functions) f
   where f.prosecdef and not exists (select from unnest(f.proconfig) s where s like 'search_path=%')`,

  `select format('The function %s runs with the rights of %s, but only the search role may lend its own.',
     f.oid::regprocedure, f.proowner::regrole)
   from who, (functions) f where f.prosecdef and f.proowner::regrole::text <> quote_ident(who.search)`,

  `select format('The function %s claims to be leakproof, which would let conditions look at foreign rows.',
     f.oid::regprocedure)
   from (functions) f where f.proleakproof`,

  `select format('The role %s %s.', r.rolname, w.wrong)
   from who join pg_roles r on r.rolname in (who.app, who.search, who.backup)
   cross join lateral (values
     (r.rolsuper, 'is a superuser'), (r.rolbypassrls, 'may go round the policies'),
     (r.rolcreaterole, 'may make roles'), (r.rolcreatedb, 'may make databases'),
     (r.rolreplication, 'may copy the whole server'),
     (r.rolname <> who.app and r.rolcanlogin, 'can log in')) as w(applies, wrong)
   where w.applies`,

  `select format('The role %s is missing.', w.name) from who, unnest(array[who.app, who.search, who.backup]) as w(name)
   where not exists (select from pg_roles where rolname = w.name)`,

  `select format('The role %s is a member of %s.', m.member::regrole, m.roleid::regrole)
   from who join pg_auth_members m on m.member::regrole::text in (quote_ident(who.app), quote_ident(who.search), quote_ident(who.backup))`,

  `select format('The role %s owns %s.', who.app, pg_describe_object(d.classid, d.objid, d.objsubid))
   from who join pg_shdepend d on d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
     and d.refobjid = (select oid from pg_roles where rolname = who.app)
   where d.dbid = (select oid from pg_database where datname = current_database())
     or (d.dbid = 0 and d.classid = 'pg_database'::regclass)`,

  `select format('The role %s may create things in schema %s.', who.app, n.nspname)
   from who, pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege(who.app, n.oid, 'create')`,

  `select format('The role %s may create schemas.', who.app)
   from who where has_database_privilege(who.app, current_database(), 'create')`,
]

/** Functions that neither PostgreSQL nor an extension brought. */
const functions = `(select p.* from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
      and d.deptype = 'e'))`

/** One query for everything; $1 is the server's role, $2 the search role, $3 the owner's, $4 the one for backups. */
export const lintQuery = [
  'with who as (select $1::text as app, $2::text as search, $3::text as owner, $4::text as backup)',
  [...perTableQueries, ...others, ...surroundings]
    .map((query) => query.replaceAll('(functions)', functions))
    .join('\nunion all\n'),
].join('\n')
