import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Serialization failure, deadlock, and a lock waited for in vain: the transaction did nothing wrong and succeeds when it is
 * run again.
 */
const transient = ['40001', '40P01', '55P03']

/** Runs a whole transaction again when the database undid it only because another one was in its way. */
export async function retryTransient<Result>(
  transaction: () => Promise<Result>,
  attempts = 4,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction()
    } catch (error) {
      const again = error instanceof pg.DatabaseError && transient.includes(error.code ?? '')
      if (!again || attempt === attempts) throw error
      await sleep(attempt * 10 + Math.random() * 20)
    }
  }
}
