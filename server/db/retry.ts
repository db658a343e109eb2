import { setTimeout as sleep } from 'node:timers/promises'
import { sqlState } from '#server/db/sql-state.ts'

/**
 * Serialization failure, deadlock, and a lock waited for in vain: the transaction did nothing wrong and succeeds when it is
 * run again.
 */
const transient = ['40001', '40P01', '55P03']

/** Whether the database undid a transaction only because another one was in its way. */
export function isTransient(error: unknown): boolean {
  return transient.includes(sqlState(error) ?? '')
}

/** Runs a whole transaction again when the database undid it only because another one was in its way. */
export async function retryTransient<Result>(
  transaction: () => Promise<Result>,
  attempts = 4,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      if (!isTransient(error) || attempt === attempts) throw error
      await sleep(attempt * 10 + Math.random() * 20)
    }
  }
}
