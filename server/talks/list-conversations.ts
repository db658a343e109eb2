import type { Box, ConversationItem, listConversations } from '#contract/conversations.ts'
import { listLeads as listLeadsRoute } from '#contract/leads.ts'
import type { z } from '@hono/zod-openapi'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { readCursor, writeCursor } from '#server/http/cursor.ts'
import { listLeads } from '#server/leads/list-leads.ts'
import { capped, countBoxes, countMine, listBox, type Viewer } from '#server/talks/talk-store.ts'

type Query = z.output<(typeof listConversations)['request']['query']>
type Capped = { value: number; capped: boolean }
type Page = {
  items: ConversationItem[]
  nextCursor: string | null
  counts: { waiting: number; mine: number; open: Capped; closed: Capped }
}

/** Leads that a search looks among, the latest first. */
const mostFound = 200

/** What all see alike who see every lead; `mine` is nobody's. */
export type Shared = { list: List; counts: Record<Box, number> }
type List = Pick<Page, 'items' | 'nextCursor'>

/** Nobody in particular. */
const anybody = { id: '00000000-0000-0000-0000-000000000000', onlyAssigned: false }

/** Whether the first page of a box is the same for everybody who sees all leads. */
export function isShared({ onlyAssigned }: Pick<Caller, 'onlyAssigned'>, query: Query): boolean {
  return !onlyAssigned && query.box !== 'mine' && query.cursor === undefined && !query.q?.trim()
}

/** Read apart, as each box has a page and all have the same counts. */
export const readShared = {
  list: (db: Db, query: Query) => listPage(db, anybody, query, null),
  counts: (db: Db) => countBoxes(db, anybody),
}

/** One page of a box by keyset, and how many are in each. */
export async function listConversationsOf(
  db: Db,
  caller: Caller,
  query: Query,
  shared: Shared | null,
): Promise<Page> {
  if (shared) return pageOf(shared.list, { ...shared.counts, mine: await countMine(db, caller.id) })
  const leadIds = query.q?.trim() ? await leadsLike(db, caller, query.q) : null
  return pageOf(...(await Promise.all([listPage(db, caller, query, leadIds), countBoxes(db, caller)])))
}

function pageOf(list: List, { waiting, mine, open, closed }: Record<Box, number>): Page {
  return { ...list, counts: { waiting, mine, open: capped(open), closed: capped(closed) } }
}

async function listPage(db: Db, viewer: Viewer, query: Query, leadIds: string[] | null): Promise<List> {
  const { box, limit } = query
  const list = `conversations ${box}`
  const [at, id] = query.cursor === undefined ? [] : readCursor(list, query.cursor, ['time', 'id'] as const)
  const after = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const rows = await listBox(db, viewer, box, { leadIds, after, most: limit + 1 })
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const key = last && ((box === 'waiting' ? last.waitingSince : null) ?? last.lastAt)
  return { items, nextCursor: last && key ? writeCursor(list, [key, last.id]) : null }
}

async function leadsLike(db: Db, caller: Caller, q: string): Promise<string[]> {
  const { items } = await listLeads(db, caller, listLeadsRoute.request.query.parse({ q, limit: mostFound }))
  return items.map(({ id }) => id)
}
