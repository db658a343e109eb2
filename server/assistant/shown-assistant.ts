import type { AssistantSettings } from '#contract/assistant.ts'
import type { AiConfig } from '#server/config.ts'
import { findAssistant, untouched } from '#server/assistant/settings-store.ts'
import { spentThisMonth } from '#server/assistant/spending-store.ts'
import type { Db } from '#server/db/in-workspace.ts'

const million = 1_000_000

/** The settings as members see them, with the meter of this month. */
export async function shownAssistant(
  db: Db,
  installation: AiConfig | null,
  now = new Date(),
): Promise<AssistantSettings> {
  const { key: _sealed, ...row } = (await findAssistant(db)) ?? untouched(installation !== null)
  const { cost, ...spending } = await spentThisMonth(db, row.currency, now)
  return {
    ...row,
    inputPrice: row.inputPrice / million,
    outputPrice: row.outputPrice / million,
    monthlyLimit: row.monthlyLimit === null ? null : row.monthlyLimit / million,
    installation: installation && { provider: installation.provider, model: installation.model },
    meter: {
      ...spending,
      spent: cost / million,
      isReached: row.monthlyLimit !== null && cost >= row.monthlyLimit,
    },
  }
}
