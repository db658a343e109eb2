import { randomBytes } from 'node:crypto'
import { connect, type ConnectTo } from '#server/db/pool.ts'
import { afterAll, inject } from 'vitest'

export type RentedDatabase = { to: ConnectTo; url: string; name: string }

/**
 * An empty database as a provider rents it, dropped at the end of the file: its owner may make roles, but is no superuser and
 * makes none that goes round policies.
 */
export async function rentedDatabase(): Promise<RentedDatabase> {
  const name = `rented_${randomBytes(4).toString('hex')}`
  await asAdmin(`create role ${name} login password 'p' createrole nobypassrls`)
  await asAdmin(`create database ${name} owner ${name}`)
  afterAll(() => asAdmin(`drop database if exists ${name} with (force)`))
  const { host, port } = inject('template').owner
  return {
    to: { host, port, user: name, password: 'p', database: name },
    url: `postgresql://${name}:p@${encodeURIComponent(host)}:${port}/${name}`,
    name,
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = await connect({ ...inject('template').owner, database: 'postgres' })
  await client.query(statement).finally(() => client.end())
}
