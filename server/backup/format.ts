import { z } from 'zod'

// What a backup is: a tar archive, compressed by zstd, of
//   backup.json                what it is of, and everything that has to be known before its rows are read
//   secret                     the installation's secret, unless it came from the environment
//   app.lead/000001.copy …     the rows of one table as COPY's text format has them; its parts put together are the whole
//   manifest.json              the rows, bytes and SHA-256 of each table; a backup without it is not whole

/** Counts up when an older version of this program could not bring a backup back any more. */
export const formatNumber = 1

const tally = z.object({
  workspaces: z.number(),
  leads: z.number(),
  scores: z.number(),
  hot: z.number(),
  warm: z.number(),
  cold: z.number(),
  conversations: z.number(),
  messages: z.number(),
  policies: z.number(),
  /** SHA-256 over row-level security, policies and rights of every table. */
  walls: z.string(),
})

/** What can be said of a database in a line, and must be the same once it is brought back. */
export type Tally = z.infer<typeof tally>

const tableName = z.string().regex(/^(app|auth)\.[a-zA-Z_][a-zA-Z0-9_]*$/)

export const head = z.object({
  format: z.literal(formatNumber),
  version: z.string(),
  postgres: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })).min(1),
  /** Of what the secret is known by, not the secret itself. */
  secret: z.object({ kept: z.boolean(), fingerprint: z.string() }),
  tables: z.array(z.object({ name: tableName, columns: z.array(z.string()).min(1) })),
  tally,
})
export type Head = z.infer<typeof head>

const sums = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })
export type Sums = z.infer<typeof sums>

export const manifest = z.object({ head: z.string(), tables: z.record(tableName, sums) })
export type Manifest = z.infer<typeof manifest>

export const names = { head: 'backup.json', secret: 'secret', manifest: 'manifest.json' }

/** `app.lead`, 0 → `app.lead/000001.copy` */
export function partName(table: string, index: number): string {
  return `${table}/${String(index + 1).padStart(6, '0')}.copy`
}

/** The table of a part; null for another file. */
export function tableOf(name: string): string | null {
  return /^(.+)\/\d+\.copy$/.exec(name)?.[1] ?? null
}
