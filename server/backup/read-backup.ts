import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { BackupFailure } from './failure.ts'
import { formatNumber, head, type Head, manifest, type Manifest, names, tableOf } from './format.ts'
import { type Entry, tarEntries } from './tar.ts'

export type Checked = { head: Head; manifest: Manifest; secret: Buffer | null; bytes: number }

/** The files of a backup, one after the other, in memory one at a time. */
export async function* openBackup(
  file: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Entry> {
  const source = createReadStream(file, { highWaterMark: 256 * 1024 })
  source.on('data', (chunk) => onBytes(chunk.length))
  // What goes wrong is thrown where the bytes are read.
  const bytes = pipeline(source, createZstdDecompress(), () => {})
  try {
    yield* tarEntries(bytes)
  } finally {
    source.destroy()
  }
}

/** Reads all of it, so that nothing is begun with a file that is of a newer version, damaged or cut off. */
export async function checkBackup(file: string, onProgress: (share: number) => void): Promise<Checked> {
  try {
    const { size } = await stat(file)
    let read = 0
    return await check(file, (count) => onProgress((read += count) / size))
  } catch (error) {
    throw asSentence(error, file)
  }
}

async function check(file: string, onBytes: (count: number) => void): Promise<Checked> {
  const hashes = new Map<string, { hash: Hash; bytes: number }>()
  let first: { head: Head; sha256: string } | null = null
  let last: Manifest | null = null
  let secret: Buffer | null = null
  let bytes = 0
  for await (const { name, data } of openBackup(file, onBytes)) {
    const table = tableOf(name)
    if (first === null) first = readHead(name, data)
    else if (table !== null) {
      const sum = hashes.get(table) ?? { hash: createHash('sha256'), bytes: 0 }
      sum.hash.update(data)
      sum.bytes += data.length
      bytes += data.length
      hashes.set(table, sum)
    } else if (name === names.secret) secret = data
    else if (name === names.manifest) last = manifest.parse(JSON.parse(data.toString()))
  }
  if (first === null || last === null) throw new BackupFailure('It is cut off.')
  const same = first.head.tables.every(({ name }) => {
    const { hash, bytes: found } = hashes.get(name) ?? { hash: createHash('sha256'), bytes: 0 }
    const told = last.tables[name]
    return told?.bytes === found && told.sha256 === hash.digest('hex')
  })
  if (!same || first.sha256 !== last.head) throw new BackupFailure('It is damaged.')
  return { head: first.head, manifest: last, secret, bytes }
}

function readHead(name: string, data: Buffer): { head: Head; sha256: string } {
  if (name !== names.head) throw new BackupFailure('It is no backup of this program.')
  const read: unknown = JSON.parse(data.toString())
  const format = typeof read === 'object' && read !== null && 'format' in read ? Number(read.format) : 0
  if (format > formatNumber) {
    throw new BackupFailure('It was made by a newer version of this program: restore it with that one.')
  }
  return { head: head.parse(read), sha256: createHash('sha256').update(data).digest('hex') }
}

function asSentence(error: unknown, file: string): BackupFailure {
  const because = (reason: string) =>
    new BackupFailure(`${file} cannot be restored. ${reason}`, { cause: error })
  if (error instanceof BackupFailure) return because(error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return because('There is no such file.')
  if (code === 'EISDIR') return because('It is a folder: name the file.')
  if (code === 'EACCES') return because('It may not be read by this user.')
  if (code === 'ZSTD_error_prefix_unknown') return because('It is no backup of this program.')
  if (code === 'Z_BUF_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE') return because('It is cut off.')
  return because('It is damaged.')
}
