import {
  bulkChange as bulkRoute,
  getJob as getRoute,
  listJobs as listRoute,
  stopJob as stopRoute,
  undoJob as undoRoute,
} from '#contract/jobs.ts'
import { bindTeam } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { notFound } from '#server/http/refusal.ts'
import { stopJob, undoJob } from '#server/jobs/end-job.ts'
import { getJob, listJobs, toJob } from '#server/jobs/job-store.ts'
import { startJob } from '#server/jobs/start-job.ts'

export const jobRoutes: BindRoutes = (app, services) => {
  bindTeam(app, services, bulkRoute, async ({ db, caller, body, after }) => {
    const job = await startJob(db, caller, body)
    after(() => services.jobs.kick(db.workspaceId, caller.id))
    return toJob(job)
  })
  bindTeam(app, services, listRoute, async ({ db, caller }) => ({
    items: (await listJobs(db, caller)).map(toJob),
  }))
  bindTeam(app, services, getRoute, async ({ db, caller, params }) => {
    const job = await getJob(db, caller, params.jobId)
    if (!job) throw notFound('job')
    return toJob(job)
  })
  bindTeam(app, services, stopRoute, async ({ db, caller, params }) =>
    toJob(await stopJob(db, caller, params.jobId)),
  )
  bindTeam(app, services, undoRoute, async ({ db, caller, params, after }) => {
    const job = await undoJob(db, caller, params.jobId)
    after(() => services.jobs.kick(db.workspaceId, caller.id))
    return toJob(job)
  })
}
