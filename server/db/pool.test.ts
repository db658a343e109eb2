import { afterAll, describe, expect, it } from 'vitest'
import { makePool } from '#server/db/pool.ts'
import { cloneTemplate } from '#test/database.ts'

const database = await cloneTemplate()
afterAll(() => database.close())
const ofServer = new Error('terminating connection due to administrator command')

function open() {
  const lines: string[] = []
  const pool = makePool(database.connectAs.app, { size: 2, log: (line) => lines.push(line) })
  return { pool, lines }
}

describe('a connection that the database ends', () => {
  it('is told of while the pool is in use', async () => {
    const { pool, lines } = open()
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
    await database.owner.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await expect.poll(() => lines).toEqual([`A database connection was lost: ${ofServer.message}`])
    await pool.end()
  })

  it('is no loss once the pool is being ended', async () => {
    const { pool, lines } = open()
    await pool.query('select 1')
    const ended = pool.end()
    pool.emit('error', ofServer, undefined)
    await ended
    expect(lines).toEqual([])
  })
})
