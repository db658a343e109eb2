import { exportLeads } from '#contract/export.ts'
import { callerNow } from '#server/accounts/caller-now.ts'
import { beginExport } from '#server/export/begin-export.ts'
import { writeLeads } from '#server/export/write-leads.ts'
import { bindTeamApart } from '#server/http/bind.ts'
import type { BindRoutes } from '#server/http/env.ts'

export const exportRoutes: BindRoutes = (app, services) => {
  bindTeamApart(app, services, exportLeads, async ({ caller, body, inside, request }) => {
    const { leadIds, timeZone, fileName } = await inside((db) => beginExport(db, caller, body))
    const pieces = writeLeads(leadIds, { ...body, timeZone }, inside, (db) =>
      callerNow(db, caller, exportLeads),
    )
    const bytes = new TextEncoder()
    // Read as fast as it is taken. A file that breaks off ends in an error, never as if it were whole.
    const file = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(bytes.encode(value))
      },
      async cancel() {
        await pieces.return(undefined)
      },
    })
    return request.body(file, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="leads.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'x-leads': String(leadIds.length),
      'cache-control': 'no-store',
    })
  })
}
