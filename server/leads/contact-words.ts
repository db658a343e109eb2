import type { Db } from '#server/db/in-workspace.ts'

/** So many words are looked for in one answer; a lead has a handful. */
const most = 5000

/** Emails and phone numbers of leads as they are kept and in the words in which they were said, the rejected ones too. */
export async function contactWords(db: Db, leadIds: readonly string[]): Promise<string[]> {
  if (leadIds.length === 0) return []
  const rows = await db.query<{ value: string; quote: string | null }>({
    name: 'contact words',
    text: `select distinct value, quote from app.fact
           where workspace_id = $1 and lead_id = any($2::uuid[]) and field in ('email', 'phone') limit ${most}`,
    values: [db.workspaceId, leadIds],
  })
  return rows.flatMap(({ value, quote }) => (quote === null ? [value] : [value, quote]))
}

/** The leads that an answer is about: those of a list, or the one that was asked for. */
export function leadsIn(params: unknown, answer: unknown): string[] {
  const given = idOf(params)
  const items = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : []
  const listed = Array.isArray(items) ? items.flatMap((item: unknown) => idOf(item) ?? []) : []
  return given === undefined ? listed : [given]
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined
}
