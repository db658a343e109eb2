import { expect, test } from 'vitest'
import { breaches, lockBreaches } from './house-rules.ts'

test('a plain file breaks nothing', () => {
  expect(breaches({ path: 'server/leads/store.ts', text: 'export const x = 1\n' })).toEqual([])
})

test('a file of more than 400 lines is too long', () => {
  const found = breaches({ path: 'web/big.tsx', text: 'x\n'.repeat(401) })
  expect(found).toEqual(['web/big.tsx has 401 lines: split it by idea, 400 are the most.'])
})

test('a file of 400 lines is not', () => {
  expect(breaches({ path: 'web/big.tsx', text: 'x\n'.repeat(400) })).toEqual([])
})

test('empty names are found in files and folders', () => {
  expect(breaches({ path: 'server/utils.ts', text: '' })).toHaveLength(1)
  expect(breaches({ path: 'web/shared/button.tsx', text: '' })).toHaveLength(1)
})

test('what is left to do is found', () => {
  const found = breaches({ path: 'web/x.ts', text: 'a\n// TODO later\n' })
  expect(found).toEqual(['web/x.ts:2 leaves something to do: do it, or decide against it.'])
})

test('rules may not ask the clock or chance', () => {
  expect(breaches({ path: 'rules/x.ts', text: 'const now = Date.now()\n' })).toHaveLength(1)
  expect(breaches({ path: 'rules/x.ts', text: 'const n = Math.random()\n' })).toHaveLength(1)
})

test('rules may work with an instant they were given', () => {
  expect(breaches({ path: 'rules/x.ts', text: 'const at = new Date(sentAt)\n' })).toEqual([])
})

test.each([
  "const page = await fetch('https://shop.example')",
  "import { request } from 'node:https'",
  "import { request as call, type Agent } from 'node:http'",
  "import http from 'node:http'",
  "import * as https from 'node:https'",
  "import { Client } from 'undici'",
])('the server calls nobody but by its outgoing client: %s', (text) => {
  expect(breaches({ path: 'server/sites/check.ts', text })).toHaveLength(1)
  expect(breaches({ path: 'server/http/outgoing.ts', text })).toEqual([])
})

test('the server may serve, and name what others fetch', () => {
  const text = "import type { Server } from 'node:http'\nserve({ fetch: app.fetch })\nquery.refetch()\n"
  expect(breaches({ path: 'server/listen.ts', text })).toEqual([])
})

test.each([
  'className="ml-2 flex"',
  'className={`grid md:-left-20 ${look}`}',
  "look = 'text-right'",
  'className="group [&+div]:border-l"',
  'className="rounded-tr-sm"',
  'className="scroll-pl-4"',
])('what names a side of the screen is found: %s', (text) => {
  expect(breaches({ path: 'web/leads/x.tsx', text })).toHaveLength(1)
})

test.each([
  'className="ms-2 start-3 text-end border-s rounded-se-sm left-over"',
  '// physical: it follows the thumb.\nconst look = "left-0"',
  "if (way === 'left') go({ left: 3 })",
])('what is mirrored, or meant so, is not: %s', (text) => {
  expect(breaches({ path: 'web/leads/x.tsx', text })).toEqual([])
})

test('a style sheet of the screens names no side either', () => {
  expect(breaches({ path: 'web/ui/x.css', text: '  margin-left: 4px;' })).toHaveLength(1)
  expect(breaches({ path: 'web/ui/x.css', text: '  margin-inline-start: 4px;' })).toEqual([])
})

test('a lock file with addresses is found', () => {
  expect(lockBreaches('"resolved": "https://registry.example/x.tgz"')).toHaveLength(1)
  expect(lockBreaches('"integrity": "sha512-x"')).toEqual([])
})
