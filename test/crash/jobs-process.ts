import { inWorkspace } from '#server/db/in-workspace.ts'
import { makePool, type ConnectTo } from '#server/db/pool.ts'
import { retryTransient } from '#server/db/retry.ts'
import { JobRunner } from '#server/jobs/job-runner.ts'
import { makeLog } from '#server/log.ts'
import { Bus } from '#server/realtime/bus.ts'

// A process that does nothing but go through jobs, to be killed in the middle of one.
const pool = makePool(JSON.parse(process.env['CONNECT_TO'] ?? '{}') as ConnectTo, { size: 3 })
new JobRunner({
  pool,
  inWorkspace: (workspaceId, fn, options) =>
    retryTransient(() => inWorkspace(pool, workspaceId, fn, options)),
  bus: new Bus(),
  log: makeLog('error'),
  sweepMs: 20,
}).start()
process.stdout.write('ready\n')
