import { makeWorld, type Fixture, type World } from '#test/api/operations.ts'
import { readDocument, type Operation } from '#test/api/document.ts'
import type { TestServer } from '#test/start.ts'
import { noiseOf, outcomeOf } from './answers.ts'
import { BaseState } from './base-state.ts'
import { makeCallers, makeStrangers, type Callers } from './callers.ts'
import { goodCases, type Case } from './cases.ts'
import { columnsOf } from './catalogue.ts'
import { copyWorkspace, namesakeId, namesakeOf, oppositeId, twinId } from './copies.ts'
import { contactsOf, furnishTables } from './furnish.ts'
import { requestOf, send, type Request } from './requests.ts'
import { Walls, type Reference } from './run-walls.ts'
import { variants } from './variants.ts'

/**
 * Furnishes our workspace, notes how every good call goes while we are alone, and then makes the others beside us.
 * `mostOfEach`: good calls of an operation that are needed.
 */
export async function openWalls(server: TestServer, { mostOfEach = Infinity } = {}): Promise<Walls> {
  const { owner } = server.database
  const document = await readDocument(server)
  const world = await makeWorld(server)
  const { spareLeadIds } = await furnishTables(server, world)
  const callers = await makeCallers(server, world, spareLeadIds)
  const spareLeadId = spareLeadIds[0] ?? ''
  const contacts = await contactsOf(server)
  const foreign = world.foreignTeam.workspaceId
  const alone = await BaseState.keep(owner, [foreign, ...(await peopleOf(server, foreign))])
  const good = new Map<string, Case[]>()
  const references = new Map<Case, Reference>()
  const cursors = new Map<string, string>()
  for (const operation of document.operations) {
    const fixture = world.fixtures[operation.operationId]
    if (!fixture) continue
    const secondPage = await secondPageOf(server, operation, fixture, callers)
    if (secondPage !== null) cursors.set(operation.operationId, secondPage.query?.['cursor'] ?? '')
    const more = [
      ...(variants[operation.operationId] ?? []).map((variant) => ({
        ...fixture,
        ...variant,
        params: { ...fixture.params, ...variant.params },
      })),
      ...(secondPage === null ? [] : [secondPage]),
    ]
    const cases = goodCases({ document, operation, fixture, variants: more, callers, spareLeadId }).slice(
      0,
      mostOfEach,
    )
    good.set(operation.operationId, cases)
    for (const one of cases) {
      if (one.type === 'good') references.set(one, await referenceOf(server, alone, one.request))
    }
  }
  await copyWorkspace(owner, server.workspaceId, { to: twinId, kind: 'twin' })
  await copyWorkspace(owner, server.workspaceId, { to: namesakeId, kind: 'namesake' })
  await copyWorkspace(owner, server.workspaceId, {
    to: oppositeId,
    kind: 'opposite',
    assigneeId: callers.limitedId,
  })
  await employ(server, world, twinId)
  const strangers = await makeStrangers(server, namesakeId)
  for (const [name, cursor] of cursors) strangers.secrets[`${name}.cursor`] = () => cursorsLike(cursor)
  const theirs = [foreign, twinId, namesakeId, oppositeId, ...(await peopleOf(server, foreign, namesakeId))]
  return new Walls({
    server,
    document,
    world,
    callers,
    strangers,
    base: await BaseState.keep(owner, theirs, alone.since),
    references,
    good,
    someIds: await oneOfEach(server, namesakeId),
    contacts,
    spareLeadId,
    unassigned: await idsOfOthersLeads(server, spareLeadIds),
  })
}

/** Whoever writes again some minutes later has stayed for these, and that counts. */
const byMinutes = [
  'app.lead.score',
  'app.lead.band',
  'app.lead_score.value',
  'app.lead_score.lines',
  'app.lead_score.fold',
]

/** Twice, to know what is another each time. */
async function referenceOf(server: TestServer, alone: BaseState, request: Request): Promise<Reference> {
  const run = async () => {
    const answer = await send(server, request)
    if (request.method === 'GET') return outcomeOf(answer, {}, alone)
    const changes = await alone.changes()
    const rows = await alone.rowsOf(changes.filter(({ what }) => what === 'mine').map(({ table }) => table))
    await alone.putBack(changes)
    return outcomeOf(answer, rows, alone)
  }
  const [outcome, again] = [await run(), await run()]
  const noise = noiseOf(outcome, again)
  if (!/^\/api\/v1\/(chat|conversations\/[^/]+)\/messages/.test(request.path)) return { outcome, noise }
  return { outcome, noise: { ...noise, columns: new Set([...noise.columns, ...byMinutes]) } }
}

/** Where the first page of a list of one leads to; null for what is no list. */
async function secondPageOf(
  server: TestServer,
  operation: Operation,
  fixture: Fixture,
  { key, roles }: Callers,
): Promise<Fixture | null> {
  if (!operation.parameters?.some(({ name }) => name === 'cursor')) return null
  const headers = operation['x-access'] === 'read' ? key : roles.owner
  for (const query of [{ ...fixture.query, limit: '1' }, { limit: '1' }]) {
    const { text } = await send(server, requestOf(operation, { ...fixture, query }, headers))
    const { nextCursor } = JSON.parse(text) as { nextCursor?: string | null }
    if (typeof nextCursor === 'string') return { ...fixture, query: { ...query, cursor: nextCursor } }
  }
  throw new Error(`${operation.operationId}: there is no second page to ask for.`)
}

/** A cursor as the namesake's list would give it, and one that names nobody, beside one another in every order. */
function cursorsLike(ours: string): { theirs: string; nobodys: string } {
  const parts = JSON.parse(Buffer.from(ours, 'base64url').toString()) as unknown[]
  const written = (id: (known: string) => string) =>
    Buffer.from(
      JSON.stringify(
        parts.map((part) => (typeof part === 'string' && /^[0-9a-f-]{36}$/.test(part) ? id(part) : part)),
      ),
    ).toString('base64url')
  const last = (id: string) => `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`
  return { theirs: written(namesakeOf), nobodys: written((id) => last(namesakeOf(id))) }
}

async function peopleOf({ database }: TestServer, ...workspaces: string[]): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>(
    'select "userId" as id from auth.member where "organizationId" = any($1)',
    [workspaces],
  )
  return rows.map(({ id }) => id)
}

/** An id of every kind of thing that a workspace has. */
async function oneOfEach({ database }: TestServer, workspaceId: string): Promise<string[]> {
  const columns = await columnsOf(database.owner)
  const tables = columns.filter(({ column }) => column === 'id').map(({ table }) => table)
  const parts = tables.map(
    (table) => `(select id::text from app.${table} where workspace_id = $1 order by id limit 1)`,
  )
  const { rows } = await database.owner.query<{ id: string }>(parts.join(' union all '), [workspaceId])
  return [workspaceId, ...rows.map(({ id }) => id)]
}

async function idsOfOthersLeads(
  { database, workspaceId }: TestServer,
  spareLeadIds: readonly string[],
): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select id from app.lead where workspace_id = $1 and id <> all($2::uuid[]) union all
     select id from app.session where workspace_id = $1 and lead_id <> all($2::uuid[]) union all
     select id from app.proposal where workspace_id = $1 and not (lead_id = any($2::uuid[]) and other_id = any($2::uuid[]))`,
    [workspaceId, spareLeadIds],
  )
  return rows.map(({ id }) => id)
}

/** Members of ours whom fixtures name work for another business, too. */
async function employ({ database }: TestServer, world: World, workspaceId: string): Promise<void> {
  const ids = Object.values(world.fixtures).flatMap(({ params }) => Object.values(params ?? {}))
  await database.owner.query(
    `insert into auth.member (id, "organizationId", "userId", role, "createdAt")
     select gen_random_uuid(), $1::uuid, id, 'viewer', now() from auth."user" where id::text = any($2)`,
    [workspaceId, ids],
  )
}
