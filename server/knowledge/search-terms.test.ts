import { expect, it } from 'vitest'
import { inWorkspace, type Db } from '#server/db/in-workspace.ts'
import { searchTerms } from '#server/knowledge/search-terms.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })

/** How often the database is asked for what stands behind a question. */
function statementsFor(asked: string): Promise<number> {
  return inWorkspace(
    server.services.pool,
    server.workspaceId,
    async (db) => {
      let count = 0
      const counting = Object.create(db, {
        query: {
          value: (...given: Parameters<Db['query']>) => {
            count += 1
            return db.query(...given)
          },
        },
      }) as Db
      await searchTerms(counting, 'de', asked)
      return count
    },
    { readOnly: true },
  )
}

it('words that stand nowhere are looked for together, however many there are', async () => {
  const one = await statementsFor('Quarzsandsteinplatten')
  const many = await statementsFor(
    'Quarzsandsteinplatten Zwiebelfischgravur Propellerkonstruktionen Modellflugzeugliebhaber Hubschraubertechnik',
  )
  expect([one, many]).toEqual([4, 4])
})
