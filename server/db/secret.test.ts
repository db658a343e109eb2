import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installationSecret, keyFor } from './secret.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'brainbots-secret-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

const kept = () => installationSecret({ dataDir, secret: null })

test('the secret is made once and stays', async () => {
  expect(await kept()).toEqual(await kept())
})

test('programs that start at once get the same secret', async () => {
  const secrets = await Promise.all([kept(), kept(), kept(), kept()])
  expect(new Set(secrets.map(String)).size).toBe(1)
})

test('nobody but its owner can read the secret', async () => {
  await kept()
  expect(((await stat(join(dataDir, 'secret'))).mode & 0o777).toString(8)).toBe('600')
})

test('a secret from the environment leaves no file', async () => {
  const secret = await installationSecret({ dataDir, secret: 'x'.repeat(32) })
  expect(secret.toString()).toBe('x'.repeat(32))
  await expect(stat(join(dataDir, 'secret'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a damaged secret is not replaced, as everything signed with it would be lost', async () => {
  await writeFile(join(dataDir, 'secret'), 'half')
  await expect(kept()).rejects.toThrow('does not hold a secret any more')
})

test('each purpose has a key of its own', async () => {
  const secret = await kept()
  expect(keyFor(secret, 'one')).not.toBe(keyFor(secret, 'two'))
  expect(keyFor(secret, 'one')).toBe(keyFor(secret, 'one'))
})
