import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import type { Lead } from '#contract/leads.ts'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { deleteLead } from './delete-lead.ts'
import { dump } from '#test/api/fingerprint.ts'
import {
  callerWith,
  incoming,
  leadOfSession,
  makeLead,
  makeMember,
  profileOf,
  teamOf,
  tell,
  testServer,
} from '#test/make.ts'
import { differences } from '#test/recount.ts'
import { goodClaims, makeSecret, makeToken } from '#test/signed.ts'

const said: string[] = []
const write = process.stderr.write.bind(process.stderr)
process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
  const text = chunk.toString()
  said.push(text)
  return / debug /.test(text) || write(chunk, ...rest)
}) as typeof process.stderr.write
afterAll(() => void (process.stderr.write = write))

const server = await testServer({ answerer: null, env: { LOG_LEVEL: 'debug' } })
const { workspaceId } = server
const { owner } = server.database
const team = await teamOf(server)
const member = await makeMember(server, { role: 'owner', name: 'Robin' })
const { secret } = await makeSecret(server)

/** Words that stand nowhere but in what one person said, was called or was noted about. */
const person = {
  name: 'Quabbeldor Vintimpel',
  correctedName: 'Quabbelina Vintimpel',
  email: 'quabbeldor@vintimpel.example',
  otherEmail: 'vintimpel.privat@plonkwort.example',
  phone: '+44 113 496 0177',
  company: 'Plonkwort Ltd',
  location: 'Zorbelstadt',
  typedName: 'Vintimpelova',
  question: 'Does the knurrpfote fit under a trampelbank?',
  pageUrl: 'https://shop.example/fummelholz',
  referrer: 'https://krumpelnetz.example/start',
  silentPage: 'https://shop.example/stummelbrett',
  locale: 'fy-NL',
  subject: 'kunde-wuselbart',
  externalId: 'gespraech-murmelding',
  agent: 'Agent Schnodderbert',
  note: 'Prefers the wackelstuhl',
  laterNote: 'Changed to the schaukelknecht',
  remark: 'Told about the dingelhopp',
  promise: 'Robin calls about the flunkerbein',
  mergedName: 'Fizzlewick Umbersnatch',
  mergedEmail: 'fizzlewick@umbersnatch.example',
  mergedWords: 'I am the one of the grummelkiste',
}
const tag = 'Order of Quasselstrippe'

let id = ''
let merged = ''
const others = { twin: '', splitOff: '', survivor: '' }
let before = ''

const act = async (method: string, path: string, body?: unknown) => {
  const answer = await member.call<Lead>(method, `/api/v1/leads/${path}`, body)
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
  return answer.body
}
const change = async (given: object) =>
  act('PATCH', id, { version: (await profileOf(team, id)).version, ...given })

async function visit(given: object, ...lines: string[]): Promise<string> {
  const { body } = await callerWith(server, {})<ChatSession>('POST', '/api/v1/chat/sessions', {
    widgetKey: server.widgetKey,
    ...given,
  })
  const call = callerWith(server, {
    authorization: `Bearer ${body.token}`,
    'user-agent': 'Knuffelbrowser/1.0',
  })
  for (const text of lines) await call('POST', '/api/v1/chat/messages', { clientId: text, text })
  return body.session.id
}

async function holderOf(sessionId: string): Promise<string> {
  const { rows } = await owner.query<{ lead: string }>(
    'select lead_id as lead from app.session where id = $1',
    [sessionId],
  )
  return rows[0]?.lead ?? ''
}

/** In a talk, by another bot, signed in, noted, called, tagged, corrected, proposed, merged and split. */
beforeAll(async () => {
  const { pageUrl, referrer, locale } = person
  const session = await visit(
    { pageUrl, referrer, locale, timeZone: 'Europe/Amsterdam' },
    `My name is ${person.name}`,
    `No, my name is ${person.correctedName}`,
    `Write to ${person.email} or ${person.otherEmail}`,
    `My number is ${person.phone}`,
    `I work at ${person.company}`,
    person.question,
  )
  id = await holderOf(session)
  const token = () =>
    makeToken(secret, goodClaims(workspaceId, person.subject, { name: person.name, email: person.email }))
  const signed = await visit({ identity: token(), pageUrl }, person.question)
  await visit({ identity: token(), pageUrl: person.silentPage })
  const same = { session: person.externalId }
  await tell(server, [
    incoming({ ...same, text: `My email is ${person.email}` }),
    incoming({ ...same, text: person.question, by: 'agent', name: person.agent }),
  ])
  for (const otherId of [await holderOf(signed), await leadOfSession(server, person.externalId)])
    await act('POST', `${id}/merge`, { otherId })

  const written = await Promise.all(
    [person.note, person.note].map((text) =>
      member.call<{ id: string }>('POST', `/api/v1/leads/${id}/notes`, { text }),
    ),
  )
  await act('PATCH', `${id}/notes/${written[0]?.body.id}`, { text: person.laterNote })
  await act('POST', `${id}/calls`, { outcome: 'reached', remark: person.remark })
  const dueAt = new Date(Date.now() + 3_600_000).toISOString()
  await act('POST', `${id}/promises`, { sentence: person.promise, dueAt })
  await act('POST', `${id}/tags/${encodeURIComponent(tag)}`)
  await change({ company: person.company, location: person.location, name: person.typedName })
  await change({ status: 'qualified', assigneeId: member.id })
  const { facts } = await profileOf(team, id)
  const [first, last] = [
    facts.find(({ value }) => value === person.otherEmail),
    facts.find(({ value }) => value === person.name),
  ]
  await act('POST', `${id}/facts/${first?.id}/pick`, { version: (await profileOf(team, id)).version })
  await act('POST', `${id}/facts/${last?.id}/reject`, { version: (await profileOf(team, id)).version })

  merged = await makeLead(server, {
    name: person.mergedName,
    email: person.mergedEmail,
    says: [person.mergedWords],
  })
  others.twin = await makeLead(server, { name: 'Tessa Twin', phone: person.phone })
  const { rows: proposals } = await owner.query<{ id: string }>(
    `select id from app.proposal where $1 in (lead_id, other_id) and $2 in (lead_id, other_id)`,
    [id, others.twin],
  )
  for (const verb of ['decline', 'reopen', 'decline'])
    for (const proposal of proposals) await member.call('POST', `/api/v1/proposals/${proposal.id}/${verb}`)
  others.splitOff = await makeLead(server, { name: 'Sam Split', says: ['Hello'] })
  await act('POST', `${id}/merge`, { otherId: others.splitOff })
  await act('POST', `${id}/unmerge`, {})
  others.survivor = await makeLead(server, { name: 'Una Union', says: ['Good morning'] })
  await act('POST', `${others.survivor}/merge`, { otherId: id })
  await act('POST', `${others.survivor}/unmerge`, {})
  await act('POST', `${id}/merge`, { otherId: merged })
  before = await dump(owner)
  expect((await member.call('DELETE', `/api/v1/leads/${id}`)).status).toBe(204)
})

/** A text as it may stand somewhere: folded, as bytes in hex, in base64 at any offset, escaped in an address. */
function spellings(text: string): { exact: string[]; folded: string[] } {
  const bytes = [text, text.toLowerCase()].map((each) => Buffer.from(each))
  const base64 = bytes.flatMap((each) =>
    [0, 1, 2].flatMap((offset) => {
      const padded = Buffer.concat([Buffer.alloc(offset), each])
      const whole = padded.subarray(0, padded.length - (padded.length % 3))
      return ['base64', 'base64url'].map((form) =>
        whole.toString(form as 'base64').slice(offset === 0 ? 0 : 4),
      )
    }),
  )
  const hex = bytes.map((each) => each.toString('hex'))
  return { exact: base64, folded: [text.toLowerCase(), encodeURIComponent(text).toLowerCase(), ...hex] }
}

function holds(place: string, text: string): boolean {
  const { exact, folded } = spellings(text)
  const lower = place.toLowerCase()
  return exact.some((each) => place.includes(each)) || folded.some((each) => lower.includes(each))
}

/** The words by which the texts are known. */
const words =
  'quabbel vintimpel plonkwort zorbelstadt knurrpfote trampelbank fummelholz krumpelnetz stummelbrett wuselbart murmelding schnodderbert wackelstuhl schaukelknecht dingelhopp flunkerbein fizzlewick umbersnatch grummelkiste'.split(
    ' ',
  )

describe('of somebody who was deleted', () => {
  test('every word stood in the database before', () => {
    expect(words.filter((word) => !holds(before, word))).toEqual([])
  })

  test('a dump of every table holds no word any more', async () => {
    const left = await dump(owner)
    const lines = left.split('\n')
    expect(words.flatMap((word) => lines.filter((line) => holds(line, word)))).toEqual([])
  })

  test('no id is left either, of theirs or of whoever was merged into them', async () => {
    const left = await dump(owner)
    expect([id, merged].flatMap((each) => left.split('\n').filter((line) => line.includes(each)))).toEqual([])
  })

  test('neither the log nor the data folder holds a word', async () => {
    const { rows } = await owner.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    )
    const places = [said.join('')]
    const { dataDir } = server.services.config
    for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) places.push(await readFile(join(entry.parentPath, entry.name), 'latin1'))
    }
    places.push(await readFile(join(dirname(rows[0]?.folder ?? ''), 'postgres.log'), 'utf8'))
    expect(words.filter((word) => places.some((place) => holds(place, word)))).toEqual([])
  })

  test('the numbers kept about the leads are right', async () => {
    expect(await inWorkspace(server.services.pool, workspaceId, differences)).toEqual([])
  })

  test('others whom they were merged with, or taken for, keep what is theirs', async () => {
    const left = await Promise.all(Object.values(others).map((each) => profileOf(team, each)))
    expect(left.map(({ name }) => name)).toEqual(['Tessa Twin', 'Sam Split', 'Una Union'])
    expect(left[0]?.phone).toBe('+441134960177')
  })

  test('a tag that the team had made stays in its vocabulary', async () => {
    const { body } = await team.call<{ items: { name: string; leads: number }[] }>('GET', '/api/v1/tags')
    expect(body.items).toContainEqual(expect.objectContaining({ name: tag }))
  })
})

test('somebody with five thousand messages is deleted within the time one statement has', async () => {
  const talks = await makeLead(server, { session: 'a long talk', name: 'Long Talker' })
  await owner.query(
    `insert into app.message (workspace_id, id, conversation_id, session_id, seq, client_id, kind, author_kind, text, sent_at)
     select c.workspace_id, gen_random_uuid(), c.id, c.session_id, c.last_seq + n, 'more ' || n, 'text', 'visitor', 'And another thing', now()
     from app.session s join app.conversation c on c.workspace_id = s.workspace_id and c.session_id = s.id, generate_series(1, 5000) n
     where s.workspace_id = $1 and s.external_id = 'a long talk'`,
    [workspaceId],
  )
  await owner.query(
    `insert into app.event (workspace_id, id, lead_id, kind, actor_kind, at)
     select $1, gen_random_uuid(), $2, 'note.added', 'system', now() from generate_series(1, 5000)`,
    [workspaceId, talks],
  )
  const began = performance.now()
  expect((await member.call('DELETE', `/api/v1/leads/${talks}`)).status).toBe(204)
  expect(performance.now() - began).toBeLessThan(5000)
  const { rows } = await owner.query(`select from app.message where text = 'And another thing'`)
  expect(rows.length).toBe(0)
  expect(await inWorkspace(server.services.pool, workspaceId, differences)).toEqual([])
})

test('a deletion that fails half way leaves everything as it was', async () => {
  const stays = await makeLead(server, { name: 'Stays Whole' })
  const all = await dump(owner)
  const deleted = inWorkspace(server.services.pool, workspaceId, async (db) => {
    await deleteLead(db, stays)
    throw new Error('the connection was lost')
  })
  await expect(deleted).rejects.toThrow('the connection was lost')
  expect((await dump(owner)).split('\n').toSorted()).toEqual(all.split('\n').toSorted())
})
