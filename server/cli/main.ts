import { BackupFailure } from '#server/backup/failure.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { ConfigError, loadConfig } from '#server/config.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'
import { openForCommand, type CommandDatabase } from '#server/db/open-for-command.ts'

/** Each loaded when it is wanted: all of them together take more memory than a backup does. */
const commands: Record<string, () => Promise<Command>> = {
  'site key': async () => (await import('#server/cli/site-key.ts')).siteKey,
  'login-link': async () => (await import('#server/cli/people.ts')).loginLink,
  'user create': async () => (await import('#server/cli/people.ts')).userCreate,
  'api-key create': async () => (await import('#server/cli/api-key.ts')).apiKeyCreate,
  'operator-key': async () => (await import('#server/cli/operator-key.ts')).operatorKey,
  'plan set': async () => (await import('#server/cli/plan-set.ts')).planSet,
  replay: async () => (await import('#server/cli/replay.ts')).replay,
  export: async () => (await import('#server/cli/export.ts')).exportCommand,
  'score explain': async () => (await import('#server/cli/score-explain.ts')).scoreExplain,
  backup: async () => (await import('#server/cli/backup.ts')).backup,
  restore: async () => (await import('#server/cli/backup.ts')).restore,
  doctor: async () => (await import('#server/cli/doctor.ts')).doctor,
}

// `… | head` reads no further; the command still ends in order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const name = Object.keys(commands).find((each) => each === words.slice(0, each.split(' ').length).join(' '))
  const load = name === undefined ? undefined : commands[name]
  if (name === undefined || load === undefined) {
    if (words.length > 0 && !/^(--)?help$/.test(words[0] ?? '')) {
      process.stderr.write(`There is no command "${words.slice(0, 2).join(' ')}".\n\n`)
    }
    process.stderr.write(await help())
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 2
  }
  const command = await load()
  let database: CommandDatabase | null = null
  try {
    const config = loadConfig(process.env)
    await command.run(words.slice(name.split(' ').length), {
      config,
      open: async () => {
        database ??= await openForCommand(config, {
          mustExist: true,
          afterMigrations: async ({ connect }) => {
            const { migrateAccounts } = await import('#server/accounts/migrate-accounts.ts')
            await migrateAccounts(connect)
          },
        })
        return database
      },
      say: (line) => void process.stdout.write(`${line}\n`),
    })
    return 0
  } catch (error) {
    process.stderr.write(`${explain(error, command)}\n`)
    return 1
  } finally {
    await (database as CommandDatabase | null)?.close()
  }
}

function explain(error: unknown, command: Command): string {
  const known = [CommandError, ConfigError, DatabaseFailure, BackupFailure].some(
    (kind) => error instanceof kind,
  )
  if (known && error instanceof Error) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof Error && code.startsWith('ERR_PARSE_ARGS')) {
    return `${error.message}\nUsage: npm run cli -- ${command.usage}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  const lines = all.map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`)
  return `npm run cli -- <command>\n\n${lines.join('\n')}\n`
}
