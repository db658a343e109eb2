import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readmePlot } from './readme-plot.ts'
import { bars, liveTable, reportPage, weightsOf } from './report-page.ts'
import type { Results } from './results.ts'
import { ingestTable, markdownOf, type Row } from './tables.ts'

const root = join(import.meta.dirname, '../..')
const [begin, end] = ['<!-- written by npm run bench -- scale -->', '<!-- until here -->']

/** The page of plots, the picture that the README shows, and the tables in the middle of docs/performance.md; the words around them are left alone. */
export function writeReport(results: Results): void {
  writeFileSync(join(root, 'bench/report.html'), reportPage(results))
  for (const theme of ['light', 'dark'] as const)
    writeFileSync(join(root, `docs/pictures/scale.${theme}.svg`), readmePlot(results, theme))
  const file = join(root, 'docs/performance.md')
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md lacks "${begin}" and "${end}".`)
  const tables = [growthOf(results), ingestTable(results.ingest), liveTable(results), weightsOf(results)]
  const filled = tables.filter((table) => table.length > 1)
  const written = [results.machine, ...filled.map(markdownOf)].join('\n\n')
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${written}\n\n${text.slice(to)}`)
}

/** p95 at each size, what ten times as many leads cost, and how far from the limit that is. */
function growthOf({ reads, writes }: Results): Row[] {
  const sizes = Object.keys(reads).sort((a, b) => Number(a) - Number(b))
  const of = (size: string | undefined) => [...(reads[size ?? ''] ?? []), ...(writes[size ?? ''] ?? [])]
  const heads = sizes.map((size) => `p95 at ${Number(size).toLocaleString('en')}`)
  const rows = of(sizes.at(-1)).map((last): Row => {
    const each = sizes.map((size) => of(size).find(({ name }) => name === last.name))
    const before = each.at(-2)
    return [
      last.name,
      ...each.map((figure) => figure?.product.p95.toFixed(1) ?? ''),
      bars[last.bar]?.toString() ?? '',
      before ? (last.product.p50 / before.product.p50).toFixed(1) : '',
      (last.raw.p50 + last.bare.p50).toFixed(1),
      last.ratio.toFixed(1),
    ]
  })
  return [['Milliseconds', ...heads, 'bar', 'growth of p50', 'limit p50', 'ratio'], ...rows]
}
