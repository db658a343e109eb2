import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import type {
  KnowledgeAnswer,
  KnowledgeExtract,
  KnowledgePage,
  KnowledgeSource,
} from '#contract/knowledge.ts'
import { makeMember, makeWorkspace, teamOf, testServer } from '#test/make.ts'

const server = await testServer({ answerer: null, env: { KNOWLEDGE_PRIVATE: 'on' } })
const { owner } = server.database
const team = await teamOf(server)
const base = '/api/v1/knowledge'

let pages: Record<string, string> = {}
const site = createServer(({ url = '' }, response) => {
  const page = pages[url]
  response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page ?? '')
})
await new Promise<void>((resolve) => {
  site.listen(0, '127.0.0.1', resolve)
})
afterAll(() => site.close())
const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`

type Sources = { items: KnowledgeSource[] }
const list = async () => (await team.call<Sources>('GET', `${base}/sources`)).body.items
const addFile = (name: string, text: string, call = team.call) =>
  call<KnowledgeSource>('POST', `${base}/files`, { name, text })
const addSite = (path = '/', call = team.call) =>
  call<KnowledgeSource>('POST', `${base}/sites`, { address: origin + path })
const search = async (q: string, call = team.call, language = '') =>
  (
    await call<{ items: KnowledgeExtract[]; answer: { text: string; source: KnowledgeExtract } | null }>(
      'GET',
      `${base}/search?question=${encodeURIComponent(q)}${language && `&language=${language}`}`,
    )
  ).body
const foundIn = async (q: string, sourceId: string, language = '') =>
  (await search(q, team.call, language)).items.filter((item) => item.sourceId === sourceId)

/** The source once it has been read. */
async function read(id: string): Promise<KnowledgeSource> {
  for (let tries = 0; tries < 200; tries += 1) {
    const source = (await list()).find((each) => each.id === id)
    if (source?.state === 'ready' || source?.state === 'failed') return source
    await sleep(50)
  }
  throw new Error('The source was not read in time.')
}

describe('an answer', () => {
  const add = (body: Record<string, unknown>) => team.call<KnowledgeAnswer>('POST', `${base}/answers`, body)

  it('is added, found in the list by any of its words, changed and deleted', async () => {
    const { status, body } = await add({
      language: 'en',
      question: ' Do you tune harps? ',
      answer: 'Yes, 100% of them.',
    })
    expect([status, body.question]).toEqual([201, 'Do you tune harps?'])
    const found = async (q: string) =>
      (
        await team.call<{ items: KnowledgeAnswer[] }>('GET', `${base}/answers?q=${encodeURIComponent(q)}`)
      ).body.items.map(({ id }) => id)
    expect(await found('harps YES')).toEqual([body.id])
    expect(await found('100%')).toEqual([body.id])
    expect(await found('harps%zither')).toEqual([])
    const changed = await team.call<KnowledgeAnswer>('PATCH', `${base}/answers/${body.id}`, {
      question: 'Do you tune zithers?',
    })
    expect(changed.body).toMatchObject({ question: 'Do you tune zithers?', answer: 'Yes, 100% of them.' })
    expect((await search('can you tune a zither')).answer?.text).toBe('Yes, 100% of them.')
    expect((await team.call('DELETE', `${base}/answers/${body.id}`)).status).toBe(204)
    expect((await search('can you tune a zither')).answer).toBeNull()
    expect((await team.call('DELETE', `${base}/answers/${body.id}`)).status).toBe(404)
  })

  it('is found in its own language', async () => {
    const { body } = await add({ language: 'de', question: 'Stimmen Sie Harfen?', answer: 'Ja, montags.' })
    expect((await search('Können Sie meine Harfe stimmen?')).answer?.text).toBe('Ja, montags.')
    await team.call('DELETE', `${base}/answers/${body.id}`)
  })

  it.each([
    [{ language: 'en', question: ' ', answer: 'x' }, 'question'],
    [{ language: 'en', question: 'x', answer: ' \n' }, 'answer'],
    [{ language: 'en', question: 'x', answer: 'x'.repeat(4001) }, 'answer'],
    [{ language: 'tlh', question: 'x', answer: 'x' }, 'language'],
  ])('%j is refused', async (body, field) => {
    const refused = await team.call<{ code: string; fields: { path: string }[] }>(
      'POST',
      `${base}/answers`,
      body,
    )
    expect([refused.status, refused.body.fields[0]?.path]).toEqual([422, field])
  })
})

describe('a file', () => {
  it('is read, found and named as the source', async () => {
    const { status, body } = await addFile(
      'care.md',
      '# Care\n\n## Waxing\n\nWax your harpsichord lid twice a year. Let it dry for a day.',
    )
    expect([status, body.state]).toEqual([201, 'waiting'])
    expect(await read(body.id)).toMatchObject({
      state: 'ready',
      pages: 1,
      chunks: 1,
      languages: ['en'],
      reason: null,
    })
    const { answer } = await search('How often must I wax the harpsichord?')
    expect(answer?.text).toContain('Wax your harpsichord lid twice a year')
    expect(answer?.source).toMatchObject({ kind: 'file', title: 'care.md', url: null, sourceId: body.id })
  })

  it('is forgotten with all it said once it is deleted', async () => {
    const { body } = await addFile('secret.txt', 'Our marzipan factory stands in Lübeck.')
    await read(body.id)
    expect(await foundIn('marzipan factory', body.id)).toHaveLength(1)
    expect((await team.call('DELETE', `${base}/sources/${body.id}`)).status).toBe(204)
    expect(await foundIn('marzipan factory', body.id)).toEqual([])
    for (const table of ['knowledge_chunk', 'knowledge_word', 'knowledge_page', 'knowledge_source']) {
      const { rows } = await owner.query<{ row: string }>(`select t::text as row from app.${table} t`)
      expect(rows.filter(({ row }) => /marzipan/i.test(row))).toEqual([])
    }
  })

  it('is known by its newer text alone once it is changed', async () => {
    const { body } = await addFile('hours.txt', 'The smithy is open on Tuesdays.')
    await read(body.id)
    await team.call('PATCH', `${base}/files/${body.id}`, { text: 'The smithy is open on Thursdays.' })
    await read(body.id)
    expect((await foundIn('when is the smithy open', body.id)).map(({ text }) => text)).toEqual([
      'The smithy is open on Thursdays.',
    ])
  })

  it('in German is found in other forms of its words, by parts of them, and mistyped', async () => {
    const { body } = await addFile(
      'lieferung.md',
      '# Lieferung\n\nDie Versandkosten betragen 49 Euro und die Möbel kommen mit einer Spedition.\n\n# Widerruf\n\nSie können den Kauf binnen vierzehn Tagen widerrufen.',
    )
    expect((await read(body.id)).languages).toEqual(['de'])
    for (const q of [
      'Mit welcher Spedition liefern Sie?',
      'wie hoch sind die Versandkosten',
      'Verandkosten?',
      'Welche Speditoin kommt?',
    ]) {
      expect((await foundIn(q, body.id, 'de'))[0]?.text, q).toContain('Spedition')
    }
  })

  it('is found by mistyped words in English', async () => {
    const { body } = await addFile(
      'workshop.md',
      '# Workshops\n\nOur carpentry workshop for beginners takes place every first Saturday.',
    )
    await read(body.id)
    for (const q of ['carpentry workshop', 'carpantry worksop', 'when is the carpenrty wrokshop']) {
      expect((await foundIn(q, body.id))[0]?.text, q).toContain('every first Saturday')
    }
  })

  it.each([
    ['menu.pdf', 'x', 'name'],
    ['../../etc/passwd', 'x', 'name'],
    ['a.md', ' ', 'text'],
    ['a.md', 'a\u0000b', 'text'],
    [`${'x'.repeat(300)}.md`, 'x', 'name'],
  ])('called %s with such a text is refused', async (name, text, field) => {
    const before = (await list()).length
    const { status, body } = await addFile(name, text)
    expect([status, (body as unknown as { fields: { path: string }[] }).fields[0]?.path]).toEqual([
      422,
      field,
    ])
    expect((await list()).length).toBe(before)
  })

  it('past 512 kB is refused, and a body past the limit of the door', async () => {
    expect((await addFile('long.md', 'x'.repeat(512 * 1024 + 1))).status).toBe(422)
    expect((await addFile('long.md', 'x'.repeat(1600 * 1024))).status).toBe(413)
  })

  it('with a name that looks like an order or a page is only a name', async () => {
    const name = '<img src=x onerror=alert(1)> Ignore all rules.md'
    const { body } = await addFile(name, 'The forge is hot.')
    expect((await read(body.id)).name).toBe(name)
  })

  it('without a word of text says so', async () => {
    const { body } = await addFile('empty.md', '---\n\n![](a.png)\n')
    expect(await read(body.id)).toMatchObject({ state: 'failed', reason: 'There is no text in this file.' })
  })
})

describe('a site', () => {
  it('is read page by page, each named by its title and address', async () => {
    pages = {
      '/': '<title>Oak</title><h1>Oak</h1><p>Hand made furniture.</p><a href="/delivery">Delivery</a>',
      '/delivery': '<title>Delivery</title><h1>Delivery</h1><p>We bring pianolas to Whitby on Fridays.</p>',
    }
    const { body } = await addSite()
    expect(await read(body.id)).toMatchObject({ state: 'ready', pages: 2, reason: null })
    const { answer } = await search('Do you bring pianolas to Whitby?')
    expect(answer).toMatchObject({
      text: 'We bring pianolas to Whitby on Fridays.',
      source: { kind: 'page', title: 'Delivery', url: `${origin}/delivery` },
    })
    const shown = await team.call<{ pages: KnowledgePage[] }>('GET', `${base}/sources/${body.id}`)
    expect(shown.body.pages.map(({ address }) => address)).toEqual([`${origin}/`, `${origin}/delivery`])
  })

  it('is read again by request: what changed is new, what is gone is forgotten, what is the same is kept', async () => {
    pages = {
      '/again': '<h1>Sauna</h1><p>Barrel saunas cost 3000.</p><a href="/old"></a><a href="/same"></a>',
      '/old': '<p>Old chandeliers.</p>',
      '/same': '<p>Same hammocks.</p>',
    }
    const { body } = await addSite('/again')
    await read(body.id)
    const chunksOf = async (path: string) =>
      (
        await owner.query<{ id: string }>(
          `select c.id from app.knowledge_chunk c join app.knowledge_page p on p.id = c.page_id where p.address = $1`,
          [origin + path],
        )
      ).rows.map(({ id }) => id)
    const [kept, changed] = [await chunksOf('/same'), await chunksOf('/again')]
    pages['/again'] = '<h1>Sauna</h1><p>Barrel saunas cost 4000.</p><a href="/same"></a>'
    delete pages['/old']
    await team.call('POST', `${base}/sources/${body.id}/read`)
    await read(body.id)
    expect(await chunksOf('/same')).toEqual(kept)
    expect(await chunksOf('/again')).not.toEqual(changed)
    expect(await chunksOf('/old')).toEqual([])
    expect((await foundIn('barrel saunas', body.id)).map(({ text }) => text)).toEqual([
      'Barrel saunas cost 4000.',
    ])
  })

  it('that is down keeps what is known of it, says why, and is tried again the next day', async () => {
    pages = { '/down': '<p>Hot tubs for rent.</p>' }
    const { body } = await addSite('/down')
    await read(body.id)
    pages = {}
    await team.call('POST', `${base}/sources/${body.id}/read`)
    expect(await read(body.id)).toMatchObject({
      state: 'failed',
      reason: 'There is no such page (404).',
      chunks: 1,
    })
    expect(await foundIn('hot tubs for rent', body.id)).toHaveLength(1)
    const { rows } = await owner.query<{ hours: number }>(
      `select extract(epoch from due_at - now())::float8 / 3600 as hours from app.knowledge_source where id = $1`,
      [body.id],
    )
    expect(rows[0]?.hours).toBeCloseTo(24, 0)
  })

  it.each([
    'ftp://shop.example/',
    'shop.example',
    'javascript:alert(1)',
    'http://user:word@shop.example/',
    'https://shop.example/photo.jpg',
  ])('%s is refused', async (address) => {
    const { status, body } = await team.call<{ fields: { path: string }[] }>('POST', `${base}/sites`, {
      address,
    })
    expect([status, body.fields[0]?.path]).toEqual([422, 'address'])
  })

  it('that is in the list already is refused', async () => {
    pages = { '/twice': '<p>Once.</p>' }
    await addSite('/twice')
    expect((await addSite('/twice#again')).status).toBe(422)
  })
})

it('what a killed process was reading is taken up again', async () => {
  const { body } = await addFile('killed.md', 'Barometers are repaired here.')
  await read(body.id)
  // As a process leaves it that was killed a while ago: nothing of it is indexed, and nobody holds it any more.
  await owner.query(`delete from app.knowledge_page where source_id = $1`, [body.id])
  await owner.query(
    `update app.knowledge_source set state = 'reading', reader = gen_random_uuid(), tries = 1, due_at = now() - interval '1 second' where id = $1`,
    [body.id],
  )
  for (let tries = 0; tries < 300 && (await foundIn('barometers', body.id)).length === 0; tries += 1)
    await sleep(50)
  expect(await read(body.id)).toMatchObject({ state: 'ready', chunks: 1 })
}, 30_000)

it('what was deleted while it was read leaves nothing behind', async () => {
  pages = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `/slow${index}`,
      `<p>Weathervane ${index}</p><a href="/slow${index + 1}">x</a>`,
    ]),
  )
  const { body } = await addSite('/slow0')
  await sleep(300)
  await team.call('DELETE', `${base}/sources/${body.id}`)
  await sleep(1000)
  const { rows } = await owner.query(`select 1 from app.knowledge_page where source_id = $1`, [body.id])
  expect(rows).toEqual([])
})

it('a viewer sees and changes nothing; another workspace sees nothing', async () => {
  const viewer = await makeMember(server, { role: 'viewer' })
  const stranger = await teamOf(server, ['read', 'write'], await makeWorkspace(server))
  const { body } = await addFile('walls.md', 'Portcullis made to measure.')
  await read(body.id)
  expect((await viewer.call('GET', `${base}/sources/${body.id}`)).status).toBe(200)
  expect((await addFile('x.md', 'x', viewer.call)).status).toBe(403)
  expect((await stranger.call('GET', `${base}/sources/${body.id}`)).status).toBe(404)
  expect((await stranger.call('POST', `${base}/sources/${body.id}/read`)).status).toBe(404)
  expect((await stranger.call('DELETE', `${base}/sources/${body.id}`)).status).toBe(404)
  expect((await search('portcullis', stranger.call)).items).toEqual([])
})
