import { v7 as uuidv7 } from 'uuid'
import { roles } from '#contract/access.ts'
import { mayDo } from '#rules/permissions.ts'
import type { Fixture } from '#test/api/operations.ts'
import type { Document, Operation } from '#test/api/document.ts'
import type { Callers, Headers, Strangers } from './callers.ts'
import { namesakeOf } from './copies.ts'
import { idPlaces, isUuid, requestOf, valueAt, withValue, type Place, type Request } from './requests.ts'

/**
 * One thing that must hold at a door. `good`: the answer and what is stored are as if no other workspace were there.
 * `same`: what is theirs is answered as what is nobody's. `refused`: with one of these statuses, and nothing changes.
 */
export type Case = { operation: string; what: string } & (
  | { type: 'good'; request: Request }
  | { type: 'same'; theirs: Request; nobodys: Request; sent: readonly string[] }
  | { type: 'refused'; request: Request; status: readonly number[] }
)

export type Given = {
  document: Document
  operation: Operation
  fixture: Fixture
  /** Further good calls: other filters and orders of a list. */
  variants: readonly Fixture[]
  callers: Callers
  /** One of the leads that the limited agent has. */
  spareLeadId: string
}

const byKey = ['read', 'write', 'ingest']
const byMember = ['read', 'write', 'member']

/** The calls that whoever may call makes, with all they may ask for. */
export function goodCases({ operation, fixture, variants, callers }: Given): Case[] {
  const asked = [fixture, ...variants]
  return Object.entries(goodCallers(operation, callers)).flatMap(([who, headers]) =>
    asked.map((one, index) => ({
      operation: operation.operationId,
      what: `good call ${index} by ${who}`,
      type: 'good' as const,
      request: requestOf(operation, one, headers),
    })),
  )
}

function goodCallers(operation: Operation, callers: Callers): Record<string, Headers> {
  const access = operation['x-access']
  const { limited, covered, roles: by } = callers
  if (access === 'nobody-yet') return { nobody: {} }
  if (access === 'visitor') return { visitor: callers.visitor }
  if (access === 'person' || access === 'operator') return { owner: by.owner }
  const limits = { limited, ...(operation.method === 'get' ? { covered } : {}) }
  return {
    ...(byKey.includes(access) ? { key: callers.key } : {}),
    ...(byMember.includes(access) ? { owner: by.owner, agent: by.agent, ...limits } : {}),
  }
}

/** What is tried with another workspace's ids, cursors, keys and people. */
export function strangeCases(given: Given & { strangers: Strangers; someIds: readonly string[] }): Case[] {
  const { document, operation, fixture, callers, strangers } = given
  const name = operation.operationId
  const access = operation['x-access']
  const places = idPlaces(document, operation)
  const cases: Case[] = []
  const same = (what: string, theirs: Request, nobodys: Request, sent: readonly string[] = []) =>
    cases.push({ operation: name, what, type: 'same', theirs, nobodys, sent })
  // Whoever runs the installation may name every workspace of it.
  const ours = access === 'operator' ? [] : Object.entries(goodCallers(operation, callers))

  const everybody = [...ours, ...refusedCallers(given)]
  for (const place of places) {
    const values = valuesFor(given, place)
    // An id of every kind where the good call names none: only for whoever gets as far as to its being read.
    const asking = values.length > 1 && ours.length > 0 ? ours : everybody
    for (const { theirs, nobodys } of values) {
      const at = `${place.in} ${place.at.join('.')} = ${theirs.slice(0, 40)}`
      for (const [who, headers] of asking) {
        same(
          `${at} by ${who}`,
          requestOf(operation, withValue(fixture, place, theirs), headers),
          requestOf(operation, withValue(fixture, place, nobodys), headers),
          [theirs, nobodys],
        )
      }
    }
  }
  const allTheirs = places.filter(holdsOurId(fixture)).reduce(toTheirs, fixture)
  const allNobodys = places.filter(holdsOurId(fixture)).reduce(toNobodys, fixture)
  if (byMember.includes(access)) {
    const { cookie = '' } = callers.roles.owner
    const { cookie: theirCookie = '' } = strangers.member
    for (const [which, one] of [
      ['our', fixture],
      ['their', allTheirs],
    ] as const) {
      same(
        `our cookie, their workspace, ${which} ids`,
        requestOf(operation, one, { cookie, 'x-workspace': strangers.workspaceId }),
        requestOf(operation, one, { cookie, 'x-workspace': uuidv7() }),
      )
    }
    same(
      'their cookie, our workspace',
      requestOf(operation, fixture, {
        cookie: theirCookie,
        'x-workspace': callers.roles.owner['x-workspace'] ?? '',
      }),
      requestOf(operation, fixture, { cookie: theirCookie, 'x-workspace': uuidv7() }),
    )
  }
  if (places.some(holdsOurId(fixture))) {
    for (const [who, headers] of theirCallers(operation, strangers)) {
      same(
        `our ids by ${who} of theirs`,
        requestOf(operation, fixture, headers),
        requestOf(operation, allNobodys, headers),
      )
    }
    if (operation.path.startsWith('/api/v1/leads/{id}') || operation.path.startsWith('/api/v1/proposals/')) {
      same(
        'a lead that is not assigned to them',
        requestOf(operation, fixture, callers.limited),
        requestOf(operation, allNobodys, callers.limited),
      )
      const others = places.filter((place) => place.in === 'body').filter(holdsOurId(fixture))
      const own = { ...fixture, params: { ...fixture.params, id: given.spareLeadId } }
      if (others.length > 0) {
        same(
          'their own lead with one that is not assigned to them',
          requestOf(operation, own, callers.limited),
          requestOf(operation, others.reduce(toNobodys, own), callers.limited),
        )
      }
    }
  }
  return cases
}

/** Whoever lacks what the door asks for is refused, whatever they name. */
export function refusedCases(given: Given): Case[] {
  const { document, operation, fixture } = given
  const places = idPlaces(document, operation).filter(holdsOurId(fixture))
  const theirs = places.reduce(toTheirs, fixture)
  return refusedCallers(given).flatMap(([who, headers, status]) =>
    [fixture, ...(places.length > 0 ? [theirs] : [])].map((one, index) => ({
      operation: operation.operationId,
      what: `${who}, ${index === 0 ? 'our' : 'their'} ids`,
      type: 'refused' as const,
      request: requestOf(operation, one, headers),
      status,
    })),
  )
}

/** Once the plan has one seat, who came later may look and do nothing. */
export function overSeatCases({ operation, fixture, callers }: Given): Case[] {
  const needed = operation['x-permission']
  if (needed === undefined || !byMember.includes(operation['x-access']) || mayDo('viewer', needed)) return []
  const request = requestOf(operation, fixture, callers.over)
  return [
    { operation: operation.operationId, what: 'over the seats', type: 'refused', request, status: [403] },
  ]
}

/** Somebody from whom emails and phones are kept finds nothing out by looking for them. */
export function coveredCases({ operation, fixture, callers }: Given, contacts: readonly string[]): Case[] {
  const asks = (name: string) => operation.parameters?.some((one) => one.in === 'query' && one.name === name)
  const ask = (query: Record<string, string>) =>
    requestOf(operation, { ...fixture, query: { ...fixture.query, ...query } }, callers.covered)
  const cases: Case[] = []
  if (asks('q')) {
    for (const contact of contacts) {
      const nobodys = contact.includes('@') ? `${uuidv7()}@nobody.example` : '+449999999999'
      cases.push({
        operation: operation.operationId,
        what: `looking for ${contact} who may not see it`,
        type: 'same',
        theirs: ask({ q: contact }),
        nobodys: ask({ q: nobodys }),
        sent: [contact, nobodys],
      })
    }
  }
  if (asks('hasContact')) {
    for (const value of ['true', 'false']) {
      cases.push({
        operation: operation.operationId,
        what: `hasContact=${value} by who may not see contacts`,
        type: 'refused',
        request: ask({ hasContact: value }),
        status: [403],
      })
    }
  }
  return cases
}

function refusedCallers({ operation, callers }: Given): [string, Headers, number[]][] {
  const access = operation['x-access']
  const needed = operation['x-permission']
  const refused: [string, Headers, number[]][] = []
  if (access === 'nobody-yet') return refused
  refused.push(['nobody', {}, [401]])
  if (access === 'visitor') {
    refused.push(['a key', callers.key, [401]], ['a member', callers.roles.owner, [401]])
    return refused
  }
  refused.push(['a visitor', callers.visitor, [401]], ['signed out', callers.signedOut, [401]])
  if (access === 'operator') {
    refused.push(['an admin', callers.roles.admin, [403]], ['a viewer', callers.roles.viewer, [403]])
  }
  if (access === 'operator' || access === 'person') {
    refused.push(['a key', callers.key, [401]])
    return refused
  }
  refused.push(['a revoked key', callers.revokedKey, [401]])
  if (byMember.includes(access)) refused.push(['a removed member', callers.removed, [404]])
  for (const role of roles) {
    if (needed === undefined || (byMember.includes(access) && mayDo(role, needed))) continue
    refused.push([`the role ${role}`, callers.roles[role], [403]])
  }
  return refused
}

function theirCallers(operation: Operation, strangers: Strangers): [string, Headers][] {
  const access = operation['x-access']
  if (access === 'visitor') return [['the visitor', strangers.visitor]]
  if (access === 'nobody-yet') return []
  return [
    ...(byKey.includes(access) ? [['the key', strangers.key] as [string, Headers]] : []),
    ...(access === 'ingest' ? [] : [['the owner', strangers.member] as [string, Headers]]),
  ]
}

/** What is theirs and what is nobody's for one place: the counterpart of our own id, else one of some kinds. */
function valuesFor(
  { operation, fixture, strangers, someIds }: Given & { strangers: Strangers; someIds: readonly string[] },
  place: Place,
): { theirs: string; nobodys: string }[] {
  const name = String(place.at.findLast((part) => typeof part === 'string'))
  const secret = strangers.secrets[`${operation.operationId}.${name}`] ?? strangers.secrets[name]
  if (secret) return [secret()]
  if (!isUuid(place.schema)) {
    throw new Error(
      `${operation.operationId}: "${name}" looks like a key to something. Say in test/walls/callers.ts what another workspace's is.`,
    )
  }
  const good = valueAt(fixture, place)
  const theirs =
    typeof good === 'string' && good.length === 36
      ? [namesakeOf(good)]
      : someOf(someIds, `${operation.operationId} ${place.at.join('.')}`)
  return theirs.map((id) => ({ theirs: id, nobodys: uuidv7() }))
}

/** With `WALLS=all` an id of every table at every place; else a tenth of them, others at each place. */
function someOf(ids: readonly string[], place: string): readonly string[] {
  if (process.env['WALLS'] === 'all') return ids
  const turn = [...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 0)
  return ids.filter((_, index) => (index + turn) % 10 === 0)
}

function holdsOurId(fixture: Fixture) {
  return (place: Place) => {
    const value = valueAt(fixture, place)
    return typeof value === 'string' && isUuid(place.schema)
  }
}

function toTheirs(fixture: Fixture, place: Place): Fixture {
  return withValue(fixture, place, namesakeOf(String(valueAt(fixture, place))))
}

function toNobodys(fixture: Fixture, place: Place): Fixture {
  return withValue(fixture, place, uuidv7())
}
