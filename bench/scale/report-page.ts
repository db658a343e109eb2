import { escaped, growthPanels, limitRows, type Line } from './plots.ts'
import { reportStyle } from './report-style.ts'
import type { Results } from './results.ts'
import { ingestTable, tableOf, type Row } from './tables.ts'

/** Bars in milliseconds for p95, as the product sets them for itself at a million leads. */
export const bars: Record<string, number> = { list: 15, search: 60, capped: 60, kept: 5 }

const groups: { title: string; bar: string }[] = [
  { title: 'Lists and profile', bar: 'list' },
  { title: 'Searches', bar: 'search' },
  { title: 'Counts that look', bar: 'capped' },
  { title: 'Counts that are kept', bar: 'kept' },
]

/** One file that needs nothing else: plots, tables and what they were measured on. */
export function reportPage(results: Results): string {
  const sizes = Object.keys(results.reads).sort((a, b) => Number(a) - Number(b))
  const largest = sizes.at(-1) ?? ''
  const parts = groups.map(({ title, bar }) => {
    const most = bars[bar] ?? null
    const lines = linesOf(results, bar)
    return `<h3>${title}</h3><p>p95 in milliseconds over the number of leads, both axes logarithmic; dashed: the bar of ${most} ms. ×: how the median grew with the last step.</p>
<div class="panels">${growthPanels(lines, most)}</div>`
  })
  const tables = sizes.map(
    (size) =>
      `<h2>${Number(size).toLocaleString('en')} leads</h2>${htmlTable(tableOf([...(results.reads[size] ?? []), ...(results.writes[size] ?? [])]))}`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>How BrainBots Leads grows</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>How BrainBots Leads grows</h1>
<p class="machine">${escaped(results.machine)} · ${results.at} · <code>npm run bench -- scale</code></p>
<h2>From ten thousand leads to a million in one workspace</h2>
${parts.join('\n')}
<h2>Beside the limit, ${Number(largest).toLocaleString('en')} leads</h2>
<p>Medians on a logarithmic axis: <b class="product">● the product over HTTP</b>, and <b class="limit">◆ its limit</b>: the leanest statements and a bare server that sends the same bytes, asked in turn. × is the product by its limit.</p>
${limitRows((results.reads[largest] ?? []).concat(results.writes[largest] ?? []))}
${tables.join('\n')}
<h2>Ingest</h2>
<p>Messages acknowledged a second over HTTP, each read, scored and durable, beside <b>a raw writer</b> of the same rows in the same batches. Processor seconds a second of both cores together.</p>
${htmlTable(ingestTable(results.ingest))}
<h2>Live, while messages are taken in</h2>
${htmlTable(liveTable(results))}
<h2>Start, memory, disk, page</h2>
${htmlTable(weightsOf(results))}
</main>
</body>
</html>
`
}

/** Every question of a group, at each number of leads it was asked at. */
export function linesOf({ reads }: Pick<Results, 'reads'>, bar: string): Line[] {
  const sizes = Object.keys(reads).sort((a, b) => Number(a) - Number(b))
  const asked = (reads[sizes.at(-1) ?? ''] ?? []).filter((figure) => figure.bar === bar)
  return asked.map(({ name }) => ({
    name,
    points: sizes.flatMap((size) => {
      const found = reads[size]?.find((figure) => figure.name === name)
      return found ? [{ leads: Number(size), p50: found.product.p50, p95: found.product.p95 }] : []
    }),
  }))
}

/** From the sending of a message until its text has been fetched on the other side. */
export function liveTable({ live }: Results): Row[] {
  const meanwhile = live === null ? '' : `, while ${live.meanwhile.toFixed(0)} messages a second come in`
  return [
    [`Milliseconds${meanwhile}`, 'p50', 'p95'],
    ...(live?.rows ?? []).map(({ name, p50, p95 }) => [name, p50.toFixed(0), p95.toFixed(0)]),
  ]
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

export function weightsOf({ starts, memory, disk, page }: Results): Row[] {
  return [
    ['What', 'Figure'],
    ...(starts
      ? [
          ['Start in an empty folder', `${starts.emptyFolder} ms`],
          ['Start with all of these leads, warm', `${starts.warm} ms`],
          ['The same with nothing of it in memory', `${starts.cold} ms`],
        ]
      : []),
    ...(memory
      ? [
          ['Private memory at rest, server', megabytes(memory.server)],
          [`Private memory at rest, database (${memory.processes} processes)`, megabytes(memory.database)],
          ['Shared buffers of the database, besides', memory.sharedBuffers],
        ]
      : []),
    ...(disk
      ? [
          ['Disk for a lead, without messages', kilobytes(disk.perLead)],
          ['Disk for a message', kilobytes(disk.perMessage)],
        ]
      : []),
    ...(page
      ? [
          ['First page of the list, 50 leads', `${kilobytes(page.list)}, zipped ${kilobytes(page.zipped)}`],
          ...(page.dashboard === null
            ? []
            : [['First load of the dashboard, zipped', kilobytes(page.dashboard)]]),
        ]
      : []),
  ]
}

function htmlTable([head = [], ...rows]: Row[]): string {
  const cells = (row: Row, tag: string) => row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')
  return `<div class="scroll"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows.map((each) => `<tr>${cells(each, 'td')}</tr>`).join('\n')}</tbody></table></div>`
}
