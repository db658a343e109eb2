export type Tally = { passed: number; failed: number }

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * How many tests passed and failed, from Vitest's report and exit code. A file that could not even be loaded counts as
 * one failure, and so does a run that ended badly without a failed test (an error outside of any test).
 */
export function countTests(report: string | null, code: number | null): Tally {
  if (report === null) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(report)
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  )
  const failed = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}
