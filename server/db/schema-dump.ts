import type pg from 'pg'
import type { RoleNames } from './roles.ts'

type Part = { title: string; query: string }

/** Each query answers one text a row, in an order that does not depend on when things were made. */
const parts: Part[] = [
  {
    title: 'Extensions',
    query: `select format('create extension %I with schema %I;', extname, nspname) as line
      from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname <> 'plpgsql' order by extname`,
  },
  {
    title: 'Tables',
    query: `select format(E'create table %s (\\n%s\\n);', t.oid::regclass, (
        select string_agg(piece, E',\\n' order by rank, place) from (
          select 1 as rank, a.attnum::int as place, format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
            || coalesce((select format(' collate %I', collname) from pg_collation c
                 where c.oid = a.attcollation and collname <> 'default'), '')
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            || case when a.attnotnull then ' not null' else '' end as piece
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          union all
          select 2, row_number() over (order by array_position('{p,u,f,c,x}', c.contype::text), conname)::int,
            format('  constraint %I %s', conname, pg_get_constraintdef(c.oid))
          from pg_constraint c where c.conrelid = t.oid and c.contype in ('p', 'u', 'f', 'c', 'x')
        ) pieces)) as line
      from pg_class t where t.relnamespace = to_regnamespace('app') and t.relkind in ('r', 'p') order by t.relname`,
  },
  {
    title: 'Indexes besides those of the constraints',
    query: `select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      where t.relnamespace = to_regnamespace('app')
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
      order by t.relname, x.relname`,
  },
  {
    title: 'Row-level security',
    query: `select format('alter table %s%s%s;', t.oid::regclass,
        case when t.relrowsecurity then ' enable row level security' else ' disable row level security' end,
        case when t.relforcerowsecurity then ', force row level security' else '' end) as line
      from pg_class t where t.relnamespace = to_regnamespace('app') and t.relkind in ('r', 'p') order by t.relname`,
  },
  {
    title: 'Policies',
    query: `select format(E'create policy %I on %s for %s to %s\\n  using (%s)%s;', p.polname, t.oid::regclass,
        case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        (select string_agg(quote_ident(r.rolname), ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)),
        pg_get_expr(p.polqual, p.polrelid),
        coalesce(E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as line
      from pg_policy p join pg_class t on t.oid = p.polrelid
      where t.relnamespace = to_regnamespace('app') order by t.relname, p.polname`,
  },
  {
    title: 'Functions',
    query: `select pg_get_functiondef(f.oid) || format(E';\\nalter function %s owner to %s;', f.oid::regprocedure, f.proowner::regrole)
        as line
      from pg_proc f where f.pronamespace = to_regnamespace('app') order by f.proname, f.oid::regprocedure::text`,
  },
  {
    title: 'Rights',
    query: `select format('grant %s on %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), thing, grantee) as line
      from (
        select 'table ' || t.oid::regclass as thing, a.privilege_type, a.grantee::regrole::text as grantee, t.relowner as owner, a.grantee as id
        from pg_class t, aclexplode(t.relacl) a
        where t.relnamespace = to_regnamespace('app') and t.relkind in ('r', 'p')
        union all
        select 'table ' || t.oid::regclass, format('%s (%I)', a.privilege_type, c.attname), a.grantee::regrole::text, t.relowner, a.grantee
        from pg_class t join pg_attribute c on c.attrelid = t.oid, aclexplode(c.attacl) a
        where t.relnamespace = to_regnamespace('app')
        union all
        select 'function ' || f.oid::regprocedure, a.privilege_type,
          case when a.grantee = 0 then 'public' else a.grantee::regrole::text end, f.proowner, a.grantee
        from pg_proc f, aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
        where f.pronamespace = to_regnamespace('app')
      ) rights where id <> owner group by thing, grantee order by thing, grantee`,
  },
]

const heading = `-- What all migrations together make of schema app, written from the catalogue by \`node scripts/dump-schema.ts\`.
-- For reading and for reviewing changes; nothing runs it.
`

/** Schema app in the form that PostgreSQL itself gives it. Roles are named by what they are for. */
export async function dumpSchema(client: pg.ClientBase, roles: RoleNames): Promise<string> {
  return `${heading}\n${await dump(client, roles, parts)}`
}

/** Of that, who may see and do what. */
export async function dumpWalls(client: pg.ClientBase, roles: RoleNames): Promise<string> {
  const walls = ['Row-level security', 'Policies', 'Rights']
  return dump(
    client,
    roles,
    parts.filter(({ title }) => walls.includes(title)),
  )
}

async function dump(client: pg.ClientBase, roles: RoleNames, wanted: Part[]): Promise<string> {
  const path = await client.query<{ is: string }>(`select current_setting('search_path') as is`)
  await client.query('set search_path = pg_catalog')
  const sections: string[] = []
  for (const { title, query } of wanted) {
    const { rows } = await client.query<{ line: string }>(query)
    if (rows.length === 0) continue
    const gap = title === 'Tables' || title === 'Functions' ? '\n\n' : '\n'
    sections.push(`-- ${title}\n\n${rows.map((row) => row.line.trim()).join(gap)}\n`)
  }
  await client.query(`select set_config('search_path', $1, false)`, [path.rows[0]?.is])
  return nameRoles(sections.join('\n'), roles)
}

/** A role's name contains the database's, which is another one in every installation. */
function nameRoles(text: string, roles: RoleNames): string {
  const names: [string, string][] = [
    [roles.search, 'search_role'],
    [roles.app, 'app_role'],
    [roles.backup, 'backup_role'],
    [roles.owner, 'owner_role'],
  ]
  return names.reduce(
    (named, [name, placeholder]) =>
      named.replaceAll(new RegExp(`\\bto "?${name}"?(?=[;\\n,])`, 'g'), `to :"${placeholder}"`),
    text,
  )
}
