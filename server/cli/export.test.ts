import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exportCommand } from '#server/cli/export.ts'
import { makeManyLeads } from '#test/many-leads.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const folder = await mkdtemp(join(tmpdir(), 'brainbots-export-'))
afterAll(() => rm(folder, { recursive: true }))
await makeManyLeads(server, 700, { name: 'Filed' })

async function run(...args: string[]): Promise<string> {
  let said = ''
  await exportCommand.run(args, {
    config: server.services.config,
    open: async () => ({ ...server.database, took: {}, holder: null }),
    say: (line) => (said = line),
  })
  return said
}

it('writes the file whole, and says how many leads are in it', async () => {
  const file = join(folder, 'leads.csv')
  expect(await run(file, '--columns', 'name,status')).toBe(`exported 700 leads to ${file}`)
  const lines = (await readFile(file, 'utf8')).split('\r\n')
  expect([lines[0], lines[1], lines.length]).toEqual(['\uFEFFName,Status', 'Filed 1,New', 702])
  expect(await readdir(folder)).toEqual(['leads.csv'])
})

it('takes filters, and says which columns there are', async () => {
  expect(await run(join(folder, 'lost.csv'), '--status', 'lost')).toContain('exported 0 leads')
  await expect(run('--columns', 'shoe size')).rejects.toThrow('Columns are id, name, email')
})
