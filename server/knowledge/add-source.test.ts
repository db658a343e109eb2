import { describe, expect, it } from 'vitest'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import type { Problem } from '#contract/problem.ts'
import { teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const base = '/api/v1/knowledge'
const add = async (path: string, body: unknown) => {
  const answer = await team.call<KnowledgeSource & Problem>('POST', `${base}/${path}`, body)
  return [answer.status, answer.body.fields?.[0]?.message]
}

describe('a site with an address that is seen to be private', () => {
  it.each(['http://localhost:3377/demo', 'http://10.0.0.8/', 'http://nas.local/'])(
    '%s is refused at once, with the reason',
    async (address) => {
      expect(await add('sites', { address })).toEqual([
        422,
        'This address leads into a private network. Only public pages can be read',
      ])
    },
  )
})

describe('a file that cannot be read is refused in a whole sentence', () => {
  it.each([
    ['page.html', 'Hello', 'Only Markdown or text files (.md, .txt) can be read'],
    ['empty.md', ' \n', 'The file is empty'],
  ])('%s', async (name, text, sentence) => {
    expect(await add('files', { name, text })).toEqual([422, sentence])
  })
})
