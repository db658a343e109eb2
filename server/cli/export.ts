import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { exportColumns, exportLeads } from '#contract/export.ts'
import { theSystem } from '#server/audit/record-audit.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { retryTransient } from '#server/db/retry.ts'
import { beginExport } from '#server/export/begin-export.ts'
import { writeLeads } from '#server/export/write-leads.ts'
import type { Caller } from '#server/http/caller.ts'

const body = exportLeads.request.body.content['application/json'].schema

export const exportCommand: Command = {
  usage:
    'export [FILE.csv] [--status new,lost] [--tag TAG]… [--columns name,email] [--times iso] [--values codes] [--language de] [--workspace ID]',
  does: 'writes leads into a CSV file, all of them or those that the filters name; samples are left out',
  async run(args, { open, say }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        status: { type: 'string' },
        tag: { type: 'string', multiple: true },
        columns: { type: 'string' },
        times: { type: 'string' },
        values: { type: 'string' },
        language: { type: 'string' },
        workspace: { type: 'string' },
      },
    })
    const wish = body.safeParse({
      filters: {
        ...(values.status !== undefined && { status: values.status.split(',') }),
        ...(values.tag && { tag: values.tag }),
      },
      ...(values.columns !== undefined && { columns: values.columns.split(',') }),
      ...(values.times !== undefined && { times: values.times }),
      ...(values.values !== undefined && { values: values.values }),
      ...(values.language !== undefined && { language: values.language }),
    })
    if (!wish.success) {
      const [issue] = wish.error.issues
      const known = issue?.path.includes('columns') ? ` Columns are ${exportColumns.join(', ')}.` : ''
      throw new CommandError(`--${String(issue?.path.at(-1) ?? '')}: ${issue?.message}.${known}`)
    }
    const { pool } = await open()
    const workspaceId = await workspaceFor(pool, values.workspace)
    const inside: Parameters<typeof writeLeads>[2] = (fn) =>
      retryTransient(() => inWorkspace(pool, workspaceId, fn))
    const operator = operatorIn(workspaceId)
    const given = wish.data
    const { leadIds, timeZone, fileName } = await inside((db) => beginExport(db, operator, given, theSystem))
    const file = positionals[0] ?? fileName
    // Under its own name only once it is whole.
    const half = `${file}.part`
    try {
      const pieces = writeLeads(leadIds, { ...given, timeZone }, inside, () => Promise.resolve(operator))
      await pipeline(Readable.from(pieces), createWriteStream(half, { mode: 0o600 }))
      await rename(half, file)
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
    say(`exported ${leadIds.length} leads to ${file}`)
  },
}

/** Whoever runs the installation sees all of it. */
function operatorIn(workspaceId: string): Caller {
  return {
    type: 'key',
    id: workspaceId,
    name: 'Command line',
    workspaceId,
    plan: 'pro',
    address: '',
    scopes: ['read'],
    onlyAssigned: false,
    hidesContact: false,
  }
}
