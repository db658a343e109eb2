import type { OperatedWorkspace } from '#contract/plan.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { getOperated } from '#server/plans/store.ts'
import type { Services } from '#server/services.ts'

type Query = { q?: string | undefined; cursor?: string | undefined; limit: number }

/** So many workspaces are read at a time, as the other requests need connections, too. */
const atATime = 4

/**
 * The workspaces of the installation, the newest first, of those whose name holds `q`. Which there are stands in the
 * accounts; what is told of each is read inside its own wall.
 */
export async function listWorkspaces(
  services: Pick<Services, 'inWorkspace'>,
  outside: OutsideDb,
  { q = '', cursor, limit }: Query,
): Promise<{ items: OperatedWorkspace[]; nextCursor: string | null }> {
  const [at, id] =
    cursor === undefined ? [null, null] : readCursor('workspaces', cursor, ['time', 'id'] as const)
  const found = await outside.query<{ id: string; at: Date }>(
    `select id, date_trunc('milliseconds', "createdAt") as at from auth.organization
     where ($1 = '' or position(lower($1) in lower(name)) > 0 or id::text = lower($1))
       and ($2::timestamptz is null or (date_trunc('milliseconds', "createdAt"), id) < ($2, $3::uuid))
     order by 2 desc, 1 desc limit $4`,
    [q.trim(), at, id, limit + 1],
  )
  const shown = found.slice(0, limit)
  const items: OperatedWorkspace[] = []
  for (let from = 0; from < shown.length; from += atATime) {
    const read = await Promise.all(
      shown
        .slice(from, from + atATime)
        .map((one) => services.inWorkspace(one.id, getOperated, { readOnly: true })),
    )
    items.push(...read.filter((one) => one !== undefined))
  }
  const last = shown.at(-1)
  return {
    items,
    nextCursor:
      found.length > limit && last ? writeCursor('workspaces', [last.at.toISOString(), last.id]) : null,
  }
}
