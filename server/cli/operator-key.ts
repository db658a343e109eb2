import { parseArgs } from 'node:util'
import { CommandError, type Command } from '#server/cli/command.ts'
import { keptSecret, keyFor } from '#server/db/secret.ts'

export const operatorKey: Command = {
  usage: 'operator-key',
  does: 'the key that /metrics takes and that lifts limits; it follows from the secret',
  async run(args, { config, say }) {
    parseArgs({ args, options: {} })
    const secret = config.secret === null ? await keptSecret(config.dataDir) : Buffer.from(config.secret)
    if (secret === null) {
      throw new CommandError(
        `There is no secret in ${config.dataDir}: give the server's DATA_DIR, or its SECRET.`,
      )
    }
    say(keyFor(secret, 'operator'))
  },
}
