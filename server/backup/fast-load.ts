import type pg from 'pg'
import type { OnProgress } from './write-backup.ts'

/**
 * Takes away what slows loading, and the fence that judges messages as they are written, inside the caller's transaction:
 * foreign keys, indexes besides the keys', triggers, and the policies' hold on the owner, whom COPY is refused under them.
 * Answers how to put all of it back, and tells how far that is; an index built at once takes a tenth of one that grows row by row.
 */
export async function makeRoom(client: pg.ClientBase): Promise<(onProgress: OnProgress) => Promise<void>> {
  const foreignKeys = await pairs(
    client,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as back,
       format('looking whether %s fits', conname) as what, conrelid::regclass::text as table
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'f' and t.relnamespace in (to_regnamespace('app'), to_regnamespace('auth'))`,
  )
  const indexes = await pairs(
    client,
    `select format('drop index %s', i.indexrelid::regclass) as away, pg_get_indexdef(i.indexrelid) as back,
       format('building the index %s', i.indexrelid::regclass) as what, i.indrelid::regclass::text as table
     from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace in (to_regnamespace('app'), to_regnamespace('auth'))
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))`,
  )
  const triggers = await pairs(
    client,
    `select distinct format('alter table %s disable trigger user', t.oid::regclass) as away,
       format('alter table %s enable trigger user', t.oid::regclass) as back, null as what, null as table
     from pg_trigger g join pg_class t on t.oid = g.tgrelid
     where not g.tgisinternal and t.relnamespace = to_regnamespace('app')`,
  )
  const force = await pairs(
    client,
    `select format('alter table %s no force row level security', t.oid::regclass) as away,
       format('alter table %s force row level security', t.oid::regclass) as back, null as what, null as table
     from pg_class t where t.relforcerowsecurity and t.relnamespace = to_regnamespace('app')`,
  )
  const steps = [...foreignKeys, ...indexes, ...triggers, ...force]
  for (const { away } of steps) await client.query(away)
  return async (onProgress) => {
    // Foreign keys are looked at while the policies do not hold the owner: in one go instead of row by row.
    const all = [...indexes, ...foreignKeys, ...triggers, ...force]
    const weights = await weigh(client, all)
    const whole = weights.reduce((sum, weight) => sum + weight, 1)
    let done = 0
    for (const [place, { back, what }] of all.entries()) {
      if (what !== null) onProgress(done / whole, what)
      await client.query(back)
      done += weights[place] ?? 0
    }
  }
}

/** A step takes about as long as its table is large, now that the rows are there; the others are no more than notes. */
async function weigh(client: pg.ClientBase, steps: readonly Step[]): Promise<number[]> {
  const { rows } = await client.query<{ bytes: number }>(
    `select coalesce(pg_table_size(to_regclass(name)), 0) as bytes
     from unnest($1::text[]) with ordinality t(name, place) order by place`,
    [steps.map(({ table }) => table)],
  )
  return rows.map(({ bytes }) => Number(bytes))
}

type Step = { away: string; back: string; what: string | null; table: string | null }

async function pairs(client: pg.ClientBase, query: string): Promise<Step[]> {
  const { rows } = await client.query<Step>(query)
  return rows
}
