import type pg from 'pg'
import { lintDatabase } from '#server/db/lint.ts'
import type { RoleNames } from '#server/db/roles.ts'

/** The condition of a good policy. */
export const wall = `workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid`

/** Statements that make `app.probe`, a table as it should be. */
export function goodTable({ app, owner, backup }: RoleNames): string {
  return `
  create table app.probe (workspace_id uuid not null, id uuid not null, primary key (workspace_id, id));
  alter table app.probe enable row level security, force row level security;
  create policy workspace on app.probe to ${app} using (${wall}) with check (${wall});
  create policy owner on app.probe to ${owner} using (true) with check (true);
  create policy backup on app.probe for select to ${backup} using (true);`
}

/** What the lint says of the database with these statements run; everything is undone again. */
export async function findingsWith(owner: pg.Pool, roles: RoleNames, planted: string): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(planted)
    return await lintDatabase(client, roles)
  } finally {
    await client.query('rollback').finally(() => client.release())
  }
}
