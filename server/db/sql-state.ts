import pg from 'pg'

/** PostgreSQL's five-character code for what went wrong (23505: there is one already); null for any other error. */
export function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null
}
