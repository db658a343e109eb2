import type { Plan } from '#contract/access.ts'
import type { Desk } from '#contract/desk.ts'
import type { Hours } from '#rules/desk/hours.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** How a workspace is set that has never changed it: ordinary office hours, which the settings show as set. */
const office = [{ from: '09:00', to: '17:00' }]
const untouched: Desk = {
  week: [office, office, office, office, office, [], []],
  holidays: [],
  promises: true,
  answerMinutes: 60,
  waitMinutes: 5,
  // Alerts tell of hot leads anyway; not every business wants to step into a talk that goes well.
  handOver: { hot: false, unsure: true, keywords: [] },
}

type DeskRow = Pick<Desk, 'week' | 'holidays' | 'promises' | 'answerMinutes' | 'waitMinutes'> &
  Desk['handOver']

const columns = `week, holidays, promises, answer_minutes as "answerMinutes", wait_minutes as "waitMinutes",
  hand_over_hot as hot, hand_over_unsure as unsure, keywords`

export async function getDesk(db: Db): Promise<Desk> {
  const [row] = await db.query<DeskRow>({
    name: 'desk',
    text: `select ${columns} from app.desk where workspace_id = $1`,
    values: [db.workspaceId],
  })
  if (!row) return structuredClone(untouched)
  const { hot, unsure, keywords, ...rest } = row
  return { ...rest, handOver: { hot, unsure, keywords } }
}

/** Keeps everybody else from changing it until this transaction has ended. */
export async function lockDesk(db: Db): Promise<Desk> {
  await db.query('select 1 from app.workspace where workspace_id = $1 for no key update', [db.workspaceId])
  return getDesk(db)
}

export async function saveDesk(db: Db, desk: Desk): Promise<void> {
  const { week, holidays, promises, answerMinutes, waitMinutes, handOver } = desk
  await db.run(
    `insert into app.desk (workspace_id, week, holidays, promises, answer_minutes, wait_minutes, hand_over_hot,
                           hand_over_unsure, keywords)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id) do update set week = excluded.week, holidays = excluded.holidays,
       promises = excluded.promises, answer_minutes = excluded.answer_minutes, wait_minutes = excluded.wait_minutes,
       hand_over_hot = excluded.hand_over_hot, hand_over_unsure = excluded.hand_over_unsure, keywords = excluded.keywords`,
    [
      db.workspaceId,
      JSON.stringify(week),
      JSON.stringify(holidays),
      promises,
      answerMinutes,
      waitMinutes,
      handOver.hot,
      handOver.unsure,
      handOver.keywords,
    ],
  )
}

export type DeskInPlace = { desk: Desk; hours: Hours; plan: Plan; language: string }

/** The desk with what of the workspace its work depends on. */
export async function deskInPlace(db: Db): Promise<DeskInPlace> {
  const [desk, [workspace]] = await Promise.all([
    getDesk(db),
    db.query<{ timeZone: string; plan: Plan; language: string }>({
      name: 'desk workspace',
      text: 'select time_zone as "timeZone", plan, language from app.workspace where workspace_id = $1',
      values: [db.workspaceId],
    }),
  ])
  if (!workspace) throw new Error(`There is no workspace ${db.workspaceId}.`)
  const { timeZone, plan, language } = workspace
  return { desk, plan, language, hours: { timeZone, week: desk.week, holidays: desk.holidays } }
}
