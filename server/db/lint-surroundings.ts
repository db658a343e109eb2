/** What else may lie in the schemas of the product; each holds no workspace's leads, or is the accounts library's. */
const knownOutside = [
  'auth.account',
  'auth.invitation',
  'auth.member',
  'auth.organization',
  'auth.session',
  'auth.user',
  'auth.verification',
  'limits.point',
  'setup.app_migration',
]

/** The functions that look past the policies, and all that their role may read for it. */
const definers = [
  'app.find_leads_with(text[],boolean,integer,bigint)',
  'app.due_answers(timestamp with time zone,integer)',
  'app.due_desk(timestamp with time zone,integer)',
  'app.due_knowledge(timestamp with time zone,integer)',
  'app.due_promises(timestamp with time zone,integer)',
  'app.due_jobs(timestamp with time zone,integer)',
  'app.due_rescorings(timestamp with time zone,integer)',
]
const readByDefiners = [
  'lead_search.workspace_id',
  'lead_search.lead_id',
  'lead_search.search',
  'lead_search.shown',
  'conversation.workspace_id',
  'conversation.id',
  'conversation.answer_due_at',
  'conversation.desk_due_at',
  'knowledge_source.workspace_id',
  'knowledge_source.id',
  'knowledge_source.due_at',
  'promise.workspace_id',
  'promise.id',
  'promise.due_at',
  'promise.kept_at',
  'promise.dropped_at',
  'promise.told_at',
  'job.workspace_id',
  'job.owner_id',
  'job.due_at',
  'rescoring.workspace_id',
  'rescoring.due_at',
]

/** Histories: the server adds to them and changes nothing. */
const appendOnly = ['event', 'audit']

const list = (names: readonly string[]) => `array['${names.join("', '")}']::text[]`
const ours = `n.nspname in ('app', 'auth', 'limits', 'setup')`
const notOfAnExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`

/** Queries for findings about everything but the tables of schema app themselves; `who` and `(functions)` as there. */
export const surroundings = [
  `select format('%s lies in schema %s, where no policy is checked.', c.oid::regclass, n.nspname)
   from who, pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname not in ('app', 'information_schema') and n.nspname !~ '^pg_'
     and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${notOfAnExtension('pg_class', 'c.oid')}
     and not (c.relkind = 'r' and n.nspname || '.' || c.relname = any (${list(knownOutside)}))
     -- Somebody else's schema in the same database is none of our business, unless the server can read it.
     and (${ours} or n.nspname = 'public' or (has_schema_privilege(who.app, n.oid, 'usage')
       and case when c.relkind = 'S' then has_sequence_privilege(who.app, c.oid, 'select')
         else has_any_column_privilege(who.app, c.oid, 'select') end))`,

  `select format('%s is a part of %s outside schema app.', i.inhrelid::regclass, i.inhparent::regclass)
   from pg_inherits i join pg_class p on p.oid = i.inhparent join pg_class c on c.oid = i.inhrelid
   where p.relnamespace = to_regnamespace('app') and c.relnamespace <> p.relnamespace`,

  `select format('%s: the foreign key %s reaches into schema app.', c.conrelid::regclass, c.conname)
   from pg_constraint c join pg_class f on f.oid = c.confrelid join pg_class t on t.oid = c.conrelid
   where c.contype = 'f' and f.relnamespace = to_regnamespace('app') and t.relnamespace <> f.relnamespace`,

  `select format('limits.point holds more than counts of uses: %s.', x.columns)
   from (select string_agg(a.attname, ', ' order by a.attnum) as columns from pg_attribute a
     where a.attrelid = to_regclass('limits.point') and a.attnum > 0 and not a.attisdropped) x
   where x.columns <> 'key, points, expire'`,

  `select format('The role %s may look into schema setup.', who.app)
   from who, pg_namespace n where n.nspname = 'setup' and has_schema_privilege(who.app, n.oid, 'usage')`,

  `select format('Schema %s is open to everybody.', n.nspname) from pg_namespace n
   where ${ours} and exists (select from aclexplode(n.nspacl) x where x.grantee = 0)`,

  `select distinct format('%s grants something to everybody.', c.oid::regclass)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   left join pg_attribute a on a.attrelid = c.oid and a.attacl is not null
   where ${ours} and exists (
     select from aclexplode(c.relacl) x where x.grantee = 0
     union all select from aclexplode(a.attacl) x where x.grantee = 0)`,

  `select format('New %s are open to everybody by the default privileges of %s.',
     case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' else 'schemas' end, d.defaclrole::regrole)
   from who join pg_default_acl d on d.defaclrole in (select oid from pg_roles where rolname in (who.owner, who.search))
   where d.defaclobjtype in ('r', 'S', 'n') and exists (select from aclexplode(d.defaclacl) x where x.grantee = 0)`,

  `select format('%s is a history, but the server may change it.', t.oid::regclass)
   from who, pg_class t where t.relnamespace = to_regnamespace('app') and t.relname = any (${list(appendOnly)})
     and (has_table_privilege(who.app, t.oid, 'update, delete') or has_any_column_privilege(who.app, t.oid, 'update'))`,

  `select format('%s can get triggers and references by the server.', t.oid::regclass)
   from who, pg_class t join pg_namespace n on n.oid = t.relnamespace
   where ${ours} and t.relkind in ('r', 'p') and (has_table_privilege(who.app, t.oid, 'trigger, references')
     or has_any_column_privilege(who.app, t.oid, 'references'))`,

  `select format('The role %s may read %s.%s, which it finds nothing by.', who.search, t.oid::regclass, a.attname)
   from who, pg_class t join pg_namespace n on n.oid = t.relnamespace
   join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
   where ${ours} and t.relkind in ('r', 'p') and has_column_privilege(who.search, t.oid, a.attnum, 'select')
     and not (n.nspname = 'app' and t.relname || '.' || a.attname = any (${list(readByDefiners)}))`,

  `select format('The role %s may write %s.', r.rolname, t.oid::regclass)
   from who join pg_roles r on r.rolname in (who.search, who.backup), pg_class t join pg_namespace n on n.oid = t.relnamespace
   where ${ours} and t.relkind in ('r', 'p') and (has_table_privilege(r.oid, t.oid, 'insert, update, delete, truncate')
     or has_any_column_privilege(r.oid, t.oid, 'insert, update'))`,

  `select format('The function %s is not one of those that may look past the policies.', f.oid::regprocedure)
   from (functions) f where f.prosecdef and not f.oid::regprocedure::text = any (${list(definers)})`,

  `select format('The function %s claims to be leakproof, which would let conditions look at foreign rows.', p.oid::regprocedure)
   from pg_proc p where p.proleakproof and (
     exists (select from pg_depend e join pg_extension x on x.oid = e.refobjid where e.classid = 'pg_proc'::regclass
       and e.objid = p.oid and e.deptype = 'e' and x.extname in ('pg_trgm', 'btree_gin'))
     or (p.pronamespace = 'pg_catalog'::regnamespace and p.proname in ('textlike', 'texticlike', 'textregexeq',
       'texticregexeq', 'arraycontains', 'arrayoverlap', 'jsonb_contains', 'ts_match_vq', 'lower')))`,

  `select distinct format('%s works with the function %s, which is not PostgreSQL''s own.',
     pg_describe_object(d.classid, d.objid, 0), f.oid::regprocedure)
   from (functions) f join pg_depend d on d.refclassid = 'pg_proc'::regclass and d.refobjid = f.oid
   left join pg_class i on d.classid = 'pg_class'::regclass and i.oid = d.objid
   left join pg_constraint c on d.classid = 'pg_constraint'::regclass and c.oid = d.objid
   left join pg_attrdef v on d.classid = 'pg_attrdef'::regclass and v.oid = d.objid
   left join pg_policy p on d.classid = 'pg_policy'::regclass and p.oid = d.objid
   join pg_class t on t.oid = coalesce(i.oid, c.conrelid, v.adrelid, p.polrelid)
   join pg_namespace n on n.oid = t.relnamespace where ${ours}`,

  `select format('The event trigger %s runs with every change of the schema.', v.evtname)
   from who join pg_event_trigger v on v.evtowner in (select oid from pg_roles where rolname in (who.owner, who.search))
   where ${notOfAnExtension('pg_event_trigger', 'v.oid')}`,

  `select format('A workspace is set for whoever connects: %s.', setting)
   from who, pg_db_role_setting s, unnest(s.setconfig) as setting
   where setting ~* '^app[.]workspace_id=.'
     and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
     and s.setrole in (0, (select oid from pg_roles where rolname = who.app))`,
]
