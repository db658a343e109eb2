import type { Config } from '#server/config.ts'
import type { CommandDatabase } from '#server/db/open-for-command.ts'

/** One command of `npm run cli`. What it prints on standard output ends with a line a script can use. */
export type Command = {
  usage: string
  does: string
  run: (args: string[], around: Around) => Promise<void>
}

export type Around = {
  config: Config
  /** Opens the database of the running server, or brings it up for this command; closed by the caller of run. */
  open: () => Promise<CommandDatabase>
  say: (line: string) => void
}

/** Something the caller of the command can put right; the sentence says how. */
export class CommandError extends Error {
  override name = 'CommandError'
}
