import { ConfigError, type Config } from '#server/config.ts'
import { DatabaseFailure } from '#server/db/embedded/failure.ts'

const listenFailures: Record<string, (config: Config | null) => string> = {
  EADDRINUSE: (config) =>
    `Port ${config?.port} is taken by another program. Set another one: PORT=3001 npm start`,
  EACCES: (config) =>
    `Port ${config?.port} is not open to this user. Set one above 1023: PORT=3001 npm start`,
  EADDRNOTAVAIL: (config) => `HOST ${config?.host} is no address of this machine. 0.0.0.0 means all of them.`,
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
  const sentence = listenFailures[code]?.(config)
  if (sentence !== undefined) return sentence
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
