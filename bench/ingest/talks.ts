import type pg from 'pg'
import { createKey } from '#server/accounts/api-keys.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import type { Product } from '#test/crash/product-process.ts'
import { visitorTexts } from '#test/crash/visitor-texts.ts'
import type { Talk } from '#bench/load/generator.ts'
import { seededRandom } from '#bench/statistics.ts'
import { openSessions, type BenchWorkspace } from './workspaces.ts'

/** chat: the visitor's own door. api: the door for other chatbots, one message a call. */
export type Door = 'chat' | 'api'

export const pathOf: Record<Door, string> = {
  chat: '/api/v1/chat/messages',
  api: '/api/v1/ingest/messages',
}

type At = { product: Product; pool: pg.Pool; operatorKey: string }

/** What visitors are going to say, spread over the workspaces. */
export async function openTalks(
  { product, pool, operatorKey }: At,
  door: Door,
  workspaces: readonly BenchWorkspace[],
  count: number,
  random = seededRandom(Math.floor(performance.now())),
): Promise<Talk[]> {
  if (door === 'chat') {
    const tokens = await openSessions(product.port, operatorKey, workspaces, count)
    return tokens.map((token) => ({
      headers: `authorization: Bearer ${token}\r\n`,
      texts: visitorTexts(random),
    }))
  }
  const keys = await Promise.all(
    workspaces.map(({ id }) => inWorkspace(pool, id, (db) => createKey(db, 'Load', ['ingest']))),
  )
  const run = Date.now().toString(36)
  return Array.from({ length: count }, (_, index) => ({
    headers: `x-api-key: ${keys[index % keys.length]}\r\n`,
    session: `${run}-${index}`,
    texts: visitorTexts(random),
  }))
}
