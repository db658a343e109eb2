import { parseArgs } from 'node:util'
import { CommandError, type Command } from '#server/cli/command.ts'
import { firstWidgetKey } from '#server/sites/first-widget-key.ts'

export const siteKey: Command = {
  usage: 'site key',
  does: 'the widget key of the first site',
  async run(args, { open, say }) {
    parseArgs({ args, options: {} })
    const key = await firstWidgetKey((await open()).pool)
    if (!key) throw new CommandError('There is no site yet: `npm start` makes the first one.')
    say(key)
  },
}
