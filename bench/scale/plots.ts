import type { Figure } from './figures.ts'

// SVG that takes its colours from the page around it, so that it fits either theme.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

type Line = { name: string; points: { leads: number; ms: number }[] }

const wide = { width: 360, height: 230, left: 46, right: 12, top: 14, bottom: 34 }

/** p95 over the number of leads, both axes logarithmic, with the bar that no line may cross. */
export function growthPlot(lines: readonly Line[], bar: number | null): string {
  const { width, height, left, right, top, bottom } = wide
  const all = lines.flatMap(({ points }) => points)
  const sizes = [...new Set(all.map(({ leads }) => leads))].sort((a, b) => a - b)
  const most = Math.max(bar ?? 1, ...all.map(({ ms }) => ms)) * 1.3
  const least = Math.min(1, ...all.map(({ ms }) => ms))
  const x = (leads: number) =>
    left +
    ((width - left - right) * Math.log(leads / (sizes[0] ?? 1))) /
      Math.log((sizes.at(-1) ?? 10) / (sizes[0] ?? 1))
  const y = (ms: number) =>
    height - bottom - ((height - top - bottom) * Math.log(ms / least)) / Math.log(most / least)
  const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500].filter((ms) => ms >= least && ms <= most)
  return `<svg viewBox="0 0 ${width} ${height}" role="img">
${ticks.map((ms) => `<line class="grid" x1="${left}" x2="${width - right}" y1="${y(ms)}" y2="${y(ms)}"/><text class="tick" x="${left - 6}" y="${y(ms) + 3.5}" text-anchor="end">${ms}</text>`).join('\n')}
${sizes.map((leads) => `<text class="tick" x="${x(leads)}" y="${height - bottom + 18}" text-anchor="${leads === sizes[0] ? 'start' : leads === sizes.at(-1) ? 'end' : 'middle'}">${leads.toLocaleString('en')}</text>`).join('\n')}
${bar === null ? '' : `<line class="bar" x1="${left}" x2="${width - right}" y1="${y(bar)}" y2="${y(bar)}"/>`}
${lines
  .map(({ name, points }) => {
    const path = points.map(({ leads, ms }) => `${x(leads).toFixed(1)},${y(ms).toFixed(1)}`).join(' ')
    const dots = points.map(
      ({ leads, ms }) =>
        `<circle cx="${x(leads).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="3.5"><title>${escaped(name)}: ${ms.toFixed(1)} ms at ${leads.toLocaleString('en')} leads</title></circle>`,
    )
    return `<g class="line"><polyline points="${path}"><title>${escaped(name)}</title></polyline>${dots.join('')}</g>`
  })
  .join('\n')}
</svg>`
}

const row = 34

/** What the product takes beside what statements and a bare server take: medians, in pairs. */
export function limitPlot(figures: readonly Figure[]): string {
  const [width, left, right] = [760, 286, 64]
  const most = Math.max(...figures.map(({ product, raw, bare }) => Math.max(product.p50, raw.p50 + bare.p50)))
  const scale = (ms: number) => ((width - left - right) * ms) / most
  const rows = figures.map(({ name, product, raw, bare }, place) => {
    const top = place * row + 4
    const sql = scale(raw.p50)
    const http = Math.max(1, scale(bare.p50))
    const end = left + Math.max(scale(product.p50), sql + http)
    return `<text class="name" x="${left - 10}" y="${top + 15}" text-anchor="end">${escaped(name)}</text>
<rect class="product" x="${left}" y="${top}" width="${scale(product.p50).toFixed(1)}" height="11" rx="2"><title>${escaped(name)}: ${product.p50} ms</title></rect>
<rect class="sql" x="${left}" y="${top + 13}" width="${sql.toFixed(1)}" height="9" rx="2"><title>statements: ${raw.p50} ms</title></rect>
<rect class="http" x="${(left + sql).toFixed(1)}" y="${top + 13}" width="${http.toFixed(1)}" height="9" rx="2"><title>bare server: ${bare.p50} ms</title></rect>
<text class="tick" x="${(end + 6).toFixed(1)}" y="${top + 10}">${product.p50.toFixed(1)} ms</text>`
  })
  return `<svg viewBox="0 0 ${width} ${figures.length * row}" role="img">${rows.join('\n')}</svg>`
}
