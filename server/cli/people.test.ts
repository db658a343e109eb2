import { describe, expect, it } from 'vitest'
import type { Me } from '#contract/me.ts'
import { userCreate } from '#server/cli/people.ts'
import { Desk } from '#server/desk/desk.ts'
import { makeMember, makeWorkspace, openChat, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })

async function create(...args: string[]): Promise<string[]> {
  const said: string[] = []
  await userCreate.run(args, {
    config: server.services.config,
    open: async () => ({ ...server.database, took: {}, holder: null }),
    say: (line) => said.push(line),
  })
  return said
}

describe('cli user create', () => {
  it('makes a person with a password of their own', async () => {
    const said = await create('--email', 'Jo@shop.example', '--name', 'Jo', '--role', 'viewer')
    expect(said).toEqual([expect.stringMatching(/^jo@shop\.example \S{16}$/)])
  })

  it('puts somebody who has an account into another workspace, and leaves the account as it is', async () => {
    const workspace = await makeWorkspace(server, { name: 'Elsewhere' })
    const { email, call } = await makeMember(server, { name: 'Robin' })
    const said = await create('--email', email, '--name', 'Other', '--workspace', workspace)
    expect(said.at(-1)).toBe(email)
    const { body } = await call<Me>('GET', '/api/v1/me')
    expect([body.name, body.workspaces.map(({ name }) => name)]).toEqual([
      'Robin',
      ['My business', 'Elsewhere'],
    ])
  })

  it('refuses who is in that workspace already', async () => {
    const { email } = await makeMember(server)
    await expect(create('--email', email, '--name', 'Again')).rejects.toThrow(
      'in the team of this workspace already',
    )
  })

  it('warns when the plan has no seat left, and lets them look', async () => {
    const workspace = await makeWorkspace(server, { plan: 'basic' })
    await makeMember(server, { workspaceId: workspace, role: 'owner' })
    await create('--email', 'one@seat.example', '--name', 'One', '--workspace', workspace)
    const said = await create('--email', 'two@seat.example', '--name', 'Two', '--workspace', workspace)
    expect(said[0]).toContain('can only look')
    expect(said.at(-1)).toMatch(/^two@seat\.example \S+$/)
  })
})

it('a command leaves what is due to the server', async () => {
  const { owner } = server.database
  const { conversationId } = await openChat(server)
  const { desk } = server.services
  if (!(desk instanceof Desk)) throw new Error('There is no desk to stop.')
  // Of two that could do it, only the command is left.
  await desk.stop()
  await owner.query(
    `update app.conversation set waiting_since = '2026-03-02T10:00Z', desk_due_at = '2026-03-02T10:00Z' where id = $1`,
    [conversationId],
  )
  await create('--email', 'ira@shop.example', '--name', 'Ira')
  const { rows } = await owner.query<{ desk_due_at: Date | null }>(
    'select desk_due_at from app.conversation where id = $1',
    [conversationId],
  )
  expect(rows[0]?.desk_due_at).toEqual(new Date('2026-03-02T10:00Z'))
})
