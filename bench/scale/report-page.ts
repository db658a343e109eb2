import type { Figure } from './figures.ts'
import { escaped, growthPlot, limitPlot } from './plots.ts'
import type { Results } from './results.ts'
import { tableOf, type Row } from './tables.ts'

/** Bars in milliseconds for p95, as the product sets them for itself at a million leads. */
export const bars: Record<string, number> = { list: 15, search: 60, capped: 60, kept: 5 }

const groups: { title: string; bar: string; about: string }[] = [
  { title: 'Lists and profile', bar: 'list', about: 'p95 in ms; the dashed line is the bar of 15 ms' },
  { title: 'Searches', bar: 'search', about: 'p95 in ms; the dashed line is the bar of 60 ms' },
  { title: 'Capped counts', bar: 'capped', about: 'p95 in ms; the dashed line is the bar of 60 ms' },
  { title: 'Kept counts', bar: 'kept', about: 'p95 in ms; the dashed line is the bar of 5 ms' },
]

/** One file that needs nothing else: plots, tables and what they were measured on. */
export function reportPage(results: Results): string {
  const sizes = Object.keys(results.reads).sort((a, b) => Number(a) - Number(b))
  const largest = sizes.at(-1) ?? ''
  const cards = groups.map(({ title, bar, about }) => {
    const names = (results.reads[largest] ?? [])
      .filter((figure) => figure.bar === bar)
      .map(({ name }) => name)
    const lines = names.map((name) => ({ name, points: pointsOf(results, sizes, name) }))
    return `<section class="card"><h3>${title}</h3><p>${about}</p>${growthPlot(lines, bars[bar] ?? null)}
<ol>${lines.map(({ name }) => `<li>${escaped(name)}</li>`).join('')}</ol></section>`
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
<style>${style}</style>
</head>
<body>
<main>
<h1>How BrainBots Leads grows</h1>
<p class="machine">${escaped(results.machine)} · ${results.at} · <code>npm run bench -- scale</code></p>
<h2>From ten thousand leads to a million in one workspace</h2>
<div class="cards">${cards.join('\n')}</div>
<h2>Beside the limit, ${Number(largest).toLocaleString('en')} leads</h2>
<p>Medians. <b class="product">The product over HTTP</b> above <b class="sql">the leanest statements</b> and <b class="http">a bare server that sends the same bytes</b>, asked in turn.</p>
${limitPlot((results.reads[largest] ?? []).concat(results.writes[largest] ?? []))}
${tables.join('\n')}
<h2>Start, memory, disk, page</h2>
${htmlTable(weightsOf(results))}
</main>
</body>
</html>
`
}

function pointsOf(results: Results, sizes: readonly string[], name: string) {
  return sizes.flatMap((size) => {
    const found = results.reads[size]?.find((figure: Figure) => figure.name === name)
    return found ? [{ leads: Number(size), ms: found.product.p95 }] : []
  })
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

const style = `
:root { color-scheme: light dark; --paper: #fbfaf7; --card: #fff; --ink: #1d2420; --soft: #5d6660; --rule: #dcdfd9; --a: #2f6b4f; --b: #b3652b; --c: #d9a441; --d: #3d6ea5; --e: #8a4f8f; --f: #7a7f35; --g: #a33f4d; --h: #4c8f93; --i: #8c7a5c; --j: #5b5fc0 }
@media (prefers-color-scheme: dark) { :root { --paper: #151917; --card: #1d2320; --ink: #e7ebe7; --soft: #a1aaa4; --rule: #353d38; --a: #7cc3a0; --b: #e09a62; --c: #e8c26f; --d: #86b2e3; --e: #cc95d1; --f: #bcc173; --g: #e58995; --h: #86c9cd; --i: #c9b796; --j: #a5a8f2 } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif }
main { max-width: 820px; margin: 0 auto; padding: 32px 20px 64px }
h1 { font-size: 28px; margin: 0 } h2 { font-size: 19px; margin: 40px 0 12px } h3 { font-size: 15px; margin: 0 }
p { margin: 4px 0 12px; color: var(--soft) } b { font-weight: 600 }
.machine { margin-block-start: 6px }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 16px }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 16px }
.card ol { list-style: none; margin: 8px 0 0; padding: 0; font-size: 12.5px; color: var(--soft); columns: 1 }
.card li::before { content: ''; display: inline-block; inline-size: 10px; block-size: 10px; border-radius: 5px; background: var(--at); margin-inline-end: 7px }
svg { width: 100%; height: auto; display: block } text { font: 11px system-ui, sans-serif; fill: var(--soft) } text.name { font-size: 12px; fill: var(--ink) }
.grid { stroke: var(--rule) } .bar { stroke: var(--ink); stroke-dasharray: 5 4; stroke-width: 1.2 }
.line polyline { fill: none; stroke: var(--at); stroke-width: 2; stroke-linejoin: round } .line circle { fill: var(--at) }
${[...'abcdefghij'].map((name, place) => `.card li:nth-child(10n+${place + 1}), .line:nth-of-type(10n+${place + 1}) { --at: var(--${name}) }`).join('\n')}
rect.product { fill: var(--a) } rect.sql { fill: var(--d) } rect.http { fill: var(--b) }
b.product { color: var(--a) } b.sql { color: var(--d) } b.http { color: var(--b) }
.scroll { overflow-x: auto } table { border-collapse: collapse; font-size: 12.5px; inline-size: 100%; font-variant-numeric: tabular-nums }
th, td { padding: 4px 8px; border-block-end: 1px solid var(--rule); text-align: end; white-space: nowrap } th:first-child, td:first-child { text-align: start; white-space: normal }
th { color: var(--soft); font-weight: 600 }
`
