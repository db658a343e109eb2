import { parseArgs } from 'node:util'
import { whatLiesBeside } from '#server/backup/beside.ts'
import type { Tally } from '#server/backup/format.ts'
import { reachDatabase } from '#server/backup/reach-database.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { openSnapshot } from '#server/backup/snapshot.ts'
import { backupFile, writeBackup } from '#server/backup/write-backup.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { progressLine } from '#server/cli/progress-line.ts'
import { connectAsOwner } from '#server/db/login.ts'

export const backup: Command = {
  usage: 'backup FILE or FOLDER',
  does: 'writes everything into one file, as it is at this moment; also beside a running server',
  async run(args, { config, say }) {
    const { positionals } = parseArgs({ args, options: {}, allowPositionals: true })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0)
      throw new CommandError('Name the file to write, or a folder for it.')
    const began = performance.now()
    const beside = await whatLiesBeside(config)
    const { owner, close } = await reachDatabase(config)
    try {
      const client = await connectAsOwner(owner)
      const progress = progressLine()
      try {
        const snapshot = await openSnapshot(client)
        const written = await writeBackup(snapshot, beside, backupFile(given, new Date()), progress.show)
        progress.end()
        for (const line of tallyLines(written.tally)) say(line)
        say(
          config.secret === null
            ? 'The file holds the secret of the installation, too: keep it as you keep passwords.'
            : 'SECRET is not in the file: keep it yourself, without it a restore is not complete.',
        )
        say(`backed up ${written.tables} tables to ${written.file} (${about(written.bytes, began)})`)
      } finally {
        progress.end()
        await client.end()
      }
    } finally {
      await close()
    }
  },
}

export const restore: Command = {
  usage: 'restore FILE [--other-secret]',
  does: 'brings a backup back into an empty database or data folder',
  async run(args, { config, say }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'other-secret': { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new CommandError('Name the file to restore.')
    const began = performance.now()
    const progress = progressLine()
    try {
      const {
        backup: from,
        tally,
        migrated,
      } = await restoreBackup(file, config, {
        acceptOtherSecret: values['other-secret'],
        onProgress: progress.show,
      })
      progress.end()
      say(`made at ${from.head.madeAt} by version ${from.head.version} on PostgreSQL ${from.head.postgres}`)
      for (const line of tallyLines(tally)) say(line)
      say('Every table reads as it was written; counts, scores and policies are those of the snapshot.')
      if (migrated > 0) say(`Brought to the form of this version by ${migrated} migrations.`)
      say(`restored ${from.head.tables.length} tables from ${file} (${about(from.bytes, began)})`)
    } finally {
      progress.end()
    }
  },
}

function tallyLines(tally: Tally): string[] {
  const n = (count: number) => count.toLocaleString('en')
  return [
    `workspaces     ${n(tally.workspaces)}`,
    `leads          ${n(tally.leads)} (hot ${n(tally.hot)}, warm ${n(tally.warm)}, cold ${n(tally.cold)}; all scores together ${n(tally.scores)})`,
    `conversations  ${n(tally.conversations)}`,
    `messages       ${n(tally.messages)}`,
    `policies       ${n(tally.policies)} (walls ${tally.walls.slice(0, 12)})`,
  ]
}

function about(bytes: number, began: number): string {
  const seconds = (performance.now() - began) / 1000
  return `${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`
}
