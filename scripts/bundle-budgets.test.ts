import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstLoadOf, weighBundles } from './bundle-budgets.ts'

const page = '<script type="module" crossorigin src="/assets/en/main.js"></script>'

let dist = ''
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'brainbots-dist-'))
  mkdirSync(join(dist, 'web', 'en', 'assets', 'en'), { recursive: true })
  mkdirSync(join(dist, 'widget'))
  put('web/en/index.html', page)
  put('web/en/assets/en/main.js', 'console.log(1)')
  put('widget/widget.js', 'console.log(2)')
})
afterEach(() => rmSync(dist, { recursive: true }))

function put(path: string, content: string): void {
  writeFileSync(join(dist, path), content)
}

const heavy = (bytes: number) => randomBytes(bytes).toString('latin1')

test('small bundles pass', () => {
  expect(weighBundles(dist).breaches).toEqual([])
})

test('a widget that is too heavy is refused', () => {
  put('widget/widget.js', heavy(13_000))
  expect(weighBundles(dist).breaches[0]).toMatch(/^The widget weighs .* may weigh 12\.0 kB/)
})

test('the widget is weighed with the heavier language, and once more with its panel', () => {
  put('widget/en-AAAAAAAA.js', heavy(1000))
  put('widget/de-BBBBBBBB.js', heavy(2000))
  put('widget/more-de-CCCCCCCC.js', heavy(30_000))
  put('widget/panel-DDDDDDDD.js', heavy(15_000))
  const { breaches, summary } = weighBundles(dist)
  expect(summary).toMatch(/^widget [23]\.\d kB, with its panel [12]\d\.\d kB/)
  expect(breaches).toEqual([expect.stringMatching(/^The widget with its panel weighs/)])
})

test('a first load that is too heavy is refused', () => {
  put('web/en/assets/en/main.js', heavy(180_000))
  expect(weighBundles(dist).breaches[0]).toMatch(/^The first load of the dashboard \(en\) weighs/)
})

test('each language is weighed, and named where it is too heavy', () => {
  mkdirSync(join(dist, 'web', 'de', 'assets', 'de'), { recursive: true })
  put('web/de/index.html', page.replaceAll('/en/', '/de/'))
  put('web/de/assets/de/main.js', heavy(180_000))
  const { breaches, summary } = weighBundles(dist)
  expect(breaches).toEqual([expect.stringMatching(/^The first load of the dashboard \(de\) weighs/)])
  expect(summary).toMatch(/first load 2\d\d\.\d kB \(de\) and 0\.\d kB \(en\)/)
})

test('zod is found in any script, also in one that is loaded later', () => {
  put('web/en/assets/en/later.js', 'class ZodError extends Error{}')
  expect(weighBundles(dist).breaches).toEqual([
    'dist/web/en/assets/en/later.js contains zod: take types only from the contract (import type).',
  ])
})

test('a page without a script is a fault and not a light page', () => {
  put('web/en/index.html', '<p>nothing</p>')
  expect(weighBundles(dist).breaches).toHaveLength(1)
})

test('the first load is what the page names', () => {
  const html = `${page}<link rel="modulepreload" href="/assets/a.js"><link rel="stylesheet" href="/assets/b.css"><link rel="icon" href="/i.svg">`
  expect(firstLoadOf(html)).toEqual(['assets/en/main.js', 'assets/a.js', 'assets/b.css'])
})
