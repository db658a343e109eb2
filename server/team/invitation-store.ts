import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#contract/access.ts'
import type { Invitation } from '#contract/team.ts'
import { packId, unpackId } from '#server/accounts/create-workspace.ts'
import type { Db } from '#server/db/in-workspace.ts'

export const invitationDays = 7

/** Who is to come as what. */
export type Wish = {
  email: string
  role: Role
  displayName: string | null
  phone: string | null
  onlyAssigned: boolean
  hidesContact: boolean
}

type Row = Omit<Invitation, 'invitedAt' | 'expiresAt'> & { invitedAt: Date; expiresAt: Date }

const columns = `id, email, role, display_name as "displayName", phone, only_assigned as "onlyAssigned",
  hides_contact as "hidesContact", invited_by_name as "invitedBy", created_at as "invitedAt", expires_at as "expiresAt"`

export async function listInvitations(db: Db): Promise<Invitation[]> {
  const rows = await db.query<Row>(
    `select ${columns} from app.invitation where workspace_id = $1 order by created_at desc, id desc limit 1000`,
    [db.workspaceId],
  )
  return rows.map(shown)
}

/** One to be changed, accepted or taken back is held until the end, so that this is done by one at a time. */
export async function findInvitation(
  db: Db,
  by: { id: string } | { token: string },
  lock: 'for update' | '' = '',
): Promise<Invitation | null> {
  const [row] = await db.query<Row>(
    `select ${columns} from app.invitation
     where workspace_id = $1 and ${'id' in by ? 'id' : 'token_hash'} = $2 ${lock}`,
    [db.workspaceId, 'id' in by ? by.id : hashOf(by.token)],
  )
  return row ? shown(row) : null
}

/** Keeps an invitation under a new link, in the place of one the same address may have had; answers what stands in it. */
export async function saveInvitation(
  db: Db,
  wish: Wish,
  by: { id: string; name: string },
): Promise<{ invitation: Invitation; token: string }> {
  const token = `iv_${packId(db.workspaceId)}_${randomBytes(32).toString('base64url')}`
  const at = new Date()
  const rows = await db.query<Row>(
    `insert into app.invitation (workspace_id, id, email, role, display_name, phone, only_assigned, hides_contact,
                                 token_hash, invited_by, invited_by_name, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (workspace_id, email) do update
     set role = excluded.role, display_name = excluded.display_name, phone = excluded.phone,
         only_assigned = excluded.only_assigned, hides_contact = excluded.hides_contact,
         token_hash = excluded.token_hash, invited_by = excluded.invited_by,
         invited_by_name = excluded.invited_by_name, created_at = excluded.created_at,
         expires_at = excluded.expires_at
     returning ${columns}`,
    [
      db.workspaceId,
      uuidv7(),
      wish.email,
      wish.role,
      wish.displayName,
      wish.phone,
      wish.onlyAssigned,
      wish.hidesContact,
      hashOf(token),
      by.id,
      by.name,
      at,
      new Date(at.getTime() + invitationDays * 24 * 3_600_000),
    ],
  )
  const [row] = rows
  if (!row) throw new Error('The invitation was not kept.')
  return { invitation: shown(row), token }
}

export async function removeInvitation(db: Db, id: string): Promise<void> {
  await db.run('delete from app.invitation where workspace_id = $1 and id = $2', [db.workspaceId, id])
}

/** Which workspace a link says it is for; what else it says is looked up there. */
export function workspaceOfToken(token: string): string | null {
  const [, packed = ''] = /^iv_([\w-]{22})_[\w-]{43}$/.exec(token) ?? []
  return unpackId(packed)
}

function shown({ invitedAt, expiresAt, ...rest }: Row): Invitation {
  return { ...rest, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
