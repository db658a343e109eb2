import { expect, it } from 'vitest'
import { keepProposedFact } from '#server/assistant/keep-fact.ts'
import { refoldLeads } from '#server/ingest/refold-leads.ts'
import { makeLead, profileOf, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const team = await teamOf(server)
const inside = <T>(fn: Parameters<typeof server.services.inWorkspace<T>>[1]) =>
  server.services.inWorkspace(server.workspaceId, fn)

async function talked(text: string) {
  const leadId = await makeLead(server, { says: [text] })
  const { rows } = await server.database.owner.query<{
    conversationId: string
    messageId: string
    lease: number
  }>(
    `select c.id as "conversationId", m.id as "messageId", c.lease::int as lease from app.session s
     join app.conversation c on c.session_id = s.id join app.message m on m.conversation_id = c.id
     where s.lead_id = $1`,
    [leadId],
  )
  const [talk] = rows
  if (!talk) throw new Error('There is no talk.')
  return { leadId, ...talk }
}

const company = (messageId: string) =>
  ({ field: 'company', value: 'Quabb Works', quote: 'Quabb Works', messageId, certainty: 0.6 }) as const

it('what the assistant has noted is shown, earns nothing, and stays when the talk is read anew', async () => {
  const talk = await talked('the bench is for Quabb Works please')
  const before = await profileOf(team, talk.leadId)
  expect(before.company).toBeNull()
  expect(await inside((db) => keepProposedFact(db, talk, company(talk.messageId)))).toBe(talk.leadId)
  await inside((db) => refoldLeads(db, [talk.leadId]))
  const after = await profileOf(team, talk.leadId)
  expect([after.company, after.score.value, after.facts.map(({ origin, by }) => [origin, by])]).toEqual([
    'Quabb Works',
    before.score.value,
    [['visitor', 'Assistant']],
  ])
  expect(await inside((db) => keepProposedFact(db, talk, company(talk.messageId)))).toBeNull()
})

it('what a member has set stays', async () => {
  const talk = await talked('the bench is for Quabb Works please')
  const { version } = await profileOf(team, talk.leadId)
  await team.call('PATCH', `/api/v1/leads/${talk.leadId}`, { version, company: 'Engine & Co' })
  await inside((db) => keepProposedFact(db, talk, company(talk.messageId)))
  expect((await profileOf(team, talk.leadId)).company).toBe('Engine & Co')
})

it('nothing is noted once a person has taken over, nor for a message of another talk', async () => {
  const talk = await talked('the bench is for Quabb Works please')
  const other = await talked('hello there')
  expect(await inside((db) => keepProposedFact(db, other, company(talk.messageId)))).toBeNull()
  const stale = { ...talk, lease: talk.lease + 1 }
  expect(await inside((db) => keepProposedFact(db, stale, company(talk.messageId)))).toBeNull()
  expect((await profileOf(team, talk.leadId)).facts).toEqual([])
})
