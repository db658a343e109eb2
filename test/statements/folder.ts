import { join } from 'node:path'

const cache = join(import.meta.dirname, '..', '..', '.cache')

/** Where the processes of a test run leave the product's statements, a file each. */
export const statementsFolder = join(cache, 'statements')

/** What was found in them. */
export const verdictFile = join(cache, 'statements.json')
