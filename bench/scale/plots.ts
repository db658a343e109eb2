import type { Figure } from './figures.ts'

// SVG that takes its colours from the page around it, so that it fits either theme.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** Milliseconds of one question at each number of leads. */
export type Line = { name: string; points: { leads: number; p50: number; p95: number }[] }

/** Where a value lies between two others on a logarithmic axis, from 0 to 1. */
export function logShare(value: number, least: number, most: number): number {
  return most === least ? 0 : Math.log(Math.max(value, least) / least) / Math.log(most / least)
}

/** Milliseconds to be read off a plot: two digits where one would hide a difference. */
export const readable = (ms: number) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0))

/** 10k, 100k, 1M: as narrow as a small plot needs it. */
function shortCount(leads: number): string {
  return leads >= 1e6 ? `${leads / 1e6}M` : leads >= 1000 ? `${leads / 1000}k` : String(leads)
}

const panel = { width: 200, height: 126, left: 28, right: 16, top: 18, bottom: 20 }

/** A small plot for each question, all with the same axes: p95 over the number of leads, with the bar no line may cross. */
export function growthPanels(lines: readonly Line[], bar: number | null): string {
  const all = lines.flatMap(({ points }) => points)
  const sizes = [...new Set(all.map(({ leads }) => leads))].sort((a, b) => a - b)
  const least = Math.min(1, ...all.map(({ p95 }) => p95))
  const most = Math.max(bar ?? 1, ...all.map(({ p95 }) => p95)) * 1.25
  return lines.map((line) => growthPanel(line, { sizes, least, most, bar })).join('\n')
}

type Axes = { sizes: readonly number[]; least: number; most: number; bar: number | null }

function growthPanel({ name, points }: Line, { sizes, least, most, bar }: Axes): string {
  const { width, height, left, right, top, bottom } = panel
  const inset = 18
  const x = (leads: number) =>
    left + inset + (width - left - right - inset) * logShare(leads, sizes[0] ?? 1, sizes.at(-1) ?? 10)
  const y = (ms: number) => height - bottom - (height - top - bottom) * logShare(ms, least, most)
  const across = (ms: number, kind: string) =>
    `<line class="${kind}" x1="${left}" x2="${width}" y1="${y(ms).toFixed(1)}" y2="${y(ms).toFixed(1)}"/>`
  const ticks = [1, 10, 100, 1000].filter((ms) => ms >= least && ms <= most)
  const path = points.map(({ leads, p95 }) => `${x(leads).toFixed(1)},${y(p95).toFixed(1)}`).join(' ')
  const marks = points.map(({ leads, p95 }) => {
    const over = bar !== null && p95 > bar ? ' over' : ''
    const at = { x: x(leads).toFixed(1), y: y(p95) }
    return `<circle class="mark${over}" cx="${at.x}" cy="${at.y.toFixed(1)}" r="3.5"/><text class="value${over}" x="${at.x}" y="${(at.y - 7).toFixed(1)}" text-anchor="middle">${readable(p95)}</text>`
  })
  const said = points.map(({ leads, p95 }) => `${readable(p95)} ms at ${leads.toLocaleString('en')} leads`)
  return `<figure><figcaption>${escaped(name)}${growthOf(points)}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${name}: ${said.join(', ')}`)}">
${ticks.map((ms) => `${across(ms, 'grid')}<text x="${left - 5}" y="${(y(ms) + 4).toFixed(1)}" text-anchor="end">${ms}</text>`).join('')}
${sizes.map((leads) => `<text x="${x(leads).toFixed(1)}" y="${height - 5}" text-anchor="middle">${shortCount(leads)}</text>`).join('')}
${bar === null ? '' : across(bar, 'bar')}<polyline class="line" points="${path}"/>${marks.join('')}
</svg></figure>`
}

function growthOf(points: Line['points']): string {
  const [before, last] = points.slice(-2)
  if (!before || !last) return ''
  return ` <small>×${(last.p50 / before.p50).toFixed(1)}</small>`
}

/** Medians on one logarithmic axis: the product, and its limit (statements and a bare server together), row by row. */
export function limitRows(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, product, raw, bare, ratio }) => {
    return { name, ratio, product: product.p50, raw: raw.p50, bare: bare.p50, limit: raw.p50 + bare.p50 }
  })
  const all = rows.flatMap(({ product, limit }) => [product, limit])
  const [least, most] = [tenBelow(Math.min(...all)), tenAbove(Math.max(...all))]
  const at = (ms: number) => `${(logShare(ms, least, most) * 100).toFixed(2)}%`
  const ticks = Array.from(
    { length: Math.round(Math.log10(most / least)) + 1 },
    (_, step) => least * 10 ** step,
  )
  const grid = ticks
    .map((ms) => `<line class="grid" x1="${at(ms)}" x2="${at(ms)}" y1="0" y2="100%"/>`)
    .join('')
  const axis = ticks.map((ms) => {
    const anchor = ms === ticks[0] ? 'start' : ms === ticks.at(-1) ? 'end' : 'middle'
    return `<text x="${at(ms)}" y="13" text-anchor="${anchor}">${Number(ms.toPrecision(1))} ms</text>`
  })
  const strips = rows.map(({ name, product, limit, raw, bare, ratio }) => {
    const title = `${name}: ${product} ms over HTTP; limit ${limit.toFixed(2)} ms (statements ${raw}, bare server ${bare})`
    const [x, y] = [at(limit), '50%']
    return `<div class="row"><span>${escaped(name)}</span><svg class="strip" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title>${grid}
<line class="between" x1="${at(product)}" x2="${x}" y1="${y}" y2="${y}"/><svg x="${x}" y="${y}" overflow="visible"><path class="limit" d="M0 -5.5 5.5 0 0 5.5 -5.5 0Z"/></svg><circle class="product" cx="${at(product)}" cy="${y}" r="5"/></svg><b>${readable(product)} ms</b><i>×${ratio.toFixed(ratio < 0.1 ? 2 : 1)}</i></div>`
  })
  const ends = `<div class="row axis"><span></span><svg class="strip" aria-hidden="true">${axis.join('')}</svg><b></b><i></i></div>`
  return `<div class="rows">${ends}\n${strips.join('\n')}\n${ends}</div>`
}

const tenBelow = (ms: number) => 10 ** Math.floor(Math.log10(Math.max(ms, 0.01)))
const tenAbove = (ms: number) => 10 ** Math.ceil(Math.log10(Math.max(ms, 0.1)))
