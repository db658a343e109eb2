import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plans, type Plan } from '#contract/access.ts'
import type { Problem } from '#contract/problem.ts'
import { fingerprint } from '#test/api/fingerprint.ts'
import { makeWorld, type World } from '#test/api/operations.ts'
import { callerWith } from '#test/make.ts'
import { callerOf, cellOf, planTables, takesKeys, type Called } from '#test/plans/plan-table.ts'
import { startServer, type TestServer } from '#test/start.ts'

type Operation = Called & { path: string; method: string }
type Document = { paths: Record<string, Record<string, Called>> }

/** A real workspace on the plan, with one good call for every operation. */
type Business = { server: TestServer; world: World; operations: Operation[] }

/** The codes of a plan that has let through as many as it may. */
const used = ['no_seat', 'plan_required']

describe.each(plans)('on the plan %s', (plan) => {
  describe.each(['a signed-in person or visitor', 'an API key'] as const)('%s', (who) => {
    const withKey = who === 'an API key'
    let business: Business
    beforeAll(async () => {
      business = await open(plan, withKey)
    }, 120_000)
    afterAll(() => business.server.close())

    it('is refused what the plan shuts, which changes nothing', async () => {
      const shut = cells(business, withKey).filter((one) => cellOf(one, plan, withKey) === 'shut')
      const before = await fingerprint(business.server.database.owner)
      const found: string[] = []
      for (const operation of shut) {
        const { status, code } = await call(business, operation, withKey)
        if (status !== 403 || code !== 'plan_required')
          found.push(`${operation.operationId}: ${status} ${code}`)
      }
      expect(found).toEqual([])
      expect(await fingerprint(business.server.database.owner)).toEqual(before)
      expect(shut.length).toBe(shutOn(business, plan, withKey))
    })

    it('is let in where the plan is open', async () => {
      const wrong: string[] = []
      for (const operation of cells(business, withKey)) {
        const cell = cellOf(operation, plan, withKey)
        if (cell === 'shut') continue
        await setPlan(business.server, plan)
        const { status, code } = await call(business, operation, withKey)
        const fine = status < 300 || (cell === 'counted' && used.includes(code))
        if (!fine) wrong.push(`${operation.operationId}: ${status} ${code}`)
      }
      expect(wrong).toEqual([])
    })
  })
})

it('stands in docs/plans.md as it is in the code', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/plans.md'), 'utf8')
  expect(written, '`node scripts/plan-tables.ts` writes it anew').toContain(planTables())
})

/** As many as the table says, so that a loop over none proves nothing. */
function shutOn({ operations }: Business, plan: Plan, withKey: boolean): number {
  if (plan === 'pro') return 0
  const open = (operation: Called) => operation['x-plan'] === 'every' || operation['x-plan'] === undefined
  const theirs = operations.filter((one) => (withKey ? takesKeys(one) : callerOf(one) !== null))
  if (withKey) return theirs.filter((one) => one['x-access'] !== 'ingest').length
  return plan === 'freemium'
    ? theirs.filter((one) => !open(one)).length
    : theirs.filter((one) => ['apiKeys', 'scoreRules'].includes(one['x-plan'] ?? '')).length
}

async function open(plan: Plan, withKey: boolean): Promise<Business> {
  const server = await startServer({ answerer: null, env: { TRUST_PROXY: '1' } })
  const world = await makeWorld(server)
  await writeNote(server, world, withKey)
  await setPlan(server, plan)
  // What is remembered of a key, its plan included, is forgotten after that.
  await sleep(1000)
  const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as Document
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  // In the order of the fixtures, as some take away what others need.
  const order = Object.keys(world.fixtures)
  operations.sort((a, b) => order.indexOf(a.operationId) - order.indexOf(b.operationId))
  return { server, world, operations }
}

/** Notes are changed by whoever wrote them alone. */
async function writeNote(
  server: TestServer,
  { fixtures, credentials }: World,
  withKey: boolean,
): Promise<void> {
  const { params = {}, body } = fixtures['addNote'] ?? {}
  const call = callerWith(server, withKey ? credentials.key : credentials.member)
  const note = await call<{ id: string }>('POST', `/api/v1/leads/${params['id']}/notes`, body)
  for (const own of [fixtures['changeNote'], fixtures['deleteNote']]) {
    if (own) own.params = { ...params, noteId: note.body.id }
  }
}

async function setPlan({ database, workspaceId }: TestServer, plan: Plan): Promise<void> {
  await database.owner.query('update app.workspace set plan = $2 where workspace_id = $1', [
    workspaceId,
    plan,
  ])
}

function cells({ operations }: Business, withKey: boolean): Operation[] {
  return operations.filter((one) => (withKey ? takesKeys(one) : callerOf(one) !== null))
}

async function call({ server, world }: Business, operation: Operation, withKey: boolean) {
  const { params = {}, query, body } = world.fixtures[operation.operationId] ?? {}
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = new URLSearchParams(query)
  const { member, visitor, key } = world.credentials
  const response = await fetch(`${server.url}${path}${search.size > 0 ? `?${search}` : ''}`, {
    method: operation.method.toUpperCase(),
    headers: {
      'x-operator-key': server.operatorKey,
      ...(withKey ? key : callerOf(operation) === 'visitor' ? visitor : member),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const code = response.status < 300 ? '' : (JSON.parse(text) as Problem).code
  return { status: response.status, code }
}
