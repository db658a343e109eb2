import { closeSync, constants, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Lock = { release(): Promise<void> }

/**
 * Takes a lock that the system frees when this process ends, however it ends; null when somebody else has it.
 * Linux: a name in the abstract socket space. Elsewhere: open(2) with O_EXLOCK on a file.
 */
export async function tryLock(name: string, file: string): Promise<Lock | null> {
  return process.platform === 'linux' ? listen(`\0brainbots-leads-${name}`) : openExclusively(file)
}

/** Tries until the lock is free; null when it was not within the time. */
export async function waitForLock(name: string, file: string, milliseconds: number): Promise<Lock | null> {
  const end = performance.now() + milliseconds
  for (;;) {
    const lock = await tryLock(name, file)
    if (lock !== null || performance.now() >= end) return lock
    await sleep(25)
  }
}

function listen(name: string): Promise<Lock | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    })
    server.listen(name, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

/** From fcntl.h of macOS and the BSDs; Node does not name it. */
const O_EXLOCK = 0x20

function openExclusively(file: string): Lock | null {
  try {
    const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK
    const descriptor = openSync(file, flags, 0o600)
    return {
      release: async () => {
        closeSync(descriptor)
      },
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null
    throw error
  }
}
