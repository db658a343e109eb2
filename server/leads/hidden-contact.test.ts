import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Lead, LeadItem } from '#contract/leads.ts'
import type { Problem } from '#contract/problem.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { incoming, makeLead, makeMember, teamOf, tell, testServer } from '#test/make.ts'
import { differences } from '#test/recount.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const viewer = await makeMember(server, { role: 'viewer', hidesContact: true })
type Page = { items: LeadItem[]; nextCursor: string | null; total: { value: number } }

const found = async (query: string) => {
  const { body } = await viewer.call<Page>('GET', `/api/v1/leads?${query}`)
  return body.items.map(({ id }) => id)
}
/** Everything that tells of the details below, in any spelling. */
const details = /canary|cage|113|496|0123|dot example/i

let id = ''
let label = ''
let byHand = ''
beforeAll(async () => {
  id = await makeLead(server, {
    session: 'spoken',
    name: 'Rosalind Franklin',
    says: [
      'My email is canary at cage dot example',
      'Or ring +44 113 496 0123',
      'And my colleague’s is other@cage.example. Still canary at cage dot example!',
    ],
  })
  await tell(server, [
    incoming({ session: 'spoken', by: 'assistant', text: 'Noted: canary@cage.example, 0113 496 0123.' }),
  ])
  const lead = (await team.call<Lead>('GET', `/api/v1/leads/${id}`)).body
  label = lead.sessions[0]?.label ?? ''
  await team.call('POST', `/api/v1/leads/${id}/notes`, { text: 'Wrote to canary@cage.example, no answer' })
  await team.call('POST', `/api/v1/leads/${id}/tags/canary@cage.example`)
  await team.call('PATCH', `/api/v1/leads/${id}`, { version: lead.version, email: 'new-canary@cage.example' })
  const { body } = await team.call<Lead>('POST', '/api/v1/leads', { email: 'hand.canary@cage.example' })
  byHand = body.id
  await team.call('POST', '/api/v1/leads', { name: 'typed.canary@cage.example' })
  await makeLead(server, { email: 'new-canary@cage.example' })
})

describe('a viewer from whom contact details are hidden', () => {
  it.each(['', '/messages', '/events', '/notes'])('reads none of them at the lead’s %s', async (path) => {
    const [theirs, ours] = await Promise.all([
      viewer.call('GET', `/api/v1/leads/${id}${path}`),
      team.call('GET', `/api/v1/leads/${id}${path}`),
    ])
    expect(ours.text).toMatch(details)
    expect(theirs.status).toBe(200)
    expect(withoutIdsAndTimes(theirs.text)).not.toMatch(details)
  })

  it('reads what else there is: name, status, score, ids and times', async () => {
    const [theirs, ours] = await Promise.all([
      viewer.call<Lead>('GET', `/api/v1/leads/${id}`),
      team.call<Lead>('GET', `/api/v1/leads/${id}`),
    ])
    const kept = ({ id: own, name, status, score, sessions, firstSeenAt, assignee }: Lead) =>
      JSON.stringify({ own, name, status, score, sessions, firstSeenAt, assignee })
    expect(kept(theirs.body)).toBe(kept(ours.body))
    expect(theirs.body).toMatchObject({ email: null, phone: null, proposals: [] })
  })

  it.each(['', 'sort=name', 'sort=name&limit=1', 'sort=score', 'q=rosalind'])(
    'reads none of them in the list, nor in its cursor: %s',
    async (query) => {
      const { body, text } = await viewer.call<Page>('GET', `/api/v1/leads?${query}`)
      expect(body.items.length).toBeGreaterThan(0)
      expect(withoutIdsAndTimes(text)).not.toMatch(details)
      const cursor = Buffer.from(body.nextCursor ?? '', 'base64url').toString()
      expect(withoutIdsAndTimes(cursor)).not.toMatch(details)
    },
  )

  it('pages through all leads by name', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const more: string = cursor === null ? '' : `&cursor=${cursor}`
      const { body } = await viewer.call<Page>('GET', `/api/v1/leads?sort=name&limit=1${more}`)
      seen.push(...body.items.map((item) => item.id))
      cursor = body.nextCursor
    } while (cursor !== null)
    const { body } = await team.call<Page>('GET', '/api/v1/leads?sort=name')
    expect(seen).toEqual(body.items.map((item) => item.id))
  })

  it.each([
    'canary',
    'canary@cage.example',
    'cage.example',
    'ca',
    'c',
    'new-can',
    '0113',
    '+44 113 496',
    '4960123',
    '@cage',
    'typed.canary',
    'rosalind canary',
  ])('finds nobody by "%s", and no total tells that there is somebody', async (q) => {
    const { body } = await viewer.call<Page>('GET', `/api/v1/leads?q=${encodeURIComponent(q)}`)
    const byNameOrLabel = body.items.filter(
      (item) => !(item.sessions[0]?.label ?? '').toLowerCase().includes(q),
    )
    expect(byNameOrLabel).toEqual([])
    expect(body.total.value).toBe(body.items.length)
    expect(
      (await team.call<Page>('GET', `/api/v1/leads?q=${encodeURIComponent(q)}`)).body.total.value,
    ).toBeGreaterThan(0)
  })

  it('finds by name and session label, also by their beginnings', async () => {
    for (const q of [
      'rosalind',
      'ROSALIND fran',
      'nklin',
      'fr',
      'r fr',
      label,
      label.slice(1).toLowerCase(),
    ]) {
      expect(await found(`q=${encodeURIComponent(q)}`)).toContain(id)
    }
  })

  it.each(['true', 'false'])('cannot ask who has given contact details: %s', async (value) => {
    const { status, body } = await viewer.call<Problem>('GET', `/api/v1/leads?hasContact=${value}`)
    expect([status, body.code]).toEqual([403, 'forbidden'])
    expect(body.detail).toMatch(/hidden from you/)
  })

  it('is told who is anonymous by the name alone', async () => {
    expect(await found('anonymous=true')).toContain(byHand)
    expect(await found('anonymous=false')).not.toContain(byHand)
    expect(await found('anonymous=false')).toContain(id)
  })

  it('is shown no proposals', async () => {
    const { status } = await viewer.call<Problem>('GET', '/api/v1/proposals')
    expect(status).toBe(403)
  })

  it('finds nobody by a tag that holds one', async () => {
    expect(await found('tag=canary%40cage.example')).toEqual([])
  })

  it('reads no tag that holds one', async () => {
    const { text } = await viewer.call('GET', '/api/v1/tags')
    expect(text).not.toMatch(details)
  })
})

// Once more where the machine itself kept this process waiting.
it('keeps nobody waiting who reads texts made to be slow', { retry: 3 }, async () => {
  const slow = `${'a.'.repeat(3900)}@`
  const hostile = await makeLead(server, { says: Array.from({ length: 100 }, (_, n) => `${slow} ${n}`) })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { status } = await viewer.call('GET', `/api/v1/leads/${hostile}/messages?limit=200`)
  delay.disable()
  expect(status).toBe(200)
  expect(delay.max / 1e6).toBeLessThan(300)
})

it('leaves what is kept as it should be', async () => {
  expect(await inWorkspace(server.services.pool, server.workspaceId, differences)).toEqual([])
})

function withoutIdsAndTimes(text: string): string {
  return text.replace(
    /[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|"nextCursor":"[^"]*"|"label":"[^"]*"/g,
    '',
  )
}
