import { setTimeout as sleep } from 'node:timers/promises'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Journal } from '#test/crash/journal.ts'
import type { Family } from '#test/processes/family.ts'

const leadsOfJob = 2000
const owners = 3
const lookMs = 200
const patienceMs = 90_000

type Seen = { progress: string; since: number; runner: string | null }

/**
 * Keeps changes to many leads going, one after the other for several owners, and watches how long each stands still and
 * whether each lead was changed once by it.
 */
export async function watchJobs(family: Family, journal: Journal) {
  const { owner, pool, workspaceId } = family.eyes
  for (let from = 0; from < leadsOfJob; from += 500) {
    await family.call('POST', '/api/v1/ingest/messages', { messages: talks(journal, from, 500) })
  }
  const keys = await Promise.all(
    Array.from({ length: owners }, () =>
      inWorkspace(pool, workspaceId, (db) => createKey(db, 'many leads', ['read', 'write'])),
    ),
  )
  const { rows } = await owner.query<{ id: string }>(
    `select lead_id as id from app.session where external_id like 'bulk %' and lead_id is not null`,
  )
  const ids = rows.map(({ id }) => id)
  const state = { stopped: false, ended: 0, orphans: 0, longestPauseMs: 0 }
  const wrong: string[] = []
  const all = [...keys.map(keepGoing), watch()]
  return {
    ended: () => state.ended,
    async stop() {
      state.stopped = true
      await Promise.all(all)
      return { ...state, wrong }
    },
  }

  async function keepGoing(key: string, index: number): Promise<void> {
    for (let round = 0; !state.stopped; round++) {
      const change = round % 2 === 0 ? { addTag: `Tag ${index}` } : { removeTag: `Tag ${index}` }
      const id = await begin(change, key)
      if (id === null) continue
      await untilEnded(id)
      await check(id, index)
    }
  }

  /** Whoever is killed before they could answer may have begun it: a change that was begun is watched all the same. */
  async function begin(change: object, key: string): Promise<string | null> {
    try {
      const { status, body } = await family.call('POST', '/api/v1/leads/bulk', { ids, change }, { key })
      if (status < 300 && typeof body === 'object' && body !== null && 'id' in body) return String(body.id)
      // More than so many of one owner do not wait.
      if (status < 500) await sleep(500)
      else wrong.push(`a change was answered with ${status} ${JSON.stringify(body)}`)
    } catch {
      await sleep(100)
    }
    return null
  }

  async function untilEnded(id: string): Promise<void> {
    for (const end = performance.now() + patienceMs; performance.now() < end; await sleep(100)) {
      const { rowCount } = await owner.query('select from app.job where id = $1 and ended_at is not null', [
        id,
      ])
      if (rowCount) return
    }
    wrong.push(`change ${id} had not ended after ${patienceMs / 1000} s`)
  }

  async function check(id: string, index: number): Promise<void> {
    state.ended += 1
    const { rows: told } = await owner.query<{
      state: string
      done: number
      wanted: number
      changed: number
      events: number
      leads: number
    }>(
      `select j.state, j.done, j.wanted, j.changed,
         (select count(*)::int from app.event e where e.workspace_id = j.workspace_id and e.data ->> 'job' = j.id::text) as events,
         (select count(distinct e.lead_id)::int from app.event e where e.workspace_id = j.workspace_id and e.data ->> 'job' = j.id::text) as leads
       from app.job j where j.id = $1`,
      [id],
    )
    const [job] = told
    const isRight =
      job?.state === 'done' &&
      job.done === job.wanted &&
      job.events === job.changed &&
      job.leads === job.changed
    if (!isRight) wrong.push(`change ${id} of owner ${index}: ${JSON.stringify(job)}`)
  }

  async function watch(): Promise<void> {
    const seen = new Map<string, Seen>()
    while (!state.stopped) {
      const { rows: open } = await owner.query<{ id: string; progress: string; runner: string | null }>(
        `select distinct on (owner_id) id, state || done || tries as progress, runner from app.job
         where ended_at is null order by owner_id, made_at, id`,
      )
      const now = performance.now()
      for (const { id, progress, runner } of open) {
        const before = seen.get(id)
        if (before?.progress === progress) {
          state.longestPauseMs = Math.max(state.longestPauseMs, now - before.since)
          continue
        }
        // Another process has gone on with it.
        if (before?.runner && runner && before.runner !== runner) state.orphans += 1
        seen.set(id, { progress, since: now, runner })
      }
      await sleep(lookMs)
    }
  }
}

function talks(journal: Journal, from: number, many: number) {
  return Array.from({ length: many }, (_, index) => {
    const { talk, clientId, text, sentAt } = journal.write({
      talk: `bulk ${from + index}`,
      clientId: `bulk-${from + index}`,
      kind: 'text',
      author: 'visitor',
      text: 'Hello',
      sentAt: new Date().toISOString(),
    })
    return { clientId, session: talk, author: { kind: 'visitor' }, text, sentAt }
  })
}
