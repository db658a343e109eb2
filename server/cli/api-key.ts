import { parseArgs } from 'node:util'
import { keyScopes, type KeyScope } from '#contract/api-keys.ts'
import { makeApiKey } from '#server/accounts/make-api-key.ts'
import { theSystem } from '#server/audit/record-audit.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'

export const apiKeyCreate: Command = {
  usage: 'api-key create --scope read,write,ingest [--name NAME] [--workspace ID]',
  does: 'an API key, shown this once',
  async run(args, { open, say }) {
    const { values } = parseArgs({
      args,
      options: { scope: { type: 'string' }, name: { type: 'string' }, workspace: { type: 'string' } },
    })
    const scopes = (values.scope ?? '').split(',').filter(Boolean)
    if (
      scopes.length === 0 ||
      !scopes.every((scope): scope is KeyScope => keyScopes.some((one) => one === scope))
    ) {
      throw new CommandError(
        `Say what the key may do: --scope with one or several of ${keyScopes.join(',')}.`,
      )
    }
    const { pool } = await open()
    const workspaceId = await workspaceFor(pool, values.workspace)
    const name = values.name ?? 'command line'
    const { key } = await inWorkspace(pool, workspaceId, (db) => makeApiKey(db, theSystem, { name, scopes }))
    say(key)
  },
}
