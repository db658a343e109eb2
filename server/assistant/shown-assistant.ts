import type { AssistantSettings } from '#contract/assistant.ts'
import { accessOf, hostOf } from '#server/assistant/model/access.ts'
import type { AiConfig } from '#server/config.ts'
import { findAssistant, untouched } from '#server/assistant/settings-store.ts'
import { spentThisMonth } from '#server/assistant/spending-store.ts'
import { findTrouble } from '#server/assistant/trouble-store.ts'
import type { Db } from '#server/db/in-workspace.ts'

const million = 1_000_000

/** The settings as members see them, with the meter of this month. */
export async function shownAssistant(
  db: Db,
  installation: AiConfig | null,
  now = new Date(),
): Promise<AssistantSettings> {
  const { key: _sealed, ...row } = (await findAssistant(db)) ?? untouched(installation !== null)
  const isAsked = accessOf(row, null, installation) !== null
  const trouble = isAsked ? await findTrouble(db) : null
  const access = accessOf({ provider: 'installation', baseUrl: null, model: null }, null, installation)
  const { cost, ...spending } = await spentThisMonth(db, row.currency, now)
  return {
    ...row,
    inputPrice: row.inputPrice / million,
    outputPrice: row.outputPrice / million,
    monthlyLimit: row.monthlyLimit === null ? null : row.monthlyLimit / million,
    installation: access && { provider: access.provider, model: access.model, host: hostOf(access) },
    trouble: trouble && {
      ...trouble,
      since: trouble.since.toISOString(),
      lastAt: trouble.lastAt.toISOString(),
    },
    meter: {
      ...spending,
      // Nobody has said what it costs.
      spent: cost === 0 && row.inputPrice === 0 && row.outputPrice === 0 ? null : cost / million,
      isReached: row.monthlyLimit !== null && cost >= row.monthlyLimit,
    },
  }
}
