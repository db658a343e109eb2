import { testDatabase } from '#test/database.ts'
import { expect, test } from 'vitest'
import { retryTransient } from './retry.ts'
import { sqlState } from './sql-state.ts'

const { owner } = await testDatabase()

/** What PostgreSQL would say, from PostgreSQL itself. */
async function fail(code: string): Promise<never> {
  await owner.query(`do $$ begin raise exception 'planted' using errcode = '${code}'; end $$`)
  throw new Error('The planted error did not come.')
}

test('a deadlocked transaction is run again', async () => {
  let runs = 0
  const result = await retryTransient(() => (++runs < 3 ? fail('40P01') : Promise.resolve('done')))
  expect({ result, runs }).toEqual({ result: 'done', runs: 3 })
})

test('one that fails each time gives up with its error', async () => {
  let runs = 0
  const attempt = retryTransient(() => {
    runs++
    return fail('40001')
  }, 2)
  await expect(attempt).rejects.toMatchObject({ code: '40001' })
  expect(runs).toBe(2)
})

test('any other error is not tried again', async () => {
  let runs = 0
  const attempt = retryTransient(() => {
    runs++
    return fail('23505')
  })
  await expect(attempt).rejects.toMatchObject({ code: '23505' })
  expect(runs).toBe(1)
})

test('the code of a database error is told, and no code for another error', async () => {
  expect(sqlState(await fail('23505').catch((error: unknown) => error))).toBe('23505')
  expect(sqlState(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeNull()
})
