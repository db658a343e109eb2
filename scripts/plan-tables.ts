import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planTables } from '#test/plans/plan-table.ts'

// Writes what each plan opens into docs/plans.md, below the words that stand there.
const path = join(import.meta.dirname, '..', 'docs', 'plans.md')
const [words = ''] = readFileSync(path, 'utf8').split('## What each plan opens')
writeFileSync(path, words + planTables())
