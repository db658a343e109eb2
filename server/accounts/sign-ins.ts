import type { SignIn } from '#contract/me.ts'
import { deviceOf } from '#server/accounts/device-of.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import type { Person } from '#server/http/caller.ts'

type Row = {
  id: string
  userAgent: string | null
  ipAddress: string | null
  createdAt: Date
  updatedAt: Date
}

export async function listSignIns(db: OutsideDb, person: Person): Promise<SignIn[]> {
  const rows = await db.query<Row>(
    `select id, "userAgent", "ipAddress", "createdAt", "updatedAt" from auth.session
     where "userId" = $1 and "expiresAt" > now() order by id = $2 desc, "updatedAt" desc, id limit 200`,
    [person.id, person.signInId],
  )
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    device: deviceOf(userAgent),
    address: ipAddress || null,
    signedInAt: createdAt.toISOString(),
    lastUsedAt: updatedAt.toISOString(),
    current: id === person.signInId,
  }))
}

/** Signs one browser of this person out; answers what it was, or null where there is none. */
export async function endSignIn(db: OutsideDb, personId: string, id: string): Promise<string | null> {
  const [ended] = await db.query<{ userAgent: string | null }>(
    'delete from auth.session where "userId" = $1 and id = $2 returning "userAgent"',
    [personId, id],
  )
  return ended ? deviceOf(ended.userAgent) : null
}

/** Signs every browser of this person out but the one they ask from; answers what they were. */
export async function endOtherSignIns(db: OutsideDb, person: Person): Promise<string[]> {
  const ended = await db.query<{ userAgent: string | null }>(
    'delete from auth.session where "userId" = $1 and id <> $2 returning "userAgent"',
    [person.id, person.signInId],
  )
  return ended.map(({ userAgent }) => deviceOf(userAgent))
}
