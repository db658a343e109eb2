import { ConfigError, type Config, connectionsBeside } from '#server/config.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'

const startFailures: Record<string, (config: Config | null) => string> = {
  EADDRINUSE: (config) =>
    `Port ${config?.port} is taken by another program. Set another one: PORT=3001 npm start`,
  EACCES: (config) =>
    `Port ${config?.port} is not open to this user. Set one above 1023: PORT=3001 npm start`,
  EADDRNOTAVAIL: (config) => `HOST ${config?.host} is no address of this machine. 0.0.0.0 means all of them.`,
  // PostgreSQL's too_many_connections.
  '53300': (config) =>
    `The database has no connections left. This server may take ${connectionsOf(config)} with its WORKERS and POOL_SIZE: set these lower, or max_connections of the database higher.`,
  ENOTFOUND: (config) => `HOST ${config?.host} is no address of this machine. 0.0.0.0 means all of them.`,
}

/** A worker could not begin; its own sentence says why. */
export class WorkerFailure extends Error {
  override name = 'WorkerFailure'
}

/** A sentence for what the operator can put right, the whole trace for anything else. */
export function explain(error: unknown, config: Config | null): string {
  const known = [ConfigError, DatabaseFailure, WorkerFailure].some((kind) => error instanceof kind)
  if (known && error instanceof Error) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = startFailures[code]?.(config)
  if (sentence !== undefined) return sentence
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Pools and accounts of each process, and the one that hears the hints of other machines. */
function connectionsOf(config: Config | null): number {
  return config === null ? 0 : config.workers * (config.poolSize + connectionsBeside) + 1
}
