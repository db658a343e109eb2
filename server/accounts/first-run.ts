import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { createWorkspace } from '#server/accounts/create-workspace.ts'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import { sampleKnowledge } from '#server/samples/knowledge.ts'

/** Whoever opens the first link has no address yet; they give theirs on the first page. */
export const placeholderEmail = 'owner@localhost.localdomain'

/**
 * Makes the first person and the first workspace, if there is nobody yet. Answers the workspace that still needs its
 * samples, or null. Two processes starting at once make one: the placeholder address is unique.
 */
export async function ensureFirstWorkspace(pool: pg.Pool): Promise<string | null> {
  const workspaceId = uuidv7()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  // In one transaction: whoever is killed half way starts with nothing again, not with a person without a workspace.
  return inWorkspace(pool, workspaceId, async (db) => {
    await db.run('select pg_advisory_xact_lock(7264011)')
    const people = await db.query('select 1 from auth."user" limit 1')
    if (people.length > 0) return null
    await addOwner(db)
    // The first workspace of an installation is the operator's own.
    await createWorkspace(db, {
      name: 'My business',
      timeZone,
      country: 'GB',
      plan: 'pro',
      // What the demo shop's knowledge can answer.
      starters: ['How much is the Farmhouse table?', 'How long does delivery take?', 'When are you open?'],
    })
    await addKnowledge(
      db,
      sampleKnowledge.map((entry) => ({ ...entry, sample: true })),
    )
    return workspaceId
  })
}

async function addOwner(db: Db): Promise<void> {
  const userId = uuidv7()
  await db.run(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
     values ($1, 'Owner', $2, true, now(), now())`,
    [userId, placeholderEmail],
  )
  await db.run(
    `insert into auth.organization (id, name, slug, "createdAt") values ($1::uuid, 'My business', $1::uuid::text, now())`,
    [db.workspaceId],
  )
  await db.run(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'owner', now())`,
    [uuidv7(), db.workspaceId, userId],
  )
}

/** The person to sign in by a link: the one asked for, else the first owner. */
export async function personForLink(pool: pg.Pool, email: string | null): Promise<{ email: string } | null> {
  const { rows } = await pool.query<{ email: string }>(
    email === null
      ? `select u.email from auth."user" u join auth.member m on m."userId" = u.id
         where m.role = 'owner' order by u."createdAt", u.id limit 1`
      : 'select email from auth."user" where email = $1',
    email === null ? [] : [email.toLowerCase()],
  )
  return rows[0] ?? null
}

/** Nobody has chosen a password yet: the installation is as fresh as it was. */
export async function awaitsSetup(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(`select 1 from auth.account where password is not null limit 1`)
  return rows.length === 0
}
