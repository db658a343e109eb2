import type { z } from '@hono/zod-openapi'
import { listLeads as listLeadsRoute } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { listLeads } from '#server/leads/list-leads.ts'
import { countLeads } from '#server/leads/count-leads.ts'
import { getLead, listEvents, listMessages } from '#server/leads/store.ts'

/** One address of the API and the function behind it, whose statements are the raw SQL beside it. */
export type Variant = { path: string; ask: (db: Db) => Promise<unknown> }
export type Case = { name: string; variants: Variant[] }

type Query = z.output<(typeof listLeadsRoute)['request']['query']>

/** What is asked of a list of leads, several variants each where the next one need not be like the last. */
export async function makeCases(db: Db, caller: Caller, leadIds: readonly string[]): Promise<Case[]> {
  const list = (query: string) => listVariant(caller, query)
  const one = (name: string, ...queries: string[]): Case => ({ name, variants: queries.map(list) })
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
  const lead = (path: string, ask: (inside: Db, id: string) => Promise<unknown>): Variant[] =>
    leadIds.map((id) => ({ path: `/api/v1/leads/${id}${path}`, ask: (inside) => ask(inside, id) }))
  return [
    one('first page', ''),
    { name: 'next pages (2 to 21)', variants: (await cursors(db, caller, '', 20)).map(list) },
    { name: 'deep page (200)', variants: [list((await cursors(db, caller, '', 200)).at(-1) ?? '')] },
    one('sort score', 'sort=score'),
    one('sort name', 'sort=name'),
    one('sort first seen', 'sort=firstSeen'),
    { name: 'next pages by name', variants: (await cursors(db, caller, 'sort=name', 10)).map(list) },
    one('status new', 'status=new'),
    one('status converted or lost', 'status=converted,lost'),
    one('band hot', 'band=hot'),
    one('band hot by score', 'band=hot&sort=score'),
    one('tag common (25 %)', 'tag=Newsletter'),
    one('tag 3 %', 'tag=Returning'),
    one('tag rare (0.05 %)', 'tag=Trade%20fair'),
    one('two tags, all', 'tag=Newsletter&tag=Wholesale&tagMode=all'),
    one('tag none of', 'tag=Newsletter&tagMode=none'),
    one('last active within 7 days', `from=${daysAgo(7)}`),
    one('first seen in one week', `from=${daysAgo(200)}&to=${daysAgo(193)}&dateField=firstSeen`),
    one('a week long ago, by score', `from=${daysAgo(300)}&to=${daysAgo(293)}&sort=score`),
    one('has contact', 'hasContact=true'),
    one('anonymous', 'anonymous=true'),
    one('waiting', 'waiting=true'),
    one('unassigned', 'assignee=nobody'),
    one('rare: hot, qualified, VIP, api', 'band=hot&status=qualified&tag=VIP&channel=api'),
    one('rare: waiting, lost, hot', 'waiting=true&status=lost&band=hot'),
    one(
      'none: converted a year ago, anonymous',
      `status=converted&to=${daysAgo(364)}&anonymous=true&sort=name`,
    ),
    // Each of the filters is true of thousands, all of them together of hardly anyone.
    one('walk: hot, api, anonymous, by name', 'band=hot&channel=api&anonymous=true&sort=name'),
    one('walk: and converted, by score', 'band=hot&channel=api&anonymous=true&status=converted&sort=score'),
    one('search common (mar)', 'q=mar'),
    one('search common by name (smith)', 'q=smith&sort=name'),
    one('search very common (example)', 'q=example'),
    one('search rare (full name)', 'q=zo%C3%AB%20virtanen', 'q=s%C3%B8ren%20n%C3%BA%C3%B1ez'),
    one('search folded (garcia)', 'q=garcia'),
    one('search absent', 'q=xyzzy', 'q=qqqq'),
    one('search email', 'q=maria.garcia1'),
    one('search end of an email, and name', 'q=%40work.example%20vogel'),
    one('search part of a phone number', 'q=0113%20496%2012', 'q=%2B44%207700%20123'),
    one('search 2 characters', 'q=jo', 'q=wa'),
    one('search 1 character', 'q=g'),
    one('search label', 'q=%237F3K-21', 'q=7f3k'),
    one('search common, and hot', 'q=mar&band=hot'),
    one('search common, tag, status, by name', 'q=mar&tag=Newsletter&status=qualified&sort=name'),
    one('search common and common', 'q=maria%20example'),
    {
      name: 'counts',
      variants: [{ path: '/api/v1/leads/counts', ask: (inside) => countLeads(inside, caller) }],
    },
    { name: 'profile', variants: lead('', (inside, id) => getLead(inside, caller, id)) },
    {
      name: 'transcript',
      variants: lead('/messages', (inside, id) => listMessages(inside, id, { limit: 50 })),
    },
    {
      name: 'history',
      variants: lead('/events', (inside, id) => listEvents(inside, caller, id, { limit: 50 })),
    },
  ]
}

export function listVariant(caller: Caller, query: string): Variant {
  return { path: `/api/v1/leads?${query}`, ask: (db) => listLeads(db, caller, parse(query)) }
}

function parse(query: string): Query {
  const given: Record<string, string | string[]> = {}
  for (const name of new Set(new URLSearchParams(query).keys())) {
    const values = new URLSearchParams(query).getAll(name)
    given[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return listLeadsRoute.request.query.parse(given)
}

async function cursors(db: Db, caller: Caller, query: string, count: number): Promise<string[]> {
  const queries: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < count; page++) {
    const { nextCursor } = await listLeads(db, caller, parse(cursor ? `${query}&cursor=${cursor}` : query))
    if (!nextCursor) break
    cursor = nextCursor
    queries.push(`${query}&cursor=${cursor}`)
  }
  return queries
}
