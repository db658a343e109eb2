import type { ConversationItem, listConversations } from '#contract/conversations.ts'
import { listLeads as listLeadsRoute } from '#contract/leads.ts'
import type { z } from '@hono/zod-openapi'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { listLeads } from '#server/leads/list-leads.ts'
import { capped, countBoxes, listBox } from '#server/talks/talk-store.ts'

type Query = z.output<(typeof listConversations)['request']['query']>
type Capped = { value: number; capped: boolean }
type Page = {
  items: ConversationItem[]
  nextCursor: string | null
  counts: { waiting: number; mine: number; open: Capped; closed: Capped }
}

/** Leads that a search looks among, the latest first. */
const mostFound = 200

/** One page of a box by keyset, and how many are in each. */
export async function listConversationsOf(db: Db, caller: Caller, query: Query): Promise<Page> {
  const { box, limit } = query
  const list = `conversations ${box}`
  const [at, id] = query.cursor === undefined ? [] : readCursor(list, query.cursor, ['time', 'id'] as const)
  const after = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const leadIds = query.q?.trim() ? await leadsLike(db, caller, query.q) : null
  const rows = await listBox(db, caller, box, { leadIds, after, most: limit + 1 })
  const { waiting, mine, open, closed } = await countBoxes(db, caller)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const key = last && ((box === 'waiting' ? last.waitingSince : null) ?? last.lastAt)
  return {
    items,
    nextCursor: last && key ? writeCursor(list, [key, last.id]) : null,
    counts: { waiting, mine, open: capped(open), closed: capped(closed) },
  }
}

async function leadsLike(db: Db, caller: Caller, q: string): Promise<string[]> {
  const { items } = await listLeads(db, caller, listLeadsRoute.request.query.parse({ q, limit: mostFound }))
  return items.map(({ id }) => id)
}
