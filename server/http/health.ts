import type { BindRoutes } from '#server/http/env.ts'
import { isOperator } from '#server/http/limits.ts'
import { Refusal } from '#server/http/refusal.ts'

/** `/healthz`: the process lives. `/readyz`: it can store. `/metrics`: numbers for the operator. */
export const healthRoutes: BindRoutes = (app, services) => {
  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    await services.limits.take('probesOfAddress', c)
    await services.pool.query('select 1').catch(() => {
      throw new Refusal('unavailable', 'The database does not answer.')
    })
    return c.text('ready\n')
  })
  app.get('/metrics', (c) => {
    const given = c.req.header('authorization')?.replace(/^Bearer /, '')
    if (!isOperator(services.operatorKey, given)) {
      throw new Refusal('unauthorized', "The operator's key is needed as a Bearer token.")
    }
    const { heapUsed, rss } = process.memoryUsage()
    const lines = {
      process_resident_memory_bytes: rss,
      process_heap_used_bytes: heapUsed,
      process_uptime_seconds: Math.round(process.uptime()),
      database_connections: services.pool.totalCount,
      database_connections_idle: services.pool.idleCount,
      database_connections_waited_for: services.pool.waitingCount,
    }
    return c.text(
      Object.entries(lines)
        .map(([name, value]) => `brainbots_${name} ${value}\n`)
        .join(''),
    )
  })
}
