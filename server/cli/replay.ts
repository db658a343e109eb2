import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createKey } from '#server/accounts/api-keys.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { installationSecret, keyFor } from '#server/db/secret.ts'
import { compareTalks } from '#server/replay/compare-talks.ts'
import { makeProgress } from '#server/replay/progress.ts'
import { readTalks, ReplayFileError } from '#server/replay/read-talks.ts'
import { sendTalks } from '#server/replay/send-talks.ts'

export const replay: Command = {
  usage: 'replay FILE.jsonl[.gz]… [--rate MESSAGES-PER-SECOND] [--country US] [--workspace ID]',
  does: 'sends transcripts through the ingest door of the running server and compares what is stored',
  async run(args, { config, open, say }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rate: { type: 'string' },
        country: { type: 'string', default: 'US' },
        workspace: { type: 'string' },
      },
    })
    if (positionals.length === 0) throw new CommandError('Say which file to replay.')
    const rate = values.rate === undefined ? null : Number(values.rate)
    if (rate !== null && !(rate > 0))
      throw new CommandError('--rate takes messages per second, like --rate 500.')
    if (!/^[A-Z]{2}$/.test(values.country))
      throw new CommandError('--country takes two capital letters, like US.')
    const database = await open()
    const url =
      database.holder?.kind === 'server' ? database.holder.url : config.databaseUrl ? config.publicUrl : null
    if (!url)
      throw new CommandError('No server runs on this data folder: start it with `npm start`, then replay.')
    const workspaceId = await workspaceFor(database.pool, values.workspace)
    const apiKey = await inWorkspace(database.pool, workspaceId, (db) => createKey(db, 'replay', ['ingest']))
    const operatorKey = keyFor(await installationSecret(config), 'operator')
    let differences = 0
    try {
      for (const file of positionals) {
        const talks = await readTalks(file).catch((error: unknown) => {
          throw error instanceof ReplayFileError ? new CommandError(error.message) : error
        })
        const progress = makeProgress(
          basename(file),
          talks.reduce((sum, talk) => sum + talk.turns.length, 0),
        )
        const sent = await sendTalks(talks, {
          url,
          apiKey,
          operatorKey,
          rate,
          country: values.country,
          progress,
        })
        const found = await compareTalks(database.pool, workspaceId, talks, sent.refused)
        const empty = talks.reduce((sum, talk) => sum + talk.empty, 0)
        if (empty > 0) say(`  ${empty} turns without text left out`)
        for (const difference of found.differences.slice(0, 50)) say(`  difference: ${difference}`)
        if (found.differences.length > 50) say(`  … and ${found.differences.length - 50} more`)
        differences += found.differences.length
        const share = (count: number) =>
          `${count} (${((100 * count) / Math.max(1, found.leads)).toFixed(1)} %)`
        say(
          `${basename(file)}: sent ${talks.length} sessions, ${sent.messages} messages, ${sent.leads} leads; ` +
            `found ${found.sessions} sessions, ${found.messages} messages, ${found.leads} leads; ` +
            `created ${sent.created}, duplicate ${sent.duplicate}, refused ${sent.refused.size}; ` +
            `${Math.round(sent.messages / sent.seconds)} messages/s; ` +
            `hot ${share(found.bands.hot)}, warm ${share(found.bands.warm)}, cold ${share(found.bands.cold)}`,
        )
      }
    } finally {
      await inWorkspace(database.pool, workspaceId, (db) =>
        db.run(`update app.api_key set revoked_at = now() where workspace_id = $1 and name = 'replay'`, [
          workspaceId,
        ]),
      )
    }
    say(`differences ${differences}`)
    if (differences > 0) throw new CommandError('What is stored is not what was sent.')
  },
}
