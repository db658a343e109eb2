import type { Db } from '#server/db/in-workspace.ts'

export type Spending = {
  month: string
  answers: number
  inputTokens: number
  outputTokens: number
  cost: number
}

/** What this month, in the workspace's time zone, has cost in a currency, in millionths of it. */
export async function spentThisMonth(db: Db, currency: string, now: Date): Promise<Spending> {
  const [row] = await db.query<Spending>({
    name: 'spent this month',
    text: `select to_char(t.today, 'YYYY-MM') as month, coalesce(sum(d.answers), 0)::int8 as answers,
                  coalesce(sum(d.input_tokens), 0)::int8 as "inputTokens",
                  coalesce(sum(d.output_tokens), 0)::int8 as "outputTokens", coalesce(sum(d.cost), 0)::int8 as cost
           from (select ($3::timestamptz at time zone w.time_zone)::date as today
                 from app.workspace w where w.workspace_id = $1) t
           left join app.assistant_day d
             on d.workspace_id = $1 and d.currency = $2 and d.day between date_trunc('month', t.today)::date and t.today
           group by t.today`,
    values: [db.workspaceId, currency, now],
  })
  if (!row) throw new Error(`There is no workspace ${db.workspaceId}.`)
  return row
}

/** Counts what one answer has cost. */
export async function addSpending(
  db: Db,
  currency: string,
  used: { answers: number; inputTokens: number; outputTokens: number; cost: number },
  now: Date,
): Promise<void> {
  await db.run({
    name: 'add spending',
    text: `insert into app.assistant_day as d (workspace_id, day, currency, answers, input_tokens, output_tokens, cost)
           select $1, ($3::timestamptz at time zone w.time_zone)::date, $2, $4, $5, $6, $7
           from app.workspace w where w.workspace_id = $1
           on conflict (workspace_id, day, currency) do update
           set answers = d.answers + excluded.answers, input_tokens = d.input_tokens + excluded.input_tokens,
               output_tokens = d.output_tokens + excluded.output_tokens, cost = d.cost + excluded.cost`,
    values: [db.workspaceId, currency, now, used.answers, used.inputTokens, used.outputTokens, used.cost],
  })
}
