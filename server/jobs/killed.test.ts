import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Job } from '#contract/jobs.ts'
import type { LeadCounts } from '#contract/lead-counts.ts'
import { JobRunner } from '#server/jobs/job-runner.ts'
import { startJob } from '#server/jobs/start-job.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { makeMember, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { services, workspaceId, database } = server
const program = fileURLToPath(new URL('../../test/crash/jobs-process.ts', import.meta.url))

it('goes on within a minute after kill -9 in its middle, and changes no lead twice', async () => {
  const member = await makeMember(server)
  const caller = {
    type: 'member',
    role: 'agent',
    seat: 'held',
    plan: 'pro',
    address: '',
    workspaceId,
    onlyAssigned: false,
    hidesContact: false,
    id: member.id,
    name: member.name,
  } as const
  const ids = await makeManyLeads(server, 2000)
  const killed = spawn(process.execPath, [program], {
    env: { ...process.env, CONNECT_TO: JSON.stringify(database.connectAs.app) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  const { id } = await services.inWorkspace(workspaceId, (db) =>
    startJob(db, caller, { ids, except: [], change: { status: 'contacted' } }),
  )
  const jobNow = async () => (await member.call<Job>('GET', `/api/v1/jobs/${id}`)).body
  while ((await jobNow()).done < 400) await sleep(5)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  // A transaction that was under way is undone, or was committed just before the end.
  await sleep(200)
  const half = await jobNow()
  expect([half.state, half.done < 2000]).toEqual(['running', true])
  const { rows } = await database.owner.query<{ ms: number }>(
    `select extract(epoch from due_at - now()) * 1000 as ms from app.job where id = $1`,
    [id],
  )
  // Anybody may have it after these and the pause between two sweeps.
  expect(Number(rows[0]?.ms) + 10_000).toBeLessThan(60_000)
  await database.owner.query(`update app.job set due_at = now() - interval '1 second' where id = $1`, [id])

  const survivor = new JobRunner({ ...services, sweepMs: 50 })
  await survivor.sweep()
  await survivor.drain()
  expect(await jobNow()).toMatchObject({ state: 'done', done: 2000, changed: 2000, leftAlone: 0 })
  const told = await database.owner.query(
    `select count(*)::int as events, count(distinct lead_id)::int as leads from app.event where kind = 'status.changed'`,
  )
  expect(told.rows).toEqual([{ events: 2000, leads: 2000 }])
  const counts = (await member.call<LeadCounts>('GET', '/api/v1/leads/counts')).body
  expect(counts.byStatus).toMatchObject({ new: 0, contacted: 2000 })
})
