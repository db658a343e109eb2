import type { Db } from '#server/db/in-workspace.ts'

/** Tags on more leads than this are not counted anew for every page that shows them. */
export const mostCounted = 5000

const knownForMs = 60_000
const mostKnown = 1000
type Known = { counts: ReadonlyMap<string, number>; until: number }
const known = new Map<string, Known>()

/**
 * On how many leads very common tags are, spam and merged ones among them: as of a minute ago at most, and counted anew once
 * a tag was made, merged or deleted, whichever process did so. `all` are the workspace's tags.
 */
export async function countsOfMany(
  db: Db,
  many: readonly string[],
  all: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (many.length === 0) return new Map()
  const key = [db.workspaceId, ...all].join(' ')
  const found = known.get(key)
  if (found && found.until > Date.now() && many.every((id) => found.counts.has(id))) return found.counts
  const rows = await db.query<{ id: string; leads: number }>({
    name: 'count many tagged',
    text: `select tag_id as id, count(*) as leads from app.lead_tag
           where workspace_id = $1 and tag_id = any($2::uuid[]) group by tag_id`,
    values: [db.workspaceId, many],
  })
  const counts = new Map(rows.map(({ id, leads }) => [id, leads]))
  if (known.size >= mostKnown) known.clear()
  known.set(key, { counts, until: Date.now() + knownForMs })
  return counts
}
