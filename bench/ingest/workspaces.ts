import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { createWorkspace } from '#server/accounts/create-workspace.ts'
import { addKnowledge } from '#server/assistant/knowledge.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { sampleKnowledge } from '#server/samples/knowledge.ts'
import { Connection } from '#bench/load/connection.ts'

export type BenchWorkspace = { id: string; widgetKey: string }

/** What is told when a session begins; some of it is written as facts. */
export const visitorsBrowser = {
  pageUrl: 'https://shop.example/tables',
  locale: 'en-GB',
  timeZone: 'Europe/London',
}

/** Businesses with a site and knowledge for their assistant, whether it answers or not. */
export async function makeWorkspaces(
  pool: pg.Pool,
  count: number,
  assistant: boolean,
): Promise<BenchWorkspace[]> {
  const made: BenchWorkspace[] = []
  await inLanes(count, 4, async (index) => {
    const id = uuidv7()
    const widgetKey = await inWorkspace(pool, id, async (db) => {
      await createWorkspace(db, {
        name: `Shop ${index}`,
        timeZone: 'Europe/London',
        country: 'GB',
        plan: 'pro',
      })
      if (assistant) await addKnowledge(db, sampleKnowledge)
      const [site] = await db.query<{ widgetKey: string }>(
        'update app.site set assistant = $2 where workspace_id = $1 returning widget_key as "widgetKey"',
        [id, assistant],
      )
      return site?.widgetKey ?? ''
    })
    made.push({ id, widgetKey })
  })
  return made
}

/** Opens sessions through the visitor's door, spread over the workspaces, and answers their tokens. */
export async function openSessions(
  port: number,
  operatorKey: string,
  workspaces: readonly BenchWorkspace[],
  count: number,
): Promise<string[]> {
  const tokens: string[] = []
  const connections = await Promise.all(Array.from({ length: 8 }, () => Connection.open(port)))
  await inLanes(count, connections.length, async (index, lane) => {
    const { status, body } = await (connections[lane] as Connection).send(
      'POST',
      '/api/v1/chat/sessions',
      `x-operator-key: ${operatorKey}\r\n`,
      JSON.stringify({
        widgetKey: workspaces[index % workspaces.length]?.widgetKey,
        ...visitorsBrowser,
      }),
    )
    const answer: unknown = JSON.parse(body.toString())
    if (status > 201 || typeof answer !== 'object' || answer === null || !('token' in answer)) {
      throw new Error(`A session could not be opened (${status}): ${body.toString().slice(0, 300)}`)
    }
    tokens.push(String(answer.token))
  })
  for (const connection of connections) connection.close()
  return tokens
}

/** So many pieces of work, a few at a time. */
export async function inLanes(
  count: number,
  lanes: number,
  work: (index: number, lane: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async (_: unknown, number: number) => {
    while (next < count) await work(next++, number)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
