import pg from 'pg'

export type ConnectTo = {
  host: string
  port: number
  user: string
  password: string
  database: string
  ssl?: NonNullable<pg.ClientConfig['ssl']>
}

/** PostgreSQL's numbers for its types: int8, numeric, date, and the lists of int8 and numeric. */
const oid = { int8: 20, date: 1082, int8List: 1016, numeric: 1700, numericList: 1231 }

/**
 * How values come out of the database: whole and decimal numbers as numbers (an error beyond what a number holds
 * exactly), days as YYYY-MM-DD, instants as Date.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const number = Number(id)
    if (format === 'binary') return pg.types.getTypeParser(number, 'binary')
    if (number === oid.int8) return exactWhole
    if (number === oid.numeric) return Number
    if (number === oid.date) return String
    const list = pg.types.getTypeParser(number, 'text')
    if (number === oid.int8List) return (text: string) => list(text).map(wholeOrNull)
    if (number === oid.numericList) return (text: string) => list(text).map(numberOrNull)
    return list
  },
}

export type PoolOptions = {
  size?: number
  statementTimeout?: number
  searchPath?: string
  log?: (line: string) => void
}

/**
 * A pool whose connections give up instead of piling up: 5 s a statement, 2 s for a lock, 10 s of silence inside a
 * transaction. Several queries of one connection go out together without waiting for one another (pipeline).
 */
export function makePool(to: ConnectTo, options: PoolOptions = {}): pg.Pool {
  const { size = 10, statementTimeout = 5000, searchPath = 'app, public', log = () => {} } = options
  const pool = new pg.Pool({
    ...to,
    max: size,
    pipeline: true,
    types,
    application_name: 'brainbots-leads',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeout,
    lock_timeout: 2000,
    idle_in_transaction_session_timeout: 10_000,
    // A table holds the rows of all workspaces, and every key starts with the workspace: however many rows one has,
    // reading the whole table is never the way to them.
    options: `-c search_path=${searchPath.replaceAll(' ', '')} -c timezone=UTC -c enable_seqscan=off`,
  })
  // One that breaks inside a transaction fails what is under way there; that it is told besides would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  // Without a listener an idle connection that breaks would end the process; the pool replaces it by itself. One that is
  // being ended may hear of the database's own stop before its farewell is through, which is no loss.
  pool.on('error', (error) => {
    if (!pool.ending) log(`A database connection was lost: ${error.message}`)
  })
  return pool
}

/** A single connection without time limits, for migrations and the like. */
export async function connect(to: ConnectTo): Promise<pg.Client> {
  const client = new pg.Client({ ...to, types, application_name: 'brainbots-leads setup' })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Reads an address as pg does, with everything that pg takes from the environment besides. */
export function readAddress(connectionString: string): ConnectTo {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString })
  return {
    host,
    port,
    user: user ?? '',
    password: typeof password === 'string' ? password : '',
    database: database ?? '',
    ...(ssl ? { ssl } : {}),
  }
}

function exactWhole(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new RangeError('A whole number from the database is too large to be exact.')
}

function wholeOrNull(text: unknown): number | null {
  return text === null ? null : exactWhole(String(text))
}

function numberOrNull(text: unknown): number | null {
  return text === null ? null : Number(text)
}
