import type { Access } from '#contract/route.ts'
import type { Fixture, World } from '#test/api/operations.ts'
import type { Document, Operation } from '#test/api/document.ts'
import { callerWith, incoming, leadOfSession, tell, type Call } from '#test/make.ts'
import type { TestServer } from '#test/start.ts'
import { callWith, freeTexts, type FreeText } from './doors.ts'
import { payloads, type Payload } from './payloads.ts'

/**
 * Nothing of these is kept or shown as it came, and a wrong one refuses the whole call: they are sent by themselves. They,
 * and what only asks, get one payload of each kind.
 */
const alone = /token|identity|key|password|current|phone|url$/i

export type Tally = {
  doors: string[]
  calls: number
  taken: Record<string, number>
  refused: Record<string, string>
  wrong: string[]
}

type Numbered = { index: number; payload: Payload }
const numbered: Numbered[] = payloads.map((payload, index) => ({ index, payload }))

/** A mail server has everybody wait a tenth of a second before it says hello. */
const lettersAtOnce = 8

/** One lead for each kind of payload, known by what was said and by the names of those who said it. */
export async function tellKinds(server: TestServer): Promise<Map<string, string>> {
  const leads = new Map<string, string>()
  const items = payloads.flatMap(({ kind, text }, index) => [
    incoming({ session: `kind ${kind}`, text, at: new Date(Date.now() - 3_600_000 + index * 20) }),
    incoming({
      session: `kind ${kind}`,
      text: `My name is ${text}. I work for ${text}`,
      at: new Date(Date.now() - 3_600_000 + index * 20 + 5),
    }),
    incoming({
      session: `kind ${kind}`,
      by: 'agent',
      name: text,
      text,
      at: new Date(Date.now() - 3_600_000 + index * 20 + 10),
    }),
    incoming({
      session: `kind ${kind}`,
      kind: 'takeover',
      name: text,
      at: new Date(Date.now() - 3_600_000 + index * 20 + 15),
    }),
  ])
  await tell(server, items)
  for (const { kind } of payloads) {
    if (!leads.has(kind)) leads.set(kind, await leadOfSession(server, `kind ${kind}`))
  }
  return leads
}

/** Every payload through every free text of every operation that the document names. */
export async function sendEverywhere(
  server: TestServer,
  document: Document,
  world: World,
  kindLeads: ReadonlyMap<string, string>,
): Promise<Tally> {
  const tally: Tally = { doors: [], calls: 0, taken: {}, refused: {}, wrong: [] }
  const jobs = document.operations.flatMap((operation) => {
    const places = freeTexts(document, operation)
    const fixture = world.fixtures[operation.operationId]
    if (places.length === 0 || operation.method === 'delete') return []
    if (fixture === undefined) throw new Error(`${operation.operationId} has no good call.`)
    tally.doors.push(...places.map(({ at }) => `${operation.operationId} ${at.join('.')}`))
    const together = places.filter((place) => !isByItself(place))
    const groups = [
      ...(together.length > 0 ? [together] : []),
      ...places.filter(isByItself).map((place) => [place]),
    ]
    const some = operation.operationId === 'invite' ? shares(numbered, lettersAtOnce) : [numbered]
    return groups.flatMap((group) =>
      some.map((share) => () => sendAll(server, world, operation, fixture, group, kindLeads, tally, share)),
    )
  })
  await Promise.all(jobs.map((job) => job()))
  return tally
}

function shares<Item>(items: readonly Item[], count: number): Item[][] {
  return Array.from({ length: count }, (_, at) => items.filter((__, index) => index % count === at))
}

function isByItself({ at }: FreeText): boolean {
  return alone.test(String(at.findLast((part) => typeof part === 'string')))
}

async function sendAll(
  server: TestServer,
  world: World,
  operation: Operation,
  fixture: Fixture,
  places: readonly FreeText[],
  kindLeads: ReadonlyMap<string, string>,
  tally: Tally,
  share: readonly Numbered[],
): Promise<void> {
  const call = callerFor(server, world, operation['x-access'])
  const name = operation.operationId
  const isAlone = places.every(isByItself) || operation.method === 'get'
  for (const { index, payload } of share) {
    if (isAlone && payloads[index - 1]?.kind === payload.kind) continue
    const good = await fitted(call, operation, fixture, payload, index, kindLeads)
    const sent = callWith(operation, good, places, payload.text)
    let { status, text } = await call(sent.method, sent.path, sent.body)
    if (/"too_many"|keys already/.test(text) && (await makeRoom(call, operation))) {
      ;({ status, text } = await call(sent.method, sent.path, sent.body))
    }
    tally.calls += 1
    if (status < 400) tally.taken[name] = (tally.taken[name] ?? 0) + 1
    else if (!isAlone) tally.refused[name] = `${payload.text} ${text.slice(0, 300)}`
    if (status >= 500) tally.wrong.push(`${operation.operationId}: ${status} for ${payload.text}`)
  }
}

/** There may be so many keys at once; what was told of them stays in the audit log. */
async function makeRoom(call: Call, { operationId, path }: Operation): Promise<boolean> {
  if (operationId !== 'addApiKey' && operationId !== 'addIdentityKey') return false
  const { body } = await call<{ items: { id: string; name: string }[] }>('GET', path)
  for (const { id, name } of body.items)
    if (!['Test', 'Ours'].includes(name)) await call('DELETE', `${path}/${id}`)
  return true
}

/** The good call made for this payload: about the lead of its kind as it is now, under an address of its own. */
async function fitted(
  call: Call,
  { operationId, path }: Operation,
  fixture: Fixture,
  { kind }: Payload,
  index: number,
  kindLeads: ReadonlyMap<string, string>,
): Promise<Fixture> {
  const ofLead = path.startsWith('/api/v1/leads/{id}') && fixture.params?.['noteId'] === undefined
  const id = ofLead ? kindLeads.get(kind) : undefined
  const params = id === undefined ? fixture.params : { ...fixture.params, id }
  if (typeof fixture.body !== 'object' || fixture.body === null)
    return { ...fixture, ...(params && { params }) }
  const body: Record<string, unknown> = { ...fixture.body }
  if ('email' in body) body['email'] = `payload${index}@xss.example`
  if ('phone' in body) body['phone'] = null
  // Only what is lost has a reason for it.
  if (operationId === 'changeLead') body['status'] = 'lost'
  // A secret is made instead of one public key that can be registered once.
  delete body['publicKey']
  // A site for certain pages alone would have the other doors shut.
  if ('allowedOrigins' in body) body['allowedOrigins'] = []
  if ('version' in body && id !== undefined) {
    body['version'] = (await call<{ version: number }>('GET', `/api/v1/leads/${id}`)).body.version
  }
  return { ...fixture, ...(params && { params }), body }
}

function callerFor(server: TestServer, { credentials }: World, access: Access): Call {
  const { visitor, key, member } = credentials
  const byKey = access === 'read' || access === 'write' || access === 'ingest'
  return callerWith(server, access === 'visitor' ? visitor : byKey ? key : member)
}
