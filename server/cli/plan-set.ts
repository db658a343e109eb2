import { parseArgs } from 'node:util'
import { plans } from '#contract/access.ts'
import { theSystem } from '#server/audit/record-audit.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { changePlan } from '#server/plans/change-plan.ts'
import { getOperated } from '#server/plans/store.ts'

export const planSet: Command = {
  usage: `plan set ${plans.join('|')} [--workspace ID] [--extra-seats N]`,
  does: 'the plan of a workspace from now on, with seats booked besides',
  async run(args, { open, say }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { workspace: { type: 'string' }, 'extra-seats': { type: 'string' } },
    })
    const [named, ...rest] = positionals
    const plan = plans.find((each) => each === named)
    if (!plan || rest.length > 0) throw new CommandError(`Say which plan: one of ${plans.join(', ')}.`)
    const given = values['extra-seats']
    if (given !== undefined && !/^(\d{1,3}|1000)$/.test(given)) {
      throw new CommandError('--extra-seats takes a whole number from 0 to 1000.')
    }
    const { pool } = await open()
    const workspaceId = await workspaceFor(pool, values.workspace)
    const { before, after } = await inWorkspace(pool, workspaceId, async (db) => ({
      before: await getOperated(db),
      after: await changePlan(db, theSystem, {
        plan,
        ...(given === undefined ? {} : { extraSeats: Number(given) }),
      }),
    }))
    if (before) say(`${before.name}: ${before.plan} until now`)
    say(`${after.id} ${after.plan} ${after.extraSeats}`)
  },
}
