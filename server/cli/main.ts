import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { BackupFailure } from '#server/backup/failure.ts'
import { apiKeyCreate } from '#server/cli/api-key.ts'
import { backup, restore } from '#server/cli/backup.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { exportCommand } from '#server/cli/export.ts'
import { doctor } from '#server/cli/doctor.ts'
import { loginLink, userCreate } from '#server/cli/people.ts'
import { planSet } from '#server/cli/plan-set.ts'
import { replay } from '#server/cli/replay.ts'
import { scoreExplain } from '#server/cli/score-explain.ts'
import { siteKey } from '#server/cli/site-key.ts'
import { ConfigError, loadConfig } from '#server/config.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'
import { openForCommand, type CommandDatabase } from '#server/db/open-for-command.ts'

const commands: Record<string, Command> = {
  'site key': siteKey,
  'login-link': loginLink,
  'user create': userCreate,
  'api-key create': apiKeyCreate,
  'plan set': planSet,
  replay,
  export: exportCommand,
  'score explain': scoreExplain,
  backup,
  restore,
  doctor,
}

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const name = Object.keys(commands).find((each) => each === words.slice(0, each.split(' ').length).join(' '))
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) {
    if (words.length > 0 && !/^(--)?help$/.test(words[0] ?? '')) {
      process.stderr.write(`There is no command "${words.slice(0, 2).join(' ')}".\n\n`)
    }
    process.stderr.write(help())
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 2
  }
  let database: CommandDatabase | null = null
  try {
    const config = loadConfig(process.env)
    await command.run(words.slice(name.split(' ').length), {
      config,
      open: async () => {
        database ??= await openForCommand(config, {
          afterMigrations: ({ connect }) => migrateAccounts(connect),
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

function help(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`)
  return `npm run cli -- <command>\n\n${lines.join('\n')}\n`
}
