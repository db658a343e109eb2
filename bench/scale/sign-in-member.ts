import type pg from 'pg'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Database } from '#server/db/prepare-database.ts'
import { makeLog } from '#server/log.ts'
import { newId } from '#server/new-id.ts'
import { startServices } from '#server/start-services.ts'

/** The headers of somebody of the team as their browser sends them: who they are is looked up for each request. */
export async function signInMember(
  product: { dataDir: string; port: number },
  database: Pick<Database, 'pool' | 'connectAs'>,
  owner: pg.ClientBase,
  workspaceId: string,
): Promise<string> {
  const email = `bench-${workspaceId}@team.example`
  const id = newId()
  await owner.query(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, 'Team', $1::uuid::text, now())
     on conflict do nothing`,
    [workspaceId],
  )
  const { rowCount } = await owner.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, 'Bench', $2, true, now(), now()) on conflict do nothing`,
    [id, email],
  )
  if (rowCount === 1) {
    await owner.query(
      `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'owner', now())`,
      [newId(), workspaceId, id],
    )
    await inWorkspace(database.pool, workspaceId, (db) =>
      db.run('insert into app.member (workspace_id, id) values ($1, $2)', [workspaceId, id]),
    )
  }
  const config = loadConfig({ DATA_DIR: product.dataDir, PORT: String(product.port) })
  const services = await startServices(config, makeLog('error'), database, null)
  try {
    const link = new URL(await services.auth.loginLink(email))
    const answer = await fetch(`http://127.0.0.1:${product.port}${link.pathname}${link.search}`, {
      redirect: 'manual',
    })
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
    if (cookies.length === 0) throw new Error(`The login link was answered with ${answer.status}.`)
    return `cookie: ${cookies.join('; ')}\r\nx-workspace: ${workspaceId}\r\n`
  } finally {
    await services.stop()
  }
}
