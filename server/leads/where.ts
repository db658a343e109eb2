import type { Band, Status } from '#contract/leads.ts'
import { listOf } from '#server/leads/few-ids.ts'
import type { Kept } from '#server/leads/kept-counts.ts'

export type Bind = (value: unknown, type: string) => string
/** A condition whose values are bound where it is used. */
export type Bound = (bind: Bind) => string

/** Conditions on `app.lead l` and their values; `$1` is always the workspace. */
export type Where = {
  conditions: string[]
  values: unknown[]
  /** How many of the conditions every list has. */
  base: number
  /** Those of the others that the kept counts know about: their total needs no counting. */
  kept: string[]
  /** What these are: empty where there is none. */
  statuses: readonly Status[]
  bands: readonly Band[]
  /** How many leads they leave; asked once, when it is first wanted. */
  countKept: () => Promise<Kept>
  /**
   * The one of the conditions that an index serves best: leads that fulfil it are looked at and no others, while the rest
   * may be true of hardly any. Empty: all of the workspace.
   */
  path: Bound[]
  /** The path names few leads one by one. */
  narrow: boolean
  /** How many leads it names, if it does. */
  named: number
  /** Of exactly those wanted the first in the order asked for, a page at least, and how many they are. */
  found: { first: readonly string[]; total: number } | null
  /** The ids that a search has found, where nothing else is asked for; merged leads are not among them, spam may be. */
  searched: readonly string[] | null
  /** The index of the path goes by the order asked for. */
  ordered: boolean
  /** The path is that of status and band. */
  bucketed: boolean
  /** From when to when, if the order asked for goes by that. */
  bounds: Bound[]
  /** Those of the conditions that the indexes by status and band, and by score, answer without the lead itself. */
  covered: string[]
  /** Those of the conditions for which another table has to be asked, tags aside. */
  asked: string[]
  /** Those that say which tags a lead must have one of, each with its list: many leads have them. */
  tags: { condition: string; list: string }[]
  /** Of each lead another table has to be asked, or they stand far apart: each costs as much as several without. */
  looksUp: boolean
  /** One of the search terms or tags is in more leads than are looked at one by one. */
  common: boolean
}

/** The conditions once more for a statement of their own, whose values they are added to. */
export function boundTo(values: unknown[], conditions: readonly Bound[]): string {
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`
  return conditions.map((condition) => ` and ${condition(bind)}`).join('')
}

/** As the outcome of a query: of a list of thousands each member would be weighed by the planner. */
export function among(list: string): string {
  return `l.id = any(array(select unnest(${list})))`
}

export function onlyAmong(where: Where, ids: readonly string[], bind: Bind): void {
  const list = listOf(ids)
  const named: Bound = (also) => among(also(list, 'uuid[]'))
  where.path = [named]
  where.bucketed = false
  where.narrow = true
  where.named = ids.length
  where.conditions.push(named(bind))
}

/** Adds conditions for which another table has to be asked. */
export function ask(where: Where, ...conditions: string[]): void {
  where.asked.push(...conditions)
  where.conditions.push(...conditions)
}
