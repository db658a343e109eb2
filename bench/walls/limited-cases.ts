import { type Case, listVariant } from '#bench/list/cases.ts'
import { assignees } from '#bench/list/load-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { countLeads } from '#server/leads/count-leads.ts'

/** What those ask who do not see everything: agents with their own leads only, and viewers without contact details. */
export function limitedCases(all: Caller): Case[] {
  const few: Caller = { ...all, id: assignees.few, onlyAssigned: true }
  const many: Caller = { ...all, id: assignees.many, onlyAssigned: true }
  const viewer: Caller = { ...all, hidesContact: true }
  const one = (name: string, caller: Caller, query: string): Case => ({
    name,
    variants: [listVariant(caller, query)],
  })
  const counts = (name: string, caller: Caller): Case => ({
    name,
    variants: [{ path: '', ask: (db) => countLeads(db, caller) }],
  })
  return [
    one('own 1 %: first page', few, ''),
    one('own 1 %: by name', few, 'sort=name'),
    one('own 1 %: search common (mar)', few, 'q=mar'),
    one('own 1 %: tag common, hot', few, 'tag=Newsletter&band=hot'),
    counts('own 1 %: counts', few),
    one('own 20 %: first page', many, ''),
    one('own 20 %: by name', many, 'sort=name'),
    one('own 20 %: search common (mar)', many, 'q=mar'),
    one('own 20 %: tag common, hot', many, 'tag=Newsletter&band=hot'),
    counts('own 20 %: counts', many),
    one('no contacts: search common (mar)', viewer, 'q=mar'),
    one('no contacts: search by name (smith)', viewer, 'q=smith&sort=name'),
    one('no contacts: search an email (example)', viewer, 'q=example'),
    one('no contacts: search 2 characters', viewer, 'q=jo'),
    one('spam', all, 'spam=true'),
  ]
}
