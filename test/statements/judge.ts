import type pg from 'pg'
import { z } from 'zod'

// Whether each table of the workspaces is reached by one workspace only, read from PostgreSQL's own plan: it carries
// `workspace_id = $1` over to whatever is joined by that column, as a database split by workspace does, too.

type Plan = {
  'Node Type': string
  Operation?: string | undefined
  'Relation Name'?: string | undefined
  Schema?: string | undefined
  Alias?: string | undefined
  'Function Name'?: string | undefined
  'Index Cond'?: string | undefined
  'Recheck Cond'?: string | undefined
  Filter?: string | undefined
  Plans?: Plan[] | undefined
}

const text = z.string().optional()
const plan: z.ZodType<Plan> = z.object({
  'Node Type': z.string(),
  Operation: text,
  'Relation Name': text,
  Schema: text,
  Alias: text,
  'Function Name': text,
  'Index Cond': text,
  'Recheck Cond': text,
  Filter: text,
  get Plans() {
    return z.array(plan).optional()
  },
})
const answer = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: plan })]) })])

export type Judgement = {
  /** How it reaches a table of the workspaces without naming one. */
  faults: string[]
  /** Functions of ours that it calls, whose own statements are not looked at here. */
  functions: string[]
  /** Whether it is about tables of the workspaces at all. */
  isTenant: boolean
}

/** The connection has to see past the policies, which would add the condition that is looked for. */
export async function judge(owner: pg.ClientBase, statement: string): Promise<Judgement> {
  const { rows } = await owner.query(`explain (generic_plan, verbose, costs off, format json) ${statement}`)
  const [{ 'QUERY PLAN': plans }] = answer.parse(rows)
  const nodes = allOf(plans[0].Plan)
  const ours = nodes.filter((node) => node.Schema === 'app' && node['Node Type'] !== 'ModifyTable')
  const [calls, scans] = [
    ours.filter((node) => node['Relation Name'] === undefined),
    ours.filter((node) => node['Relation Name'] !== undefined),
  ]
  const tied = tiedTo(scans)
  const loose = scans
    .filter(({ Alias }) => !tied.has(Alias ?? ''))
    .map((node) => `reads ${node['Relation Name']} (${node.Alias}) without a workspace`)
  const written = nodes.filter((node) => node.Operation === 'Insert' && node.Schema === 'app')
  const homeless = written.length > 0 ? homelessIn(statement, written.length) : []
  const called = [...JSON.stringify(rows).matchAll(/\bapp\.(\w+)\(/g)].map(([, name = '']) => name)
  const functions = [...called, ...calls.map((node) => node['Function Name'] ?? '')]
  return {
    faults: [...loose, ...homeless],
    functions: [...new Set(functions)],
    isTenant: scans.length + written.length > 0,
  }
}

function allOf(node: Plan): Plan[] {
  return [node, ...(node.Plans ?? []).flatMap(allOf)]
}

const constant = String.raw`\(?(?:\$\d+|'\?')\)?(?:::uuid)?`
const byConstant = new RegExp(
  String.raw`^(\w+)\.workspace_id = ${constant}$|^${constant} = (\w+)\.workspace_id$`,
)
const byAnother = /^(\w+)\.workspace_id = (\w+)\.workspace_id$/

/** The names under which a statement reads tables that it ties to a constant, directly or by a table that is tied. */
function tiedTo(scans: Plan[]): Set<string> {
  const conditions = new Set(scans.flatMap(conditionsOf).flatMap(partsOf))
  const tied = new Set<string>()
  const pairs: [string, string][] = []
  for (const condition of conditions) {
    const [, left, right] = byConstant.exec(condition) ?? []
    const direct = left ?? right
    if (direct !== undefined) tied.add(direct)
    const [, one, other] = byAnother.exec(condition) ?? []
    if (one !== undefined && other !== undefined) pairs.push([one, other], [other, one])
  }
  for (let before = -1; before < tied.size;) {
    before = tied.size
    for (const [one, other] of pairs) if (tied.has(one)) tied.add(other)
  }
  return tied
}

function conditionsOf(node: Plan): string[] {
  const own = [node['Index Cond'], node['Recheck Cond'], node.Filter]
  return own.filter((condition) => condition !== undefined)
}

/** `((a = 1) AND ((b = 2) OR c))` → `a = 1`, `(b = 2) OR c`: what holds together, not what may hold instead. */
function partsOf(condition: string): string[] {
  const text = condition.replaceAll(/'(?:[^']|'')*'/g, `'?'`)
  const parts: string[] = []
  let depth = 0
  let begin = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (depth === 0 && text.startsWith(' AND ', at)) {
      parts.push(text.slice(begin, at))
      begin = at + 5
    }
  }
  parts.push(text.slice(begin))
  return parts.flatMap((part) => (isEnclosed(part) ? partsOf(part.slice(1, -1)) : [part]))
}

function isEnclosed(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    if (depth === 0) return at === text.length - 1 && at > 0
  }
  return false
}

/**
 * Rows that are written: the plan does not tell which value goes where, but the statements do, all in one form:
 * `insert into app.lead (workspace_id, …) values ($1, …), ($5, …)` or `… select $1, …`.
 */
function homelessIn(statement: string, inserts: number): string[] {
  const found = [
    ...statement.matchAll(/insert into app\.(\w+)(?: as \w+)?\s*\(\s*workspace_id\b[^)]*\)\s*/gi),
  ]
  if (found.length !== inserts) return ['writes rows in a form that is not known here']
  return found
    .filter(({ 0: begin, index }) => !areConstant(statement.slice(index + begin.length)))
    .map(([, table]) => `writes ${table} without a workspace`)
}

function areConstant(rows: string): boolean {
  const values = /^values\s*\(/i.exec(rows)
  if (values === null) return /^select\s+(?:distinct\s+)?\$\d+(?:::uuid)?\s*(?:,|\bfrom\b)/i.test(rows)
  return rows
    .slice(values[0].length)
    .split(/\)\s*,\s*\(/)
    .every((row) => /^\$\d+(?:::uuid)?\s*[,)]/.test(row))
}
