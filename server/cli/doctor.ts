import { parseArgs } from 'node:util'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { cpus, totalmem } from 'node:os'
import type { Command } from '#server/cli/command.ts'
import { connectAsOwner } from '#server/db/login.ts'
import { databaseReport } from '#server/db/report.ts'

export const doctor: Command = {
  usage: 'doctor',
  does: 'what runs here, with which settings, and whether it is sound',
  async run(args, { config, open, say }) {
    parseArgs({ args, options: {} })
    const database = await open()
    const built = existsSync(resolve(import.meta.dirname, '../../dist/web/en/index.html'))
    say(`node         ${process.version} on ${process.platform} ${process.arch}`)
    say(`machine      ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`)
    say(`data folder  ${config.dataDir}`)
    say(
      `server       ${database.holder?.kind === 'server' ? `running, process ${database.holder.pid}, ${database.holder.url ?? 'starting'}` : 'not running'}`,
    )
    say(`dashboard    ${built ? 'built' : 'not built yet: npm start builds it'}`)
    const owner = await connectAsOwner(database.connectAs.owner)
    const lines = await databaseReport(owner, database.roles).finally(() => owner.end())
    for (const line of lines) say(line)
  },
}
