import type { AssistantProvider } from '#contract/assistant.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** How the assistant of a workspace is set. Money in millionths of the currency, prices for a million tokens. */
export type AssistantRow = {
  provider: AssistantProvider
  baseUrl: string | null
  model: string | null
  /** Sealed. */
  key: Buffer | null
  keyEnding: string | null
  instructions: string
  inputPrice: number
  outputPrice: number
  currency: string
  monthlyLimit: number | null
  firstSeconds: number
  betweenSeconds: number
  totalSeconds: number
}

/** Of a workspace that has set nothing: the installation's model, where there is one. */
export function untouched(hasInstallation: boolean): AssistantRow {
  return {
    provider: hasInstallation ? 'installation' : 'builtin',
    baseUrl: null,
    model: null,
    key: null,
    keyEnding: null,
    instructions: '',
    inputPrice: 0,
    outputPrice: 0,
    currency: 'EUR',
    monthlyLimit: null,
    firstSeconds: 10,
    betweenSeconds: 8,
    totalSeconds: 25,
  }
}

/** Undefined where nothing was ever set. */
export async function findAssistant(db: Db): Promise<AssistantRow | undefined> {
  const [row] = await db.query<AssistantRow>({
    name: 'assistant setting',
    text: `select provider, base_url as "baseUrl", model, key, key_ending as "keyEnding", instructions,
                  input_price as "inputPrice", output_price as "outputPrice", currency, monthly_limit as "monthlyLimit",
                  first_seconds as "firstSeconds", between_seconds as "betweenSeconds", total_seconds as "totalSeconds"
           from app.assistant_setting where workspace_id = $1`,
    values: [db.workspaceId],
  })
  return row
}

/** As findAssistant, and nobody else changes it until the end of the transaction, whether it is there or not. */
export async function findAssistantLocked(db: Db): Promise<AssistantRow | undefined> {
  await db.run('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  return findAssistant(db)
}

export async function saveAssistant(db: Db, row: AssistantRow): Promise<void> {
  await db.run(
    `insert into app.assistant_setting (workspace_id, provider, base_url, model, key, key_ending, instructions,
       input_price, output_price, currency, monthly_limit, first_seconds, between_seconds, total_seconds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (workspace_id) do update
     set provider = excluded.provider, base_url = excluded.base_url, model = excluded.model, key = excluded.key,
         key_ending = excluded.key_ending, instructions = excluded.instructions, input_price = excluded.input_price,
         output_price = excluded.output_price, currency = excluded.currency, monthly_limit = excluded.monthly_limit,
         first_seconds = excluded.first_seconds, between_seconds = excluded.between_seconds,
         total_seconds = excluded.total_seconds`,
    [
      db.workspaceId,
      row.provider,
      row.baseUrl,
      row.model,
      row.key,
      row.keyEnding,
      row.instructions,
      row.inputPrice,
      row.outputPrice,
      row.currency,
      row.monthlyLimit,
      row.firstSeconds,
      row.betweenSeconds,
      row.totalSeconds,
    ],
  )
}

/** What the prompts tell about the workspace, and what its days and phone numbers are read by. */
export async function workspaceForPrompt(
  db: Db,
): Promise<{ name: string; timeZone: string; country: string }> {
  const [row] = await db.query<{ name: string; timeZone: string; country: string }>({
    name: 'workspace for prompt',
    text: 'select name, time_zone as "timeZone", country from app.workspace where workspace_id = $1',
    values: [db.workspaceId],
  })
  if (!row) throw new Error(`There is no workspace ${db.workspaceId}.`)
  return row
}
