import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const folder = process.env.DATASETS_DIR ?? join(import.meta.dirname, '../../../shared/data')

/** Where the real talks lie, or null where this machine has none. */
export function dataFolder(): string | null {
  return existsSync(join(folder, 'contact_star.dev.jsonl.gz')) ? folder : null
}

export type DataSpan = { f: string; start: number; end: number; v?: string }

/** A row of the data folder; each set fills what it has. */
export type DataRow = {
  id: string
  text?: string
  lang?: string
  region?: string
  kind?: string
  category?: string
  domain?: string
  turns?: { by: 'customer' | 'agent'; text: string; at?: number; asked?: string; spans?: DataSpan[] }[]
  spans?: DataSpan[]
  expect?: (string | { text: string })[]
  names?: string[]
  nameUnlabelled?: boolean
  truth?: { name?: string | string[]; email?: string; [key: string]: unknown }
}

export function rowsOf(set: string): DataRow[] {
  const lines = gunzipSync(readFileSync(join(folder, `${set}.dev.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
  return lines.filter((line) => line !== '').map((line): DataRow => JSON.parse(line))
}
