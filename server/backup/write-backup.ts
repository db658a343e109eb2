import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { BackupFailure } from './failure.ts'
import { formatNumber, type Head, type Manifest, names, partName, type Sums, type Tally } from './format.ts'
import { productVersion } from './product-version.ts'
import type { Snapshot } from './snapshot.ts'
import { rowsOf, type Table, tallyOf } from './tables.ts'
import { tarEnd, tarEntry } from './tar.ts'

export type Written = { file: string; bytes: number; tables: number; tally: Tally }

/** How far it is: a share of 1, and at which table. */
export type OnProgress = (share: number, table: string) => void

const partBytes = 1024 * 1024

/** What a restore needs besides the database. */
export type Beside = { fingerprint: string; secret: Buffer | null }

/**
 * Writes all of the snapshot into one file, of which nobody but its owner can read anything. It has its name only once it is
 * whole and on the disk. Memory stays flat.
 */
export async function writeBackup(
  snapshot: Snapshot,
  beside: Beside,
  file: string,
  onProgress: OnProgress,
): Promise<Written> {
  if (existsSync(file)) throw new BackupFailure(`There is a file ${file} already: choose another name.`)
  const half = `${file}.${process.pid}.part`
  const head = await headOf(snapshot, beside)
  const compress = createZstdCompress({
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  })
  try {
    const handle = await open(half, 'wx', 0o600)
    // Flushed to the disk before it is closed.
    const target = handle.createWriteStream({ flush: true })
    const ending = pipeline(compress, target)
    await Promise.all([ending, feed(compress, archive(snapshot, head, beside, onProgress))])
    const written = statSync(half).size
    await rename(half, file)
    await syncFolder(dirname(file))
    return { file, bytes: written, tables: head.tables.length, tally: head.tally }
  } catch (error) {
    await rm(half, { force: true })
    throw asSentence(error, file)
  }
}

/**
 * Each piece when the one before has been taken in, so that all of them can lie in the same memory. What goes wrong is heard
 * of from the stream.
 */
async function feed(stream: Transform, pieces: AsyncIterable<Buffer>): Promise<void> {
  const takeIn = (piece: Buffer) =>
    new Promise<boolean>((resolve) => stream.write(piece, (error) => resolve(!error)))
  try {
    for await (const piece of pieces) if (!(await takeIn(piece))) return
    stream.end()
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

/** A folder gets a file of a name of its own, which sorts by time. */
export function backupFile(given: string, at: Date): string {
  const path = resolve(given)
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  const stamp = at.toISOString().slice(0, 19).replaceAll(':', '-')
  return isFolder ? join(path, `brainbots-leads-${stamp}Z.tar.zst`) : path
}

async function headOf(snapshot: Snapshot, beside: Beside): Promise<Head> {
  return {
    format: formatNumber,
    version: productVersion(),
    postgres: snapshot.postgres,
    madeAt: new Date().toISOString(),
    migrations: snapshot.migrations,
    secret: { kept: beside.secret !== null, fingerprint: beside.fingerprint },
    tables: snapshot.tables.map(({ name, columns }) => ({ name, columns })),
    tally: await tallyOf(snapshot.client, snapshot.roles),
  }
}

async function* archive(
  snapshot: Snapshot,
  head: Head,
  beside: Beside,
  onProgress: OnProgress,
): AsyncGenerator<Buffer> {
  const at = new Date(head.madeAt)
  const first = Buffer.from(`${JSON.stringify(head, null, 2)}\n`)
  yield* tarEntry({ name: names.head, data: first }, at)
  if (beside.secret) yield* tarEntry({ name: names.secret, data: beside.secret }, at)
  const tables: Manifest['tables'] = {}
  const weight = snapshot.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const room = Buffer.allocUnsafe(partBytes)
  let before = 0
  for (const table of snapshot.tables) {
    const say = (bytes: number) => onProgress((before + Math.min(bytes, table.bytes)) / weight, table.name)
    tables[table.name] = yield* parts(snapshot, table, at, room, say)
    before += table.bytes
  }
  const manifest: Manifest = { head: createHash('sha256').update(first).digest('hex'), tables }
  yield* tarEntry({ name: names.manifest, data: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, at)
  yield tarEnd
}

async function* parts(
  { client }: Snapshot,
  table: Table,
  at: Date,
  room: Buffer,
  onProgress: (bytes: number) => void,
): AsyncGenerator<Buffer, Sums> {
  const rows = rowsOf(client, table)
  let held = 0
  let index = 0
  let bytes = 0
  const part = () => {
    const data = room.subarray(0, held)
    held = 0
    return tarEntry({ name: partName(table.name, index++), data }, at)
  }
  for (;;) {
    const { value, done } = await rows.next()
    if (done) {
      if (held > 0) yield* part()
      return value
    }
    bytes += value.length
    onProgress(bytes)
    for (let from = 0; from < value.length;) {
      const took = value.copy(room, held, from)
      held += took
      from += took
      if (held === room.length) yield* part()
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function asSentence(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    EACCES: 'it may not be written there',
    EPERM: 'it may not be written there',
    EROFS: 'it may not be written there',
    ENOENT: 'there is no such folder',
    ENOTDIR: 'there is no such folder',
  }
  const reason = reasons[code]
  return reason === undefined
    ? error
    : new BackupFailure(`The backup ${file} could not be written: ${reason}.`, { cause: error })
}
