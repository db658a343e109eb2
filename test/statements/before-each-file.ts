import { afterAll } from 'vitest'

// `npm test` looks at every statement that the product sends in it; a run of a few files by hand does not.
if (process.env['RECORD_STATEMENTS'] === 'on') {
  const { recordStatements, writeStatements } = await import('./record.ts')
  recordStatements()
  afterAll(writeStatements)
}
