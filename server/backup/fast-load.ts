import type pg from 'pg'

/**
 * Takes away what slows loading, and the fence that judges messages as they are written, inside the caller's transaction:
 * foreign keys, indexes besides the keys', triggers, and the policies' hold on the owner, whom COPY is refused under them.
 * Answers how to put all of it back; an index built at once takes a tenth of one that grows row by row.
 */
export async function makeRoom(client: pg.ClientBase): Promise<() => Promise<void>> {
  const foreignKeys = await pairs(
    client,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as back
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'f' and t.relnamespace in (to_regnamespace('app'), to_regnamespace('auth'))`,
  )
  const indexes = await pairs(
    client,
    `select format('drop index %s', i.indexrelid::regclass) as away, pg_get_indexdef(i.indexrelid) as back
     from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace in (to_regnamespace('app'), to_regnamespace('auth'))
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))`,
  )
  const triggers = await pairs(
    client,
    `select distinct format('alter table %s disable trigger user', t.oid::regclass) as away,
       format('alter table %s enable trigger user', t.oid::regclass) as back
     from pg_trigger g join pg_class t on t.oid = g.tgrelid
     where not g.tgisinternal and t.relnamespace = to_regnamespace('app')`,
  )
  const force = await pairs(
    client,
    `select format('alter table %s no force row level security', t.oid::regclass) as away,
       format('alter table %s force row level security', t.oid::regclass) as back
     from pg_class t where t.relforcerowsecurity and t.relnamespace = to_regnamespace('app')`,
  )
  const steps = [...foreignKeys, ...indexes, ...triggers, ...force]
  for (const { away } of steps) await client.query(away)
  return async () => {
    // Foreign keys are looked at while the policies do not hold the owner: in one go instead of row by row.
    for (const { back } of [...indexes, ...foreignKeys, ...triggers, ...force]) await client.query(back)
  }
}

async function pairs(client: pg.ClientBase, query: string): Promise<{ away: string; back: string }[]> {
  const { rows } = await client.query<{ away: string; back: string }>(query)
  return rows
}
