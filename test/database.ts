import { randomBytes } from 'node:crypto'
import { connect, type ConnectTo, makePool } from '#server/db/pool.ts'
import type { RoleNames } from '#server/db/roles.ts'
import type pg from 'pg'
import { afterAll, inject } from 'vitest'

export type TestDatabase = {
  /** As the server has it: the role that owns nothing, behind the wall. */
  pool: pg.Pool
  /** As the owner, who sees every workspace's rows. */
  owner: pg.Pool
  roles: RoleNames
  name: string
  connectAs: { app: ConnectTo; owner: ConnectTo }
  close(): Promise<void>
}

/**
 * A fresh copy of the migrated database for one test file, dropped at its end. To be called where the file's tests are
 * declared: `const { pool } = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const database = await cloneTemplate()
  afterAll(database.close)
  return database
}

/** The same for whoever closes it by hand. */
export async function cloneTemplate(): Promise<TestDatabase> {
  const { owner: login, name: template, roles } = inject('template')
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${template} strategy file_copy`)
  const ownerLogin = { ...login, database: name }
  const appLogin = { ...ownerLogin, user: roles.app }
  const pool = makePool(appLogin, { size: 5 })
  const owner = makePool(ownerLogin, { size: 2, statementTimeout: 60_000 })
  const close = once(async () => {
    await Promise.all([pool.end(), owner.end()])
    await asAdmin(`drop database if exists ${name} with (force)`)
  })
  return { pool, owner, roles, name, connectAs: { app: appLogin, owner: ownerLogin }, close }
}

async function asAdmin(statement: string): Promise<void> {
  const client = await connect({ ...inject('template').owner, database: 'postgres' })
  await client.query(statement).finally(() => client.end())
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => (done ??= action())
}
