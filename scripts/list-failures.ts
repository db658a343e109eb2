import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

type TestReport = { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] }
type Report = {
  testResults: { name: string; status: string; message: string; assertionResults: TestReport[] }[]
}

const longest = 600

/**
 * What failed and why, from Vitest's report: `file > suite > test` and the beginning of its error. The end of a log is
 * often all that is kept of a run, so it has to be enough to start from.
 */
export function listFailures(report: string | null, root: string): string[] {
  if (report === null) return ['The run ended before it could report: no test of it is known to have passed.']
  const { testResults }: Report = JSON.parse(report)
  return testResults.flatMap((file) => {
    const path = relative(root, file.name)
    const failed = file.assertionResults.filter((each) => each.status === 'failed')
    if (failed.length === 0 && file.status === 'failed')
      return [`${path} > could not be loaded, or failed outside of its tests\n${beginning([file.message])}`]
    return failed.map((test) => inWords(path, test))
  })
}

/** What passed, but only when it was tried again, and what was wrong at first. */
export function listSecondTries(report: string | null, root: string): string[] {
  if (report === null) return []
  const { testResults }: Report = JSON.parse(report)
  return testResults.flatMap((file) =>
    file.assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map((test) => inWords(relative(root, file.name), test)),
  )
}

function inWords(path: string, { ancestorTitles, title, failureMessages }: TestReport): string {
  const name = [path, ...ancestorTitles.filter((each) => each !== ''), title].join(' > ')
  return `${name}\n${beginning(failureMessages)}`
}

/** Frames inside of dependencies say nothing that the first lines do not. */
function beginning(messages: string[]): string {
  const lines = stripVTControlCharacters(messages.join('\n'))
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node_modules|node:)/.test(line))
  const text = lines.join('\n')
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text
  return short
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
}
