import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chown, lchown, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { DatabaseFailure } from './failure.ts'
import type { Folders } from './folders.ts'

/** How PostgreSQL's programs are run, as PostgreSQL refuses to be root. */
export type Runner = {
  how: 'directly' | 'in a user namespace' | `as user ${number}`
  start(program: string, args: string[], options: { output: number; detached: boolean }): ChildProcess
  /** Gives a file, or a folder with or without what is in it, to the user that PostgreSQL runs as. */
  giveAway(path: string, options?: { deep: boolean }): Promise<void>
}

type Identity = { prefix: string[]; uid: number | null }

/** Finds a way that works in this folder with these programs; as an ordinary user that is always the direct one. */
export function chooseRunner(binaries: Binaries, folders: Folders): Runner {
  const env = environment(binaries)
  if (process.getuid?.() !== 0) return runner('directly', { prefix: [], uid: null }, env)
  const owner = ownerOf(folders)
  if (owner === 0) {
    const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
    if (works({ prefix, uid: null }, binaries, folders.dataDir, env)) {
      return runner('in a user namespace', { prefix, uid: null }, env)
    }
  }
  for (const uid of [owner, statSync(dirname(folders.dataDir)).uid, uidOf('postgres'), uidOf('nobody')]) {
    if (uid === null || uid === 0) continue
    if (works({ prefix: [], uid }, binaries, dirname(folders.dataDir), env)) {
      return runner(`as user ${uid}`, { prefix: [], uid }, env)
    }
  }
  throw new DatabaseFailure(
    'PostgreSQL must not run as root, and neither a user namespace (unshare) nor another user can be used in ' +
      `${folders.dataDir}: start this as an ordinary user, or set DATABASE_URL.`,
  )
}

function runner(how: Runner['how'], identity: Identity, env: NodeJS.ProcessEnv): Runner {
  const { prefix, uid } = identity
  return {
    how,
    start(program, args, { output, detached }) {
      const [command = program, ...rest] = [...prefix, program, ...args]
      return spawn(command, rest, {
        env,
        detached,
        cwd: '/',
        stdio: ['ignore', output, output],
        ...(uid === null ? {} : { uid, gid: gidOf(uid) }),
      })
    },
    async giveAway(path, options) {
      if (uid === null || !existsSync(path) || statSync(path).uid === uid) return
      const entries = options?.deep === true ? await readdir(path, { recursive: true }) : []
      for (const entry of entries) await lchown(join(path, entry), uid, gidOf(uid))
      await chown(path, uid, gidOf(uid))
    },
  }
}

/** Nothing of our own environment but what PostgreSQL needs: secrets would otherwise show in its processes. */
function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const { PATH, TZ } = process.env
  const libraries = binaries.libraries
  return {
    PATH: PATH ?? '/usr/bin:/bin',
    LC_ALL: 'C',
    ...(TZ === undefined ? {} : { TZ }),
    ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries }),
  }
}

/** Runs the program itself and looks at the folder as that user would, since either may lie behind a closed door. */
function works(identity: Identity, binaries: Binaries, folder: string, env: NodeJS.ProcessEnv): boolean {
  const check = '"$1" --version >/dev/null && test -x "$2"'
  const [command = 'sh', ...args] = [...identity.prefix, 'sh', '-c', check, 'sh', binaries.postgres, folder]
  const ids = identity.uid === null ? {} : { uid: identity.uid, gid: gidOf(identity.uid) }
  return spawnSync(command, args, { env, cwd: '/', stdio: 'ignore', ...ids }).status === 0
}

function ownerOf(folders: Folders): number {
  return statSync(existsSync(folders.cluster) ? folders.cluster : folders.dataDir).uid
}

function uidOf(name: string): number | null {
  return account((fields) => fields[0] === name)?.uid ?? null
}

function gidOf(uid: number): number {
  return account((fields) => fields[2] === String(uid))?.gid ?? uid
}

function account(matches: (fields: string[]) => boolean): { uid: number; gid: number } | null {
  if (!existsSync('/etc/passwd')) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = lines.map((line) => line.split(':')).find(matches)
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) }
}
