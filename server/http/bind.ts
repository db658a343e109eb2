import type { RouteConfig, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Access, TeamDoor } from '#contract/route.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { addHeader } from '#server/http/answer-headers.ts'
import type { Caller, Person, Visitor } from '#server/http/caller.ts'
import type { App, Env } from '#server/http/env.ts'
import { coverAnswer } from '#server/leads/cover-answer.ts'
import { contactWords, leadsIn } from '#server/leads/contact-words.ts'
import { requireAssigned } from '#server/leads/require-assigned.ts'
import type { Services } from '#server/services.ts'

type Route = RouteConfig & { 'x-access': Access; getRoutingPath(): string }

type TeamRoute = Route & TeamDoor

type Schema<R extends Route, Part extends 'params' | 'query'> = R extends {
  request: Record<Part, infer S extends z.ZodType>
}
  ? z.output<S>
  : Record<never, never>

type Body<R extends Route> = R extends {
  request: { body: { content: { 'application/json': { schema: infer S extends z.ZodType } } } }
}
  ? z.output<S>
  : undefined

type Json<Response> = Response extends {
  content: { 'application/json': { schema: infer S extends z.ZodType } }
}
  ? z.input<S>
  : undefined

type Answer<R extends Route> = R['responses'] extends { 200: infer Ok }
  ? Json<Ok>
  : R['responses'] extends { 201: infer Created }
    ? Json<Created>
    : undefined

export type Input<R extends Route> = {
  params: Schema<R, 'params'>
  query: Schema<R, 'query'>
  body: Body<R>
  services: Services
  request: Context<Env>
}

/**
 * Binds an operation of the team: the caller is known and allowed before the handler runs, and the handler runs in one
 * transaction inside the caller's workspace. `after` runs once that has been committed. What a limited member must not
 * see is kept from them here, so that no operation can forget it.
 */
export function bindTeam<R extends TeamRoute, Before = undefined>(
  app: App,
  services: Services,
  route: R,
  handle: (
    input: Input<R> & {
      caller: Caller
      db: Db
      before: Before
      after: (done: () => void) => void
      /** Which leads the answer is about, where its items are none. */
      tells: (leadIds: readonly string[]) => void
    },
  ) => Promise<Answer<R>>,
  /** What is waited for before the transaction takes a connection: an answer that several share. */
  prepare?: (input: Input<R> & { caller: Caller }) => Promise<Before>,
): void {
  const ofLead = route.path.startsWith('/api/v1/leads/{id}')
  // Addresses of colleagues and of sites are none of a lead.
  const tellsOfLeads = /^(leads|messages|inbox|alerts)\./.test(route['x-permission'])
  // Before the input is looked at: who may not call learns nothing about it.
  app.on(route.method.toUpperCase(), route.getRoutingPath(), async (c, next) => {
    c.set('caller', await services.callerOf(c, route))
    await next()
  })
  bind(app, services, route, async (input) => {
    const caller = input.request.get('caller')
    const done: (() => void)[] = []
    const covers = caller.hidesContact && tellsOfLeads
    let details: string[] = []
    const about: string[] = []
    const before = (await prepare?.({ ...input, caller })) as Before
    const answer = await services.inWorkspace(
      caller.workspaceId,
      async (db) => {
        // What a try has told that was undone is not to be told.
        done.length = 0
        about.length = 0
        if (caller.onlyAssigned && ofLead) await requireAssigned(db, caller.id, idOf(input.params))
        const found = await handle({
          ...input,
          caller,
          db,
          before,
          after: (fn) => done.push(fn),
          tells: (leadIds) => about.push(...leadIds),
        })
        if (covers) details = await contactWords(db, [...about, ...leadsIn(input.params, found)])
        return found
      },
      { readOnly: route.method === 'get' },
    )
    for (const fn of done) fn()
    return covers ? coverAnswer(answer, details) : answer
  })
}

/**
 * The same door, for a handler that has to talk to the network between two transactions, or whose answer is too long for
 * one (then it is a response of its own): it opens each of them inside the caller's workspace by itself.
 */
export function bindTeamApart<R extends TeamRoute>(
  app: App,
  services: Services,
  route: R,
  handle: (
    input: Input<R> & { caller: Caller; inside: <T>(fn: (db: Db) => Promise<T>) => Promise<T> },
  ) => Promise<Answer<R> | Response>,
): void {
  app.on(route.method.toUpperCase(), route.getRoutingPath(), async (c, next) => {
    c.set('caller', await services.callerOf(c, route))
    await next()
  })
  bind(app, services, route, async (input) => {
    const caller = input.request.get('caller')
    return handle({ ...input, caller, inside: (fn) => services.inWorkspace(caller.workspaceId, fn) })
  })
}

function idOf(params: unknown): string {
  return (params as { id: string }).id
}

/** Binds an operation of a signed-in person, in whatever workspace they are. */
export function bindPerson<R extends Route & { 'x-access': 'person' | 'operator' }>(
  app: App,
  services: Services,
  route: R,
  handle: (input: Input<R> & { person: Person }) => Promise<Answer<R>>,
): void {
  app.on(route.method.toUpperCase(), route.getRoutingPath(), async (c, next) => {
    c.set('person', await services.personOf(c, route['x-access']))
    await next()
  })
  bind(app, services, route, (input) => handle({ ...input, person: input.request.get('person') }))
}

/** Binds an operation of the visitor, who is known by the Bearer token alone. */
export function bindVisitor<R extends Route>(
  app: App,
  services: Services,
  route: R,
  handle: (input: Input<R> & { visitor: Visitor }) => Promise<Answer<R>>,
): void {
  app.on(route.method.toUpperCase(), route.getRoutingPath(), async (c, next) => {
    c.set('visitor', services.visitorOf(c))
    await next()
  })
  bind(app, services, route, (input) => handle({ ...input, visitor: input.request.get('visitor') }))
}

/** Binds an operation whose handler finds out by itself who is calling and in which workspace. */
export function bindOpen<R extends Route>(
  app: App,
  services: Services,
  route: R,
  handle: (input: Input<R>) => Promise<Answer<R>>,
): void {
  bind(app, services, route, handle)
}

function bind<R extends Route>(
  app: App,
  services: Services,
  route: R,
  handle: (input: Input<R>) => Promise<Answer<R> | Response>,
): void {
  const status = '201' in route.responses ? 201 : '204' in route.responses ? 204 : 200
  services.bound.add(`${route.method} ${route.path}`)
  // The library types the handler by the route; here the same types stand in Input and Answer.
  app.openapi(
    route as RouteConfig as never,
    (async (c: Context<Env>) => {
      const valid = (part: string) => c.req.valid(part as never) as unknown
      const answer = await handle({
        params: (route.request?.params ? valid('param') : {}) as Schema<R, 'params'>,
        query: (route.request?.query ? valid('query') : {}) as Schema<R, 'query'>,
        body: (route.request?.body ? valid('json') : undefined) as Body<R>,
        services,
        request: c,
      })
      addHeader(c, 'cache-control', 'no-store')
      if (answer instanceof Response) return answer
      c.set('hasHeaders', true)
      const headers = c.get('headers')
      if (status === 204) return new Response(null, { status, headers })
      headers['content-type'] = 'application/json'
      return new Response(JSON.stringify(answer), { status, headers })
    }) as never,
  )
}
