import { expect, test } from 'vitest'
import { listFailures, listSecondTries } from './list-failures.ts'

type File = {
  name: string
  status: string
  message?: string
  tests: [string[], string, string[], 'passed'?][]
}

const report = (...files: File[]) =>
  JSON.stringify({
    testResults: files.map(({ name, status, message = '', tests }) => ({
      name: `/home/project/${name}`,
      status,
      message,
      assertionResults: tests.map(([ancestorTitles, title, failureMessages, status]) => ({
        ancestorTitles,
        title,
        status: status ?? (failureMessages.length === 0 ? 'passed' : 'failed'),
        failureMessages,
      })),
    })),
  })

const list = (...files: File[]) => listFailures(report(...files), '/home/project')

test('a failed test is named with its file, its suite and its error', () => {
  const tests: File['tests'] = [
    [['', 'walls'], 'keep rows apart', ['AssertionError: expected 2 to be 1\n    at walls.test.ts:5:3']],
    [['', 'walls'], 'stand', []],
  ]
  expect(list({ name: 'server/walls.test.ts', status: 'failed', tests })).toEqual([
    'server/walls.test.ts > walls > keep rows apart\n    AssertionError: expected 2 to be 1\n        at walls.test.ts:5:3',
  ])
})

test('a file that could not be loaded is named with the reason', () => {
  const file = { name: 'web/list.test.ts', status: 'failed', message: 'Cannot find module', tests: [] }
  expect(list(file)).toEqual([
    'web/list.test.ts > could not be loaded, or failed outside of its tests\n    Cannot find module',
  ])
})

test('nothing is listed when nothing failed', () => {
  expect(list({ name: 'web/list.test.ts', status: 'passed', tests: [[[''], 'is sorted', []]] })).toEqual([])
})

test('what passed only when it was tried again is listed by itself, and not as failed', () => {
  const file: File = {
    name: 'test/e2e/list.test.ts',
    status: 'passed',
    tests: [
      [[''], 'opens', ['TimeoutError: too late'], 'passed'],
      [[''], 'closes', []],
    ],
  }
  expect(list(file)).toEqual([])
  expect(listSecondTries(report(file), '/home/project')).toEqual([
    'test/e2e/list.test.ts > opens\n    TimeoutError: too late',
  ])
})

test('a long error is cut, and frames of dependencies and colours are left out', () => {
  const error = `\u001b[31mError: far\u001b[39m\n    at run (/x/node_modules/y.js:1:1)\n    at own.ts:1:1\n${'long '.repeat(200)}`
  const [text = ''] = list({ name: 'a.test.ts', status: 'failed', tests: [[[''], 'holds', [error]]] })
  expect(text).toMatch(/^a\.test\.ts > holds\n {4}Error: far\n {8}at own\.ts:1:1\n/)
  expect(text.length).toBeLessThan(700)
})

test('a run without a report says so', () => {
  expect(listFailures(null, '/')).toHaveLength(1)
  expect(listSecondTries(null, '/')).toEqual([])
})
