import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * Bytes after gzip, as a browser on a phone has to fetch them. `widget` is what each page of a customer's loads: the entry
 * and one language. `talk` is that and the panel, which comes when somebody talks. `firstLoad` holds for each language.
 */
const budgets = { widget: 12_000, talk: 16_500, firstLoad: 170_000 }

export type Bundles = { breaches: string[]; summary: string }

/** Weighs what browsers get, and looks for the server's validation library in it. */
export function weighBundles(dist: string): Bundles {
  const { widget, talk } = weighWidget(join(dist, 'widget'))
  const loads = readdirSync(join(dist, 'web')).map((language) => weighPage(dist, language))
  const breaches = [
    ...overweight('The widget', widget, budgets.widget),
    ...overweight('The widget with its panel', talk, budgets.talk),
    ...loads.flatMap((load) => load.breaches),
    ...withZod(dist),
  ]
  const firstLoads = loads.map((load) => `${kilo(load.bytes)} (${load.language})`).join(' and ')
  return {
    breaches,
    summary: `widget ${kilo(widget)}, with its panel ${kilo(talk)}, first load ${firstLoads} after gzip`,
  }
}

function weighPage(dist: string, language: string): { language: string; bytes: number; breaches: string[] } {
  const folder = join(dist, 'web', language)
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const first = firstLoadOf(page).map((path) => weight(readFileSync(join(folder, path))))
  const bytes = first.reduce((sum, each) => sum + each, weight(Buffer.from(page)))
  const breaches =
    first.length === 0
      ? [`dist/web/${language}/index.html names no script, so nothing was weighed: look at the build.`]
      : overweight(`The first load of the dashboard (${language})`, bytes, budgets.firstLoad)
  return { language, bytes, breaches }
}

/** With the heavier of the languages; menu, forms and sound come later still. */
function weighWidget(folder: string): { widget: number; talk: number } {
  const heaviest = (name: RegExp) =>
    readdirSync(folder)
      .filter((file) => name.test(file))
      .reduce((most, file) => Math.max(most, weight(readFileSync(join(folder, file)))), 0)
  const widget = heaviest(/^widget\.js$/) + heaviest(/^[a-z]{2}-[\w-]{8}\.js$/)
  return { widget, talk: widget + heaviest(/^panel-[\w-]{8}\.js$/) }
}

/** The scripts and styles that the page itself names; the rest comes with the pages that need it. */
export function firstLoadOf(page: string): string[] {
  const tags = page.match(/<(script|link)\b[^>]*>/g) ?? []
  const wanted = tags.filter(
    (tag) => tag.startsWith('<script') || /rel="(stylesheet|modulepreload)"/.test(tag),
  )
  return wanted.flatMap((tag) => tag.match(/(?:src|href)="\/?([^"]+)"/)?.[1] ?? [])
}

/** The library's classes and its inner property keep their names in a bundle. */
export function hasZod(script: string): boolean {
  return /\bZod(Error|Type|Object|String)\b|\b_zod\b/.test(script)
}

function withZod(dist: string): string[] {
  const scripts = ['web', 'widget'].flatMap((side) =>
    readdirSync(join(dist, side), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(side, name)),
  )
  return scripts
    .filter((name) => hasZod(readFileSync(join(dist, name), 'utf8')))
    .map((name) => `dist/${name} contains zod: take types only from the contract (import type).`)
}

function overweight(what: string, bytes: number, budget: number): string[] {
  if (bytes <= budget) return []
  return [`${what} weighs ${kilo(bytes)} after gzip and may weigh ${kilo(budget)}: load less of it at once.`]
}

function weight(content: Buffer): number {
  return gzipSync(content, { level: 9 }).length
}

function kilo(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
