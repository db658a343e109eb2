import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '#contract/audit.ts'
import { CommandError } from '#server/cli/command.ts'
import { planSet } from '#server/cli/plan-set.ts'
import { makeMember, makeWorkspace, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })

/** What the command prints, line by line. */
async function run(...args: string[]): Promise<string[]> {
  const said: string[] = []
  await planSet.run(args, {
    config: server.services.config,
    open: async () => ({ ...server.database, took: {}, holder: null }),
    say: (line) => said.push(line),
  })
  return said
}

describe('plan set', () => {
  it('sets the plan of the first workspace, and ends with a line for scripts', async () => {
    expect(await run('basic', '--extra-seats', '4')).toEqual([
      'My business: pro until now',
      `${server.workspaceId} basic 4`,
    ])
  })

  it('sets that of another one, leaves its extra seats, and writes it down for its owners', async () => {
    const workspaceId = await makeWorkspace(server, { plan: 'freemium' })
    const owner = await makeMember(server, { workspaceId, role: 'owner' })
    const lines = await run('pro', '--workspace', workspaceId)
    expect(lines.at(-1)).toBe(`${workspaceId} pro 0`)
    const { body } = await owner.call<{ items: AuditEntry[] }>('GET', '/api/v1/audit?kind=plan.changed')
    expect(body.items).toMatchObject([
      { actor: { kind: 'system', name: null }, data: { from: { plan: 'freemium' }, to: { plan: 'pro' } } },
    ])
  })

  it.each([
    [[], 'Say which plan'],
    [['gold'], 'Say which plan'],
    [['pro', 'basic'], 'Say which plan'],
    [['pro', '--extra-seats', 'many'], 'whole number'],
    [['pro', '--extra-seats', '1001'], 'whole number'],
    [['pro', '--workspace', 'nowhere'], 'There is no workspace nowhere'],
  ])('%j is refused with a sentence, and changes nothing', async (args, sentence) => {
    const booked = async () =>
      (await server.database.owner.query('select plan, extra_seats from app.workspace order by 1, 2')).rows
    const before = await booked()
    await expect(run(...args)).rejects.toThrow(CommandError)
    await expect(run(...args)).rejects.toThrow(sentence)
    expect(await booked()).toEqual(before)
  })
})
