import type { Band, FollowUpFilter, LeadSort, LostFilter, Status } from '#contract/leads.ts'
import { datePresets, isDay } from '#web/leads/date-range.ts'
import type { DatePreset } from '#web/leads/date-range.ts'

// The contract's own lists would bring zod into the bundle; `satisfies` keeps these in step with it.
export const statuses = [
  'new',
  'contacted',
  'qualified',
  'converted',
  'lost',
] as const satisfies readonly Status[]
export const bands = ['hot', 'warm', 'cold'] as const satisfies readonly Band[]
export const sorts = [
  'lastActive',
  'score',
  'name',
  'firstSeen',
  'waiting',
] as const satisfies readonly LeadSort[]
export const followUps = ['due', 'today', 'upcoming'] as const satisfies readonly FollowUpFilter[]
export const lostFilters = [
  'too_expensive',
  'chose_other',
  'no_answer',
  'not_a_fit',
  'not_a_lead',
  'own_words',
  'not_said',
] as const satisfies readonly LostFilter[]
const tagModes = ['any', 'all', 'none'] as const
const dateFields = ['firstSeen', 'lastActive'] as const
export type TagMode = (typeof tagModes)[number]
export type DateField = (typeof dateFields)[number]

/** The whole state of the list, as it stands in the address. What is not set is the usual. */
export type LeadsSearch = {
  q?: string
  status?: Status[]
  band?: Band[]
  /** Why they are lost; only of those who are. */
  lostReason?: LostFilter[]
  tag?: string[]
  tagMode?: TagMode
  date?: DatePreset | 'custom'
  from?: string
  to?: string
  dateField?: DateField
  /** A member's id, the reader, or nobody. */
  assignee?: string
  channel?: string
  hasContact?: boolean
  anonymous?: boolean
  waiting?: true
  cameBack?: true
  /** Whom to call now; the server says who they are. */
  toCall?: true
  /** When somebody is to turn to them again. */
  followUp?: FollowUpFilter[]
  /** What was marked as spam, and nothing else. */
  spam?: true
  sort?: LeadSort
  /** The saved view the list began with. */
  view?: string
  /** The lead in the side panel. */
  open?: string
}

/** What narrows the list, by the keys of the address that belong together. */
const filterKeys = [
  'status',
  'band',
  'lostReason',
  'date',
  'tag',
  'assignee',
  'channel',
  'hasContact',
  'anonymous',
  'waiting',
  'cameBack',
  'toCall',
  'followUp',
  'spam',
] as const satisfies readonly (keyof LeadsSearch)[]

/** Reads an address of any origin: what is not understood is left out, never an error. */
export function parseLeadsSearch(given: Record<string, unknown>): LeadsSearch {
  const found: LeadsSearch = {}
  const q = textOf(given['q'])
  if (q !== undefined && q.trim() !== '') found.q = q.slice(0, 200)
  const status = someOf(statuses, given['status'])
  if (status.length > 0) found.status = status
  const band = someOf(bands, given['band'])
  if (band.length > 0) found.band = band
  const lostReason = someOf(lostFilters, given['lostReason'])
  if (lostReason.length > 0) found.lostReason = lostReason
  const tag = [...new Set(listOf(given['tag']))].slice(0, 20)
  if (tag.length > 0) found.tag = tag
  const tagMode = oneOf(tagModes, given['tagMode'])
  if (tag.length > 0 && tagMode !== undefined && tagMode !== 'any') found.tagMode = tagMode
  Object.assign(found, dateOf(given))
  const assignee = textOf(given['assignee'])
  if (assignee !== undefined && isAssignee(assignee)) found.assignee = assignee
  const channel = textOf(given['channel'])
  if (channel !== undefined && channel !== '') found.channel = channel.slice(0, 40)
  for (const key of ['hasContact', 'anonymous'] as const) {
    const value = String(given[key])
    if (value === 'true' || value === 'false') found[key] = value === 'true'
  }
  for (const key of ['waiting', 'cameBack', 'toCall', 'spam'] as const) {
    if (textOf(given[key]) === 'true' || given[key] === true) found[key] = true
  }
  const followUp = someOf(followUps, given['followUp'])
  if (followUp.length > 0) found.followUp = followUp
  const sort = oneOf(sorts, given['sort'])
  // Who waits longest is asked only of those who wait.
  if (sort !== undefined && sort !== 'lastActive' && (sort !== 'waiting' || found.waiting)) found.sort = sort
  const view = textOf(given['view'])
  if (view !== undefined && view !== '') found.view = view
  const open = textOf(given['open'])
  if (open !== undefined && open !== '') found.open = open
  return found
}

function dateOf(given: Record<string, unknown>): LeadsSearch {
  const found: LeadsSearch = {}
  const date = oneOf([...datePresets, 'custom'] as const, given['date'])
  if (date === undefined) return found
  if (date === 'custom') {
    const { from, to } = given
    if (isDay(from)) found.from = from
    if (isDay(to)) found.to = to
    if (found.from === undefined && found.to === undefined) return {}
  }
  found.date = date
  if (oneOf(dateFields, given['dateField']) === 'firstSeen') found.dateField = 'firstSeen'
  return found
}

/** Whom to call this morning: one click from everywhere. */
export const newAndHot = { toCall: true, sort: 'score' } satisfies LeadsSearch

/** Whether it is of use to filter by why somebody is lost. */
export function asksWhyLost({ status, lostReason }: LeadsSearch): boolean {
  return lostReason !== undefined || (status?.includes('lost') ?? false)
}

/** Whether anything narrows the list. Sorting and the open panel do not. */
export function isFiltered(search: LeadsSearch): boolean {
  return search.q !== undefined || countFilters(search) > 0
}

/** How many filters are set; what is searched for stands in its own box. */
export function countFilters(search: LeadsSearch): number {
  return filterKeys.filter((key) => search[key] !== undefined).length
}

/** The same list without any filter. */
export function withoutFilters(search: LeadsSearch): LeadsSearch {
  const { sort, open } = search
  return { ...(sort && sort !== 'waiting' && { sort }), ...(open && { open }) }
}

/** `?status=new&status=lost`: plain repeated keys, fit to be read and typed by people. */
export function parseSearch(text: string): Record<string, unknown> {
  const found: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const before = found[key]
    found[key] = before === undefined ? value : [before, value].flat()
  }
  return found
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) params.append(key, String(one))
  }
  return params.size > 0 ? `?${params}` : ''
}

function isAssignee(text: string): boolean {
  return text === 'me' || text === 'nobody' || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : undefined
}

function listOf(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === textOf(value))
}

/** In the fixed order of the list, whatever order the address has. */
function someOf<T extends string>(allowed: readonly T[], value: unknown): T[] {
  const given = new Set(listOf(value).flatMap((one) => one.split(',')))
  return allowed.filter((one) => given.has(one))
}
