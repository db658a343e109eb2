import { v7 as uuidv7 } from 'uuid'
import type pg from 'pg'
import { loadConfig } from '#server/config.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { makeLog } from '#server/log.ts'
import { startServices } from '#server/start-services.ts'
import type { Database } from '#server/db/prepare-database.ts'

/** Members of a team, each signed in; answers their cookies. */
export async function signInTeam(
  product: { dataDir: string; port: number },
  database: Pick<Database, 'pool' | 'connectAs'>,
  owner: pg.Pool,
  workspaceId: string,
  count: number,
): Promise<string[]> {
  await owner.query(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, 'Team', $1::uuid::text, now())
     on conflict do nothing`,
    [workspaceId],
  )
  await owner.query('update app.workspace set extra_seats = $2 where workspace_id = $1', [workspaceId, count])
  const emails = Array.from({ length: count }, (_, index) => `member-${index}@team.example`)
  for (const [index, email] of emails.entries()) {
    const id = uuidv7()
    await owner.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
       values ($1, $2, $3, true, now(), now())`,
      [id, `Member ${index}`, email],
    )
    await owner.query(
      `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'admin', now())`,
      [uuidv7(), workspaceId, id],
    )
    await inWorkspace(database.pool, workspaceId, (db) =>
      db.run('insert into app.member (workspace_id, id) values ($1, $2)', [workspaceId, id]),
    )
  }
  const config = loadConfig({ DATA_DIR: product.dataDir, PORT: String(product.port) })
  const services = await startServices(config, makeLog('error'), database, null)
  try {
    const cookies: string[] = []
    for (const email of emails) {
      const link = new URL(await services.auth.loginLink(email))
      const answer = await fetch(`http://127.0.0.1:${product.port}${link.pathname}${link.search}`, {
        redirect: 'manual',
        headers: { 'x-forwarded-for': `10.200.0.${cookies.length}` },
      })
      const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
      if (cookie.length === 0) throw new Error(`A login link was answered with ${answer.status}.`)
      cookies.push(cookie.join('; '))
    }
    return cookies
  } finally {
    await services.stop()
  }
}
