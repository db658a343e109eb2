import { describe, expect, it } from 'vitest'
import type { LeadEvent } from '#contract/lead-history.ts'
import type { Note } from '#contract/notes.ts'
import { makeLead, makeMember, makeWorkspace, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const [mara, noor] = await Promise.all([
  makeMember(server, { name: 'Mara' }),
  makeMember(server, { name: 'Noor' }),
])
const leadId = await makeLead(server)
const path = `/api/v1/leads/${leadId}/notes`

type Notes = { items: Note[]; nextCursor: string | null }
const write = (text: string, who = mara) => who.call<Note>('POST', path, { text })

describe('a note', () => {
  it('says who wrote it, and to its author that it is theirs', async () => {
    const { status, body } = await write('  Calls back on Monday ')
    expect(status).toBe(201)
    expect(body).toMatchObject({
      text: 'Calls back on Monday',
      author: { id: mara.id, name: 'Mara' },
      mine: true,
      editedAt: null,
    })
  })

  it('is read by the whole team', async () => {
    const { body } = await noor.call<Notes>('GET', path)
    expect(body.items).toMatchObject([{ text: 'Calls back on Monday', mine: false }])
  })

  it('is changed by its author, and says that it was', async () => {
    const { body } = await write('First thought')
    const changed = await mara.call<Note>('PATCH', `${path}/${body.id}`, { text: 'Second thought' })
    expect([changed.body.text, changed.body.editedAt]).toEqual(['Second thought', expect.any(String)])
  })

  it('is neither changed nor deleted by anybody else', async () => {
    const { body } = await write('Mine alone')
    const answers = [
      await noor.call('PATCH', `${path}/${body.id}`, { text: 'Yours' }),
      await noor.call('DELETE', `${path}/${body.id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect((await mara.call<Notes>('GET', path)).body.items[0]?.text).toBe('Mine alone')
  })

  it('that is sent again is there once, and was written once', async () => {
    const id = crypto.randomUUID()
    const send = (who = mara) => who.call<Note>('POST', path, { id, text: 'Sent twice' })
    const [first, second] = [await send(), await send()]
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body])
    const { items } = (await mara.call<Notes>('GET', path)).body
    expect(items.filter(({ text }) => text === 'Sent twice')).toHaveLength(1)
    const { rows } = await server.database.owner.query(
      `select 1 from app.event where kind = 'note.added' and data ->> 'noteId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
    expect((await send(noor)).status).toBe(409)
  })

  it('is gone when its author deletes it', async () => {
    const { body } = await write('Not needed')
    expect((await mara.call('DELETE', `${path}/${body.id}`)).status).toBe(204)
    expect((await mara.call('DELETE', `${path}/${body.id}`)).status).toBe(404)
  })

  it('is not found under another lead', async () => {
    const { body } = await write('Of the first lead')
    const other = `/api/v1/leads/${await makeLead(server)}/notes/${body.id}`
    expect((await mara.call('PATCH', other, { text: 'x' })).status).toBe(404)
  })

  it('is told in the history without its text', async () => {
    await write('A secret remark')
    const { body, text } = await mara.call<{ items: LeadEvent[] }>('GET', `/api/v1/leads/${leadId}/events`)
    expect(body.items[0]).toMatchObject({ kind: 'note.added', actor: { name: 'Mara' } })
    expect(text).not.toContain('A secret remark')
  })
})

it('pages through many notes, newest first, each once', async () => {
  const id = await makeLead(server)
  const texts = Array.from({ length: 7 }, (_, index) => `note ${index}`)
  for (const text of texts) await mara.call('POST', `/api/v1/leads/${id}/notes`, { text })
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await mara.call<Notes>(
      'GET',
      `/api/v1/leads/${id}/notes?limit=3${cursor && `&cursor=${cursor}`}`,
    )
    seen.push(...body.items.map(({ text }) => text))
    cursor = body.nextCursor ?? ''
  } while (cursor)
  expect(seen).toEqual(texts.toReversed())
})

it('shows notes to no other workspace', async () => {
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const { body } = await write('Behind the wall')
  const answers = await Promise.all([
    stranger.call('GET', path),
    stranger.call('POST', path, { text: 'hello' }),
    stranger.call('PATCH', `${path}/${body.id}`, { text: 'hello' }),
    stranger.call('DELETE', `${path}/${body.id}`),
  ])
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})
