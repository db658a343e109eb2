import { hkdfSync, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseFailure } from './embedded/failure.ts'

/**
 * The installation's secret: SECRET from the environment, else 32 random bytes kept in the data folder, made at the
 * first use. Nothing uses it as it is: each purpose has a key of its own, see keyFor.
 */
export async function installationSecret(config: {
  dataDir: string
  secret: string | null
}): Promise<Buffer> {
  if (config.secret !== null) return Buffer.from(config.secret)
  return (await keptSecret(config.dataDir)) ?? (await makeSecret(config.dataDir, randomBytes(32)))
}

/** The one of the data folder; null where none has been made yet. */
export function keptSecret(dataDir: string): Promise<Buffer | null> {
  return read(fileIn(dataDir))
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'secret')
}

/** A key for one purpose, as hexadecimal digits; the same secret and purpose give the same key again. */
export function keyFor(secret: Buffer, purpose: string, bytes = 32): string {
  return Buffer.from(hkdfSync('sha256', secret, 'brainbots-leads', purpose, bytes)).toString('hex')
}

async function read(file: string): Promise<Buffer | null> {
  try {
    const secret = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex')
    if (secret.length === 32) return secret
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') return null
    if (code !== 'EACCES') throw error
    throw new DatabaseFailure(
      `The file ${file} may not be read: run this as the user whose data folder it is.`,
    )
  }
  throw new DatabaseFailure(
    `The file ${file} does not hold a secret any more: bring it back from a copy of the data folder.`,
  )
}

/** Written whole under another name and then linked, so that of two programs at once both get the same one; answers that. */
export async function makeSecret(dataDir: string, wished: Buffer): Promise<Buffer> {
  const file = fileIn(dataDir)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${wished.toString('hex')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const secret = await read(file)
  if (secret === null) throw new Error(`The file ${file} vanished while it was being made.`)
  return secret
}
