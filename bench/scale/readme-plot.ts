import { escaped, type Line, logShare, readable } from './plots.ts'
import { bars, linesOf } from './report-page.ts'
import type { Results } from './results.ts'

/** A picture takes no colours from the page around it: there is one for each theme. */
const themes = {
  light: {
    card: '#ffffff',
    ink: '#1d2420',
    soft: '#5d6660',
    rule: '#dcdfd9',
    usual: '#2f6b4f',
    worst: '#a8431d',
  },
  dark: {
    card: '#0d1117',
    ink: '#e7ebe7',
    soft: '#a1aaa4',
    rule: '#353d38',
    usual: '#7cc3a0',
    worst: '#f0a070',
  },
}
export type Theme = keyof typeof themes

type Point = { leads: number; ms: number }
type Panel = {
  title: string
  bar: number
  usual: { name: string; points: Point[] }
  worst: { name: string; points: Point[] }
}

const size = { width: 860, height: 356, top: 96, bottom: 44, left: 42, between: 26 }
/** Beside the last panel, so that its last number is whole. */
const edge = 14

/** What a team waits for as its leads grow: one everyday question and the slowest of each kind, beside their bars. */
export function readmePlot(results: Pick<Results, 'reads'>, theme: Theme): string {
  const { card, ink, soft, rule, usual, worst } = themes[theme]
  const panels = panelsOf(results)
  const all = panels.flatMap((panel) => [...panel.usual.points, ...panel.worst.points])
  const sizes = [...new Set(all.map(({ leads }) => leads))].sort((a, b) => a - b)
  const most = Math.max(100, ...all.map(({ ms }) => ms)) * 1.3
  const height = size.height - size.top - size.bottom
  const width = (size.width - size.left - size.between * (panels.length - 1)) / panels.length
  const y = (ms: number) => size.top + height * (1 - logShare(ms, 0.5, most))
  const at = (value: number) => value.toFixed(1)
  const drawn = panels.map((panel, place) => {
    const left = size.left + place * (width + size.between)
    const inset = 32
    const x = (leads: number) =>
      left + inset + (width - inset * 2) * logShare(leads, sizes[0] ?? 1, sizes.at(-1) ?? 10)
    const across = (ms: number, stroke: string, dashes = '') =>
      `<line x1="${at(left)}" x2="${at(left + width)}" y1="${at(y(ms))}" y2="${at(y(ms))}" stroke="${stroke}"${dashes}/>`
    const ticks = [1, 10, 100].map((ms) => {
      const label = `<text x="${at(left - 8)}" y="${at(y(ms) + 4)}" text-anchor="end" fill="${soft}">${ms}</text>`
      return across(ms, rule) + (place === 0 ? label : '')
    })
    const path = (points: Point[], colour: string, dashes = '') =>
      `<polyline points="${points.map(({ leads, ms }) => `${at(x(leads))},${at(y(ms))}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linejoin="round"${dashes}/>`
    // Of two values above one another the larger is written above its mark, the smaller below it.
    const values = (points: Point[], others: Point[], colour: string) =>
      points.map(({ leads, ms }) => {
        const other = others.find((point) => point.leads === leads)?.ms ?? 0
        const where = at(y(ms) + (ms < other ? 20 : -10))
        return `<text class="value" x="${at(x(leads))}" y="${where}" text-anchor="middle" fill="${colour}">${readable(ms)}</text>`
      })
    const circles = panel.usual.points.map(
      ({ leads, ms }) => `<circle cx="${at(x(leads))}" cy="${at(y(ms))}" r="4.5" fill="${usual}"/>`,
    )
    const diamonds = panel.worst.points.map(
      ({ leads, ms }) => `<path d="M${at(x(leads))} ${at(y(ms) - 6)}l6 6-6 6-6-6z" fill="${worst}"/>`,
    )
    return `<g>
<text x="${at(left)}" y="40" class="title" fill="${ink}">${escaped(panel.title)}<tspan fill="${soft}" class="bar"> · dashed: bar of ${panel.bar} ms</tspan></text>
<circle cx="${at(left + 6)}" cy="57" r="4.5" fill="${usual}"/><text x="${at(left + 18)}" y="61" fill="${ink}">${escaped(panel.usual.name)}</text>
<path d="M${at(left + 6)} 69l6 6-6 6-6-6z" fill="${worst}"/><text x="${at(left + 18)}" y="79" fill="${ink}">${escaped(panel.worst.name)}</text>
${ticks.join('')}
${sizes.map((leads) => `<text x="${at(x(leads))}" y="${size.height - 24}" text-anchor="middle" fill="${soft}">${leads.toLocaleString('en')}</text>`).join('')}
${across(panel.bar, ink, ' stroke-dasharray="5 4"')}
${path(panel.worst.points, worst, ' stroke-dasharray="1 5" stroke-linecap="round"')}${path(panel.usual.points, usual)}
${[...diamonds, ...circles, ...values(panel.worst.points, panel.usual.points, worst), ...values(panel.usual.points, panel.worst.points, usual)].join('')}
</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width + edge} ${size.height}" role="img" aria-label="${escaped(sayAll(panels))}">
<style>text{font:13px system-ui,-apple-system,'Segoe UI',sans-serif}.title{font-size:16px;font-weight:600}.bar{font-size:13px;font-weight:400}.value{font-weight:600;paint-order:stroke;stroke:${card};stroke-width:4px;stroke-linejoin:round}</style>
<rect width="100%" height="100%" rx="8" fill="${card}"/>
<text x="${size.left}" y="16" fill="${soft}">Milliseconds over HTTP, 95 of 100 are faster; both axes logarithmic</text>
${drawn.join('\n')}
<text x="${(size.width + size.left) / 2}" y="${size.height - 5}" text-anchor="middle" fill="${soft}">leads in the workspace</text>
</svg>
`
}

/** What is missing from the results is missing from the picture. */
function panelsOf(results: Pick<Results, 'reads'>): Panel[] {
  const isProfile = ({ name }: Line) => name.startsWith('profile')
  const lists = linesOf(results, 'list').filter((line) => !isProfile(line))
  const profiles = linesOf(results, 'list').filter(isProfile)
  const searches = linesOf(results, 'search')
  const panel = (title: string, bar: string, lines: Line[], usual: string, name: string): Panel[] => {
    const found = lines.find((line) => line.name === usual)
    if (found === undefined) return []
    const others = lines.filter((line) => line !== found)
    return [
      {
        title,
        bar: bars[bar] ?? 0,
        usual: { name, points: found.points.map(({ leads, p95 }) => ({ leads, ms: p95 })) },
        worst: { name: `slowest of ${others.length} others`, points: slowest(others) },
      },
    ]
  }
  return [
    ...panel('Lists', 'list', lists, 'first page by last active', 'first page by last active'),
    ...panel(
      'Searches',
      'search',
      searches,
      'search: common part (mar)',
      'three letters that many have (mar)',
    ),
    ...panel(
      'Profile',
      'list',
      profiles,
      'profile and its last 50 messages',
      'with its last 50 messages',
    ).map((each) => ({ ...each, worst: { name: 'alone', points: each.worst.points } })),
  ]
}

function slowest(lines: readonly Line[]): Point[] {
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ leads }) => leads)))].sort(
    (a, b) => a - b,
  )
  return sizes.map((leads) => {
    const all = lines.flatMap(({ points }) => points.filter((point) => point.leads === leads))
    return { leads, ms: Math.max(...all.map(({ p95 }) => p95)) }
  })
}

function sayAll(panels: readonly Panel[]): string {
  const say = ({ name, points }: Panel['usual']) =>
    `${name} ${points.map(({ leads, ms }) => `${readable(ms)} ms at ${leads.toLocaleString('en')} leads`).join(', ')}`
  return panels
    .map(({ title, bar, usual, worst }) => `${title}, bar ${bar} ms: ${say(usual)}; ${say(worst)}`)
    .join('. ')
}
