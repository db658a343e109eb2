import { loadConfig } from '#server/config.ts'
import { migrateAccounts } from '#server/accounts/migrate-accounts.ts'
import { openForCommand } from '#server/db/open-for-command.ts'
import { connect } from '#server/db/pool.ts'
import { loadWorkspaces, type Wanted } from './load.ts'
import { makeProgress } from './progress.ts'

/** Other workspaces beside the big ones: few with hundreds of leads, very many with a handful. */
const tail = [...Array.from({ length: 300 }, (_, place) => Math.ceil(2000 / (place + 1)))]

export function nameOf(leads: number): string {
  return `Bench of ${leads} leads`
}

/** Eight messages a lead; in the largest, three. */
function turnsOf(leads: number): number {
  return leads > 300_000 ? 3 : 8
}

/** Loads what the database does not hold yet; with a folder that is kept nobody loads twice. */
export async function fillDatabase(env: NodeJS.ProcessEnv, sizes: readonly number[]): Promise<void> {
  const database = await openForCommand(loadConfig(env), {
    afterMigrations: ({ connect: to }) => migrateAccounts(to),
  })
  try {
    const owner = await connect(database.connectAs.owner)
    try {
      const { rows } = await owner.query<{ name: string }>('select name from app.workspace')
      const there = new Set(rows.map(({ name }) => name))
      const beside = tail.map((leads, place): Wanted => ({ name: `Beside ${place}`, leads, turns: 8 }))
      const wanted = [
        ...beside,
        ...sizes.map((leads): Wanted => ({ name: nameOf(leads), leads, turns: turnsOf(leads) })),
      ].filter(({ name }) => !there.has(name))
      if (wanted.length === 0) return
      const progress = makeProgress(wanted.reduce((sum, { leads }) => sum + leads, 0))
      await loadWorkspaces(owner, wanted, progress)
      progress.end()
    } finally {
      await owner.end()
    }
  } finally {
    await database.close()
  }
}
