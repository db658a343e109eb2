/** A node of a plan as auto_explain writes it with analyze, buffers and verbose, in JSON; what is used here. */
export type PlanNode = {
  'Node Type': string
  Schema?: string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: PlanNode[]
}

type Scan = {
  what: string
  /** Null for an index that only tells a bitmap which rows to look at. */
  table: string | null
  kept: number
  /** With what it looked at and dropped, over all of its loops. */
  read: number
  pages: number
}

/** A statement's scans in the order of the plan, and how many rows and pages they touched together. */
export type PlanSummary = { scans: Scan[]; rows: number; pages: number }

export function summaryOf(plan: PlanNode): PlanSummary {
  const scans = scansOf(plan)
  const rows = scans.reduce((sum, { table, read }) => sum + (table === null ? 0 : read), 0)
  return { scans, rows, pages: pagesOf(plan) }
}

function scansOf(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  const loops = node['Actual Loops'] ?? 0
  const [relation, index] = [node['Relation Name'], node['Index Name']]
  if (loops === 0 || (relation === undefined && index === undefined)) return below
  const kept = (node['Actual Rows'] ?? 0) * loops
  const dropped = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const scan: Scan = {
    what: [node['Node Type'], relation, index === undefined ? undefined : `by ${index}`]
      .filter(Boolean)
      .join(' '),
    table: relation === undefined ? null : `${node.Schema ?? ''}.${relation}`,
    kept: Math.round(kept),
    read: Math.round(kept + dropped * loops),
    pages: pagesOf(node),
  }
  return [scan, ...below]
}

function pagesOf(node: PlanNode): number {
  return (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0)
}

/** However many leads a workspace has: what one statement may read. */
export type Bounds = {
  rows: number
  /**
   * Of an index that tells which rows to look at: many more entries may be read where thousands lie on a page, as those
   * of a word that every other lead has.
   */
  bitmapPages: number
  /** Tables of more rows may not be read as a whole. */
  wholeTable: number
  /** Rows by table. */
  sizes: ReadonlyMap<string, number>
}

/** What is wrong with a plan; nothing, if its reading does not grow with the workspace. */
export function faultsOf({ scans, rows }: PlanSummary, bounds: Bounds): string[] {
  return [
    ...scans
      .filter(({ what, table }) => /Seq Scan/.test(what) && size(table, bounds) > bounds.wholeTable)
      .map(({ table }) => `reads the whole table ${table}`),
    ...scans
      .filter(({ table, read, pages }) => table === null && read > bounds.rows && pages > bounds.bitmapPages)
      .map(({ what, read, pages }) => `reads ${read} entries on ${pages} pages: ${what}`),
    ...(rows > bounds.rows ? [`reads ${rows.toLocaleString('en')} rows`] : []),
  ]
}

function size(table: string | null, { sizes }: Bounds): number {
  return sizes.get(table ?? '') ?? 0
}

/** `Index Scan lead by lead_last_active 51 of 120`: rows kept, and rows read where these are more. */
export function scanLines({ scans }: PlanSummary): string[] {
  return scans.map(({ what, kept, read }) => `${what} ${kept === read ? kept : `${kept} of ${read}`}`)
}
