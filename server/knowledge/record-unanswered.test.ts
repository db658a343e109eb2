import { describe, expect, it } from 'vitest'
import type { KnowledgeAnswer, UnansweredGroup, UnansweredState } from '#contract/knowledge.ts'
import type { Language } from '#server/assistant/language.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { recordUnanswered } from '#server/knowledge/record-unanswered.ts'
import { makeLead, makeMember, makeWorkspace, teamOf, testServer, type Call } from '#test/make.ts'

const server = await testServer({ answerer: null })
const { owner } = server.database
const team = await teamOf(server)
const base = '/api/v1/knowledge/unanswered'

type Listed = { items: UnansweredGroup[]; counts: Record<UnansweredState, number> }
const list = async (state: UnansweredState = 'open', call: Call = team.call) =>
  (await call<Listed>('GET', `${base}?state=${state}`)).body
const groupWith = async (question: string, state: UnansweredState = 'open', call: Call = team.call) =>
  (await list(state, call)).items.find((group) => [group.question, ...group.alike].includes(question))

/** A lead who asked this, and whom the assistant had no answer for. */
async function ask(
  question: string,
  given: { language?: Language; email?: string; leadId?: string } = {},
): Promise<string> {
  const leadId =
    given.leadId ??
    (await makeLead(server, { says: [question], ...(given.email ? { email: given.email } : {}) }))
  const { rows } = await owner.query<{ id: string; seq: number }>(
    `select c.id, (max(m.seq) filter (where m.author_kind = 'visitor'))::int as seq from app.session s join app.conversation c on c.session_id = s.id
     join app.message m on m.conversation_id = c.id where s.lead_id = $1 group by c.id`,
    [leadId],
  )
  const [talk] = rows
  if (!talk) throw new Error('There is no talk.')
  await inWorkspace(server.services.pool, server.workspaceId, (db) =>
    recordUnanswered(db, {
      conversationId: talk.id,
      seq: talk.seq,
      question,
      language: given.language ?? 'en',
    }),
  )
  return leadId
}

describe('questions that are alike', () => {
  it.each([
    ['Do you repair bagpipes?', 'can you repair my bagpipes', 'Do you repair bagpiepes?'],
    ['Gibt es bei Ihnen Parkplätze?', 'Haben Sie Parkplätze?', 'gibt es bei ihnen parkplatze'],
  ])('are one line: %s', async (...questions) => {
    const language = /gibt/i.test(questions[0]) ? 'de' : 'en'
    for (const question of questions) await ask(question, { language })
    expect(await groupWith(questions[0])).toMatchObject({ asked: 3, leads: 3, language, state: 'open' })
  })

  it('that only sound alike are not', async () => {
    for (const question of [
      'Is the terrace heated in winter?',
      'Is the sauna open in winter?',
      'How do I get to the harbour?',
    ])
      await ask(question)
    const groups = await Promise.all(
      [
        'Is the terrace heated in winter?',
        'Is the sauna open in winter?',
        'How do I get to the harbour?',
      ].map((question) => groupWith(question)),
    )
    expect(new Set(groups.map((group) => group?.id)).size).toBe(3)
  })

  it('of two languages are two', async () => {
    await ask('Wifi?', { language: 'en' })
    await ask('Wifi?', { language: 'de' })
    expect((await list()).items.filter(({ question }) => question === 'Wifi?')).toHaveLength(2)
  })
})

it('what cost most leads comes first: those who left without a contact or were lost', async () => {
  const old = `now() - interval '2 hours'`
  const many = 'Do you rent out the barn for weddings?'
  for (const email of ['a@rank.example', 'b@rank.example', 'c@rank.example']) await ask(many, { email })
  const costly = 'May I bring my parrot?'
  const parrot = await ask(costly)
  await owner.query(`update app.lead set last_active_at = ${old} where id = $1`, [parrot])
  const lost = 'Do you ship to Iceland?'
  const iceland = await ask(lost, { email: 'd@rank.example' })
  await owner.query(`update app.lead set status = 'lost' where id = $1`, [iceland])
  const order = (await list()).items
    .map(({ question }) => question)
    .filter((each) => [many, costly, lost].includes(each))
  expect(order.at(-1)).toBe(many)
  expect(await groupWith(costly)).toMatchObject({ leads: 1, lost: 1 })
  expect(await groupWith(many)).toMatchObject({ leads: 3, lost: 0 })
})

it('is counted once for each message, with contact details covered', async () => {
  const leadId = await ask('Can you send the brochure to ada@engine.example or 0113 496 0123?')
  await ask('Can you send the brochure to ada@engine.example or 0113 496 0123?', { leadId })
  const group = (await list()).items.find(({ question }) => question.startsWith('Can you send the brochure'))
  expect(group).toMatchObject({ asked: 1, alike: [] })
  expect(group?.question).not.toMatch(/ada|engine|0113|0123/)
})

it.each(['', '   ', '???', '🙂🙂', '\u0000', '12345'])('nothing is written down of %j', async (question) => {
  const before = (await list()).counts.open
  const leadId = await makeLead(server)
  await ask(question, { leadId })
  expect((await list()).counts.open).toBe(before)
})

it('a text of any length and kind is kept short', async () => {
  await ask(`Why \ud800 ${'tuba '.repeat(2000)}?`, { leadId: await makeLead(server) })
  const group = (await list()).items.find(({ question }) => question.startsWith('Why'))
  expect(group?.question.length).toBeLessThanOrEqual(300)
})

describe('a decision', () => {
  it('to write the answer settles the question, and asked again without an answer it is open again', async () => {
    await ask('Do you make rocking horses?')
    const group = await groupWith('Do you make rocking horses?')
    const { body: answer } = await team.call<KnowledgeAnswer>('POST', '/api/v1/knowledge/answers', {
      language: 'en',
      question: 'Do you make rocking horses?',
      answer: 'Yes, from £390.',
      settles: group?.id,
    })
    expect(await groupWith('Do you make rocking horses?')).toBeUndefined()
    expect(await groupWith('Do you make rocking horses?', 'settled')).toMatchObject({
      state: 'settled',
      answer: { id: answer.id, question: answer.question },
    })
    await ask('do you make rocking horses?')
    expect(await groupWith('do you make rocking horses?')).toMatchObject({ state: 'open', asked: 2 })
  })

  it('is open again once the answer is deleted', async () => {
    await ask('Do you carve totem poles?')
    const { id: settles } = (await groupWith('Do you carve totem poles?')) ?? { id: '' }
    const body = { language: 'en', question: 'Totem poles?', answer: 'Yes.', settles }
    const answer = await team.call<KnowledgeAnswer>('POST', '/api/v1/knowledge/answers', body)
    await team.call('DELETE', `/api/v1/knowledge/answers/${answer.body.id}`)
    expect(await groupWith('Do you carve totem poles?')).toMatchObject({ state: 'open', answer: null })
  })

  it('to dismiss holds when it is asked again, until it is put back', async () => {
    await ask('Who is your favourite composer?')
    const { id } = (await groupWith('Who is your favourite composer?')) ?? { id: '' }
    expect((await team.call('POST', `${base}/${id}/dismiss`)).status).toBe(204)
    await ask('who is your favourite composer')
    expect(await groupWith('Who is your favourite composer?')).toBeUndefined()
    expect(await groupWith('Who is your favourite composer?', 'dismissed')).toMatchObject({ asked: 2 })
    expect((await team.call('POST', `${base}/${id}/reopen`)).status).toBe(204)
    expect(await groupWith('Who is your favourite composer?')).toMatchObject({ asked: 2, state: 'open' })
  })

  it('about what is not there is refused, and writes no answer', async () => {
    const nobodys = '0190a0b0-0000-7000-8000-000000000000'
    expect((await team.call('POST', `${base}/${nobodys}/dismiss`)).status).toBe(404)
    const body = { language: 'en', question: 'Nobody asked this', answer: 'Yes.', settles: nobodys }
    expect((await team.call('POST', '/api/v1/knowledge/answers', body)).status).toBe(404)
    const { text } = await team.call('GET', '/api/v1/knowledge/answers?q=Nobody%20asked%20this')
    expect(text).not.toContain('Nobody asked')
  })
})

it('goes with the lead who asked', async () => {
  const leadId = await ask('Do you restore glockenspiels?')
  expect((await team.call('DELETE', `/api/v1/leads/${leadId}`)).status).toBe(204)
  const { rows } = await owner.query<{ row: string }>('select t::text as row from app.unanswered t')
  expect(rows.filter(({ row }) => /glockenspiel/i.test(row))).toEqual([])
})

it('of spam and of leads that are somebody else’s is not shown to who may not see them', async () => {
  const spam = await ask('Do you want cheap watches?')
  await owner.query('update app.lead set spam_at = now() where id = $1', [spam])
  expect(await groupWith('Do you want cheap watches?')).toBeUndefined()
  const limited = await makeMember(server, { onlyAssigned: true })
  const theirs = await ask('Do you tune carillons?')
  expect(await groupWith('Do you tune carillons?', 'open', limited.call)).toBeUndefined()
  const { id } = (await groupWith('Do you tune carillons?')) ?? { id: '' }
  expect((await limited.call('POST', `${base}/${id}/dismiss`)).status).toBe(404)
  await owner.query('update app.lead set assignee_id = $2 where id = $1', [theirs, limited.id])
  expect(await groupWith('Do you tune carillons?', 'open', limited.call)).toMatchObject({ asked: 1 })
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  expect((await list('open', stranger.call)).items).toEqual([])
  expect((await stranger.call('POST', `${base}/${id}/dismiss`)).status).toBe(404)
})
