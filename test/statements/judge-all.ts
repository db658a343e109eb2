import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { statementsFolder, verdictFile } from './folder.ts'
import { judge } from './judge.ts'
import { knownFunctions } from './known-functions.ts'
import type { Verdict } from './verdict.ts'

/** At the end of a run, while its database lives: looks at all that the product sent and leaves what it found. */
export async function judgeAll(admin: ConnectTo, template: string): Promise<void> {
  const owner = await connect({ ...admin, database: 'postgres' })
  const name = `judged_${process.pid}`
  await owner
    .query(`create database ${name} template ${template} strategy file_copy`)
    .finally(() => owner.end())
  const client = await connect({ ...admin, database: name })
  try {
    await client.query('set search_path = auth, public')
    const texts = recorded()
    const verdict: Verdict = { statements: texts.length, tenant: 0, findings: [] }
    for (const text of texts) {
      const { findings, isTenant } = await findingsIn(client, text)
      if (isTenant) verdict.tenant++
      verdict.findings.push(
        ...findings.map((finding) => `${finding}: ${text.replaceAll(/\s+/g, ' ').trim()}`),
      )
    }
    writeFileSync(verdictFile, JSON.stringify(verdict))
  } finally {
    await client.end()
  }
}

export function forgetStatements(): void {
  rmSync(statementsFolder, { recursive: true, force: true })
  rmSync(verdictFile, { force: true })
}

export async function findingsIn(
  client: Parameters<typeof judge>[0],
  text: string,
): Promise<{ findings: string[]; isTenant: boolean }> {
  try {
    const { faults, functions, isTenant } = await judge(client, text)
    const unknown = functions.filter((name) => !Object.hasOwn(knownFunctions, name))
    return {
      findings: [...faults, ...unknown.map((name) => `calls ${name}, which is not a known function`)],
      isTenant,
    }
  } catch (error) {
    return { findings: [`cannot be looked at (${String(error)})`], isTenant: false }
  }
}

/** Each once, however many rows it writes; not what begins and ends transactions. */
function recorded(): string[] {
  if (!existsSync(statementsFolder)) return []
  const kept = new Map<string, string>()
  for (const file of readdirSync(statementsFolder)) {
    for (const line of readFileSync(join(statementsFolder, file), 'utf8').split('\n')) {
      if (line === '') continue
      const text = String(JSON.parse(line))
      if (
        /^\s*(begin|commit|rollback|set|savepoint|release|discard|lock|listen|unlisten|notify)\b/i.test(text)
      )
        continue
      const form = text.replaceAll(/\$\d+/g, '$').replaceAll(/(\([^()]*\))(?:\s*,\s*\1)+/g, '$1')
      if (!kept.has(form)) kept.set(form, text)
    }
  }
  return [...kept.values()]
}
