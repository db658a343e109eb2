import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figures.ts'
import type { IngestFigure } from './measure-ingest.ts'
import type { Disk, Memory } from './weigh.ts'

/** Milliseconds until the product says that it is ready. */
export type Starts = { emptyFolder: number; warm: number; cold: number }

/** Milliseconds until a word's text is on the other side while so many messages a second are taken in besides. */
export type LiveFigures = { meanwhile: number; rows: { name: string; p50: number; p95: number }[] }

/** What `bench/report.html` and `docs/performance.md` are made from; a section that is not run keeps what it had. */
export type Results = {
  machine: string
  at: string
  reads: Record<string, Figure[]>
  writes: Record<string, Figure[]>
  ingest: IngestFigure[]
  live: LiveFigures | null
  starts: Starts | null
  memory: Memory | null
  disk: Disk | null
  /** Bytes: the first page of the list plain and zipped, the dashboard's first load zipped. */
  page: { list: number; zipped: number; dashboard: number | null } | null
}

const file = join(import.meta.dirname, '../report.json')

export function readResults(): Results {
  const none = {
    reads: {},
    writes: {},
    ingest: [],
    live: null,
    starts: null,
    memory: null,
    disk: null,
    page: null,
  }
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Results>) : {}
  return { ...none, ...kept, machine: machineLine(), at: new Date().toISOString().slice(0, 10) }
}

/** In place of what was measured of the same before. */
export function withIngest(results: Results, figures: readonly IngestFigure[]): IngestFigure[] {
  const key = ({ leads, door, workers, workspaces, assistant, callers }: IngestFigure) =>
    JSON.stringify([leads, door, workers, workspaces, assistant, callers])
  const anew = new Set(figures.map(key))
  return [...results.ingest.filter((each) => !anew.has(key(each))), ...figures]
}

export function saveResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`)
}

function machineLine(): string {
  const database =
    process.env['DATABASE_URL'] === undefined ? 'PostgreSQL embedded' : 'the PostgreSQL of DATABASE_URL'
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, ${process.platform}, Node ${process.versions.node}, ${database}`
}
