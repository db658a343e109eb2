import { spawn } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findRunning, holdDataDir } from './hold.ts'
import { startEmbedded } from './start-embedded.ts'
import { testFolder } from '#test/cluster.ts'

// Whole clusters are made here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let folder = ''
let dataDir = ''
beforeEach(async () => {
  folder = await testFolder('hold-')
  dataDir = join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a second server is told who is there, and where', async () => {
  const hold = await holdDataDir(dataDir)
  await hold.publish('http://localhost:3000')
  await expect(holdDataDir(dataDir)).rejects.toThrow(
    `Another server (process ${process.pid}) works with ${dataDir} already at http://localhost:3000: stop it first, or choose another folder with DATA_DIR.`,
  )
  await hold.release()
})

test('another spelling of the folder is the same folder', async () => {
  const hold = await holdDataDir(dataDir)
  symlinkSync(dataDir, join(folder, 'link'))
  await expect(holdDataDir(join(folder, 'link'))).rejects.toThrow('already')
  await hold.release()
})

test('a released folder can be held again', async () => {
  await (await holdDataDir(dataDir)).release()
  await (await holdDataDir(dataDir)).release()
})

test('a killed server holds nothing any more', async () => {
  const program = `
    import { holdDataDir } from ${JSON.stringify(join(import.meta.dirname, 'hold.ts'))}
    await holdDataDir(${JSON.stringify(dataDir)})
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
  await new Promise((resolve) => child.once('exit', resolve))
  await (await holdDataDir(dataDir)).release()
})

test('a server waits for a command to finish', async () => {
  const command = await holdDataDir(dataDir, 'command')
  setTimeout(() => void command.release(), 500)
  await (await holdDataDir(dataDir)).release()
})

test('a running server is found with its database', async () => {
  const hold = await holdDataDir(dataDir)
  const { connection, stop } = await startEmbedded({ dataDir, settings: { shared_buffers: '16MB' } })
  await hold.publish('http://localhost:3000')
  expect(await findRunning(dataDir)).toEqual({
    holder: { kind: 'server', pid: process.pid, url: 'http://localhost:3000' },
    connection,
  })
  await stop()
  await hold.release()
})

test('a database that nobody holds is not running for anybody', async () => {
  const { stop } = await startEmbedded({ dataDir, settings: { shared_buffers: '16MB' } })
  expect(await findRunning(dataDir)).toBeNull()
  await stop()
})
