import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figures.ts'
import type { Disk, Memory } from './weigh.ts'

/** Milliseconds until the product says that it is ready. */
export type Starts = { emptyFolder: number; warm: number; cold: number }

/** What `bench/report.html` and `docs/performance.md` are made from; a section that is not run keeps what it had. */
export type Results = {
  machine: string
  at: string
  reads: Record<string, Figure[]>
  writes: Record<string, Figure[]>
  starts: Starts | null
  memory: Memory | null
  disk: Disk | null
  /** Bytes: the first page of the list plain and zipped, the dashboard's first load zipped. */
  page: { list: number; zipped: number; dashboard: number | null } | null
}

const file = join(import.meta.dirname, '../report.json')

export function readResults(): Results {
  const none = { reads: {}, writes: {}, starts: null, memory: null, disk: null, page: null }
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {}
  return { ...none, ...kept, machine: machineLine(), at: new Date().toISOString().slice(0, 10) }
}

export function saveResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
}

function machineLine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.versions.node}, PostgreSQL embedded`
}
