import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildWeb } from './build.ts'
import { countTests, type Tally } from './count-tests.ts'
import { listFailures, listSecondTries } from './list-failures.ts'
import { verdictFile } from '#test/statements/folder.ts'
import { readVerdict } from '#test/statements/verdict.ts'

const root = join(import.meta.dirname, '..')
/**
 * Journeys, attacks, every call of every operation and what models do: what they look at is not the database's version, or
 * others look at it there, and they take minutes. The policies themselves are tried on both (server/db).
 */
const notOfDatabase = /^(e2e|xss|attack|walls|api|plans)\/|^accounts\/auth-doors\.|^assistant\/model\//
/** The oldest supported PostgreSQL, as Debian installs it. */
const olderPostgres = '15'

try {
  await buildWeb()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const wishes = process.argv.slice(2)
const failures: string[] = []
const secondTries: string[] = []
const onBuiltIn = await runTests('tests', 'the built-in PostgreSQL', wishes, { RECORD_STATEMENTS: 'on' })
const runs = [onBuiltIn, judgeStatements(), await runOnOlderPostgres()]
const passed = runs.reduce((sum, tally) => sum + tally.passed, 0)
const failed = runs.reduce((sum, tally) => sum + tally.failed, 0)
if (passed + failed === 0) console.log('No test was run: check the names given.')
if (secondTries.length > 0)
  console.log(`\nPassed, but only the second time:\n\n${secondTries.join('\n\n')}\n`)
if (failures.length > 0) console.log(`\nFailed:\n\n${failures.join('\n\n')}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/** Only what meets a database is run again, and of that what the command asked for. */
async function runOnOlderPostgres(): Promise<Tally> {
  const none = { passed: 0, failed: 0 }
  if (!existsSync(`/usr/lib/postgresql/${olderPostgres}/bin/postgres`)) {
    console.log(`PostgreSQL ${olderPostgres} is not installed here: the tests on it were skipped.`)
    return none
  }
  const names = wishes.filter((wish) => !wish.startsWith('-'))
  const files = (await filesWithDatabase()).filter(
    (file) => names.length === 0 || names.some((name) => file.includes(name)),
  )
  if (files.length === 0) return none
  console.log(`\nThe ${files.length} files that meet a database, once more on PostgreSQL ${olderPostgres}:`)
  const options = wishes.filter((wish) => wish.startsWith('-'))
  const [name, where] = [`tests-${olderPostgres}`, `PostgreSQL ${olderPostgres}`]
  return runTests(name, where, [...files, ...options], { TEST_POSTGRES: olderPostgres })
}

/** Each statement without a workspace counts as a failed test. What a run of a few files did not send is not looked at. */
function judgeStatements(): Tally {
  if (onBuiltIn.passed + onBuiltIn.failed === 0) return { passed: 0, failed: 0 }
  const verdict = existsSync(verdictFile) ? readVerdict(readFileSync(verdictFile, 'utf8')) : null
  if (verdict === null) {
    failures.push('[statements] They were not looked at, or that did not come to its end.')
    return { passed: 0, failed: 1 }
  }
  const { statements, tenant, findings } = verdict
  console.log(
    `\nOf ${statements} statements that the product sent, ${tenant} are about workspaces; ${findings.length} lack one.`,
  )
  failures.push(...findings.map((finding) => `[statements] ${finding}`))
  return { passed: findings.length === 0 ? 1 : 0, failed: findings.length }
}

async function filesWithDatabase(): Promise<string[]> {
  const files: string[] = []
  for (const side of ['server', 'test']) {
    for (const name of await readdir(join(root, side), { recursive: true })) {
      if (!name.endsWith('.test.ts') || notOfDatabase.test(name)) continue
      const file = join(side, name)
      if (/from '#test\/(cluster|database|start|make)\.ts'/.test(readFileSync(join(root, file), 'utf8')))
        files.push(file)
    }
  }
  return files.sort()
}

async function runTests(
  name: string,
  where: string,
  args: string[],
  env: Record<string, string>,
): Promise<Tally> {
  const file = join(root, '.cache', `${name}.json`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  rmSync(file, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...options, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const report = existsSync(file) ? readFileSync(file, 'utf8') : null
  const tally = countTests(report, code)
  const listed = listFailures(report, root)
  if (tally.failed > 0 && listed.length === 0)
    listed.push('An error outside of any test: see "Unhandled Errors" above.')
  failures.push(...listed.map((failure) => `[${where}] ${failure}`))
  secondTries.push(...listSecondTries(report, root).map((test) => `[${where}] ${test}`))
  return tally
}
