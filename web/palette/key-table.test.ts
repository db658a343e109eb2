import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keySections } from './key-table.ts'

const rows = keySections.flatMap((section) => section.rows)
const sourceOf = (path: string) => readFileSync(path, 'utf8')
/** `g` alone does nothing: with its letter it stands in the table as one. */
const lead = 'web/shell/use-go-keys.ts'

test('every key that a page listens to stands on the sheet of keys', () => {
  const heard = globSync('web/**/*.{ts,tsx}')
    .filter((path) => path !== lead && !path.includes('.test.'))
    .flatMap((path) =>
      [...sourceOf(path).matchAll(/useHotkey\('([^']+)'/g)].map(([, key = '']) => `${key} in ${path}`),
    )
  const told = new Set(rows.flatMap(({ keys, from }) => keys.map((key) => `${key} in ${from}`)))
  expect(heard.length).toBeGreaterThan(20)
  expect(heard.filter((key) => !told.has(key))).toEqual([])
})

test('the sheet of keys promises no key that nothing listens to', () => {
  const missing = rows.flatMap(({ keys, from }) =>
    keys.filter((key) => {
      const last = key.split(/[ +]/).at(-1) ?? key
      const spellings = [`'${last}'`, ` ${last}:`, `'${last.toLowerCase()}'`]
      return !spellings.some((spelling) => sourceOf(from).includes(spelling))
    }),
  )
  expect(missing).toEqual([])
})
