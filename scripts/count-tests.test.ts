import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const report = (passed: number, failed: number, files: [string, string[]][]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, tests]) => ({
      status,
      assertionResults: tests.map((each) => ({ status: each })),
    })),
  })

test('passed and failed tests are counted', () => {
  const text = report(2, 1, [['failed', ['passed', 'failed', 'passed']]])
  expect(countTests(text, 1)).toEqual({ passed: 2, failed: 1 })
})

test('a file that could not be loaded is a failure', () => {
  const text = report(1, 0, [
    ['passed', ['passed']],
    ['failed', []],
  ])
  expect(countTests(text, 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run that ended badly without a failed test is a failure', () => {
  expect(countTests(report(1, 0, [['passed', ['passed']]]), 1)).toEqual({ passed: 1, failed: 1 })
})

test('a run without a report is a failure', () => {
  expect(countTests(null, null)).toEqual({ passed: 0, failed: 1 })
})
