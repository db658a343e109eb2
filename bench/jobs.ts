import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Job } from '#contract/jobs.ts'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { rawStatus } from './jobs/raw-status.ts'
import { withLoaded } from './list/open-loaded.ts'

// How long it takes to change many leads at once and to write them into a file, over HTTP from the wish to the end, beside
// a raw writer of the same rows in parts of the same size.

const { values: given } = parseArgs({
  options: { leads: { type: 'string', default: '10000' }, quick: { type: 'boolean', default: false } },
})
const leads = given.quick ? 2000 : Number(given.leads)

await withLoaded({ leads, others: [] }, async ({ product, pool, connectAs, workspaceId }) => {
  const key = await inWorkspace(pool, workspaceId, (db) => createKey(db, 'bench', ['read', 'write']))
  const call = async <Body>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${product.port}/api/v1/${path}`, {
      method,
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(await response.text())
    return (await response.json()) as Body
  }
  const ended = async (asked: Promise<Job>) => {
    let job = await asked
    while (job.endedAt === null) {
      await sleep(50)
      job = await call<Job>('GET', `jobs/${job.id}`)
    }
    return { job, ms: Date.parse(job.endedAt) - Date.parse(job.madeAt) }
  }
  const bulk = (change: object) => ended(call<Job>('POST', 'leads/bulk', { filters: {}, change }))
  const undo = (job: Job) => ended(call<Job>('POST', `jobs/${job.id}/undo`))
  const line = (what: string, { job, ms }: { job: Job; ms: number }, raw?: number) => {
    const share =
      raw === undefined ? '' : `, the raw writer ${(raw / 1000).toFixed(2)} s: ratio ${(raw / ms).toFixed(2)}`
    console.log(
      `${what.padEnd(22)} ${(ms / 1000).toFixed(2).padStart(6)} s for ${job.changed} changed${share}`,
    )
  }

  const raw = await rawStatus(connectAs.app, workspaceId, 'contacted')
  line('status of all', await bulk({ status: 'qualified' }), raw)
  const lost = await bulk({ status: 'lost', lostReason: 'no_answer' })
  line('lost, with a reason', lost, await rawStatus(connectAs.app, workspaceId, 'converted'))
  const again = await bulk({ status: 'new' })
  line('status again', again)
  line('its Undo', await undo(again.job))
  const tagged = await bulk({ addTag: 'Bench' })
  line('a tag', tagged)
  line('its Undo', await undo(tagged.job))
  line('nobody as assignee', await bulk({ assigneeId: null }))

  const began = performance.now()
  const response = await fetch(`http://127.0.0.1:${product.port}/api/v1/leads/export`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ filters: {} }),
  })
  const file = await response.text()
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${'export, all columns'.padEnd(22)} ${seconds.toFixed(2).padStart(6)} s for ${response.headers.get('x-leads')} leads, ${(file.length / 1_000_000).toFixed(1)} MB`,
  )
})
