import type { z } from '@hono/zod-openapi'
import type { Contract } from '#contract/api.ts'
import type { Problem, ProblemCode } from '#contract/problem.ts'
import { takeAsked } from '#web/early/asked.ts'
import { refusalInWords } from '#texts/refusals.ts'
import { workspaceOfCall } from '#web/paths.ts'
import { words } from '#web/words.ts'

type KeyOf<O extends Contract[keyof Contract]> = `${Uppercase<O['method']>} ${O['path']}`
type Operations = { [N in keyof Contract as KeyOf<Contract[N]>]: Contract[N] }
export type ApiKey = keyof Operations

/** `workspaceId` is only needed where the address of the page does not name the workspace. */
type CallOptions = {
  signal?: AbortSignal
  workspaceId?: string | undefined
  /** No answer within this time counts as none: on a connection that was cut without a word none ever comes. */
  limitMs?: number
  /** Goes on though the page is closed. */
  keepalive?: boolean
}

const longestGet = 30_000
const longestChange = 90_000

type ParamsOf<O> = O extends { request: { params: infer P extends z.ZodType } }
  ? { params: z.input<P> }
  : { params?: never }
type QueryOf<O> = O extends { request: { query: infer Q extends z.ZodType } }
  ? { query?: z.input<Q> }
  : { query?: never }
type BodyOf<O> = O extends {
  request: { body: { content: { 'application/json': { schema: infer B extends z.ZodType } } } }
}
  ? { body: z.input<B> }
  : { body?: never }
type Input<K extends ApiKey> = ParamsOf<Operations[K]> &
  QueryOf<Operations[K]> &
  BodyOf<Operations[K]> &
  CallOptions

type JsonOf<R> = R extends { content: { 'application/json': { schema: infer S extends z.ZodType } } }
  ? z.output<S>
  : undefined
type Responses<K extends ApiKey> = Operations[K] extends { responses: infer R } ? R : never
/** What the operation answers with when it succeeds; `undefined` when it has nothing to say. */
export type Output<K extends ApiKey> =
  Responses<K> extends { 200: infer R }
    ? JsonOf<R>
    : Responses<K> extends { 201: infer R }
      ? JsonOf<R>
      : undefined

type Given = { params?: object; query?: object; body?: unknown } & CallOptions

type Needed<T> = Record<never, never> extends T ? [input?: T] : [input: T]

/** Every way in which a call can fail: a refusal of the server, or `offline` when there was no answer at all. */
export class ApiProblem extends Error {
  readonly code: ProblemCode | 'offline'
  readonly status: number
  readonly fields: ReadonlyMap<string, string>
  readonly requestId: string | undefined
  /** Who has the conversation that was not to be had; null is the assistant. */
  readonly holder: Problem['holder']
  readonly lease: number | undefined

  constructor(problem: Pick<Problem, 'detail' | 'status'> & Partial<Problem>, code: ProblemCode | 'offline') {
    super(problem.detail)
    this.name = 'ApiProblem'
    this.code = code
    this.status = problem.status
    this.fields = new Map(problem.fields?.map((field) => [field.path, field.message]))
    this.requestId = problem.requestId
    this.holder = problem.holder
    this.lease = problem.lease
  }
}

/** The sentence to show for whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : words.problems.unexpected
}

/** Only what may go better the second time is tried again: no answer, or a fault of the server. */
export function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 500)
}

/** Calls one operation of the contract: `api('GET /api/v1/leads/{id}', { params: { id } })`. */
export async function api<K extends ApiKey>(key: K, ...input: Needed<Input<K>>): Promise<Output<K>> {
  const [method, pattern] = key.split(' ', 2) as [string, string]
  const [given = {}] = input as readonly Given[]
  return (await send(method, addressOf(pattern, given.params, given.query), given)) as Output<K>
}

/** One JSON call to our own server. Sign-in talks to the accounts library through it; all else goes through `api`. */
export async function send(
  method: string,
  address: string,
  given: { body?: unknown } & CallOptions = {},
): Promise<unknown> {
  const headers = new Headers({ accept: 'application/json' })
  const workspaceId = given.workspaceId ?? workspaceOfCall()
  if (workspaceId !== null) headers.set('x-workspace', workspaceId)
  const init: RequestInit = {
    method,
    headers,
    credentials: 'same-origin',
    keepalive: given.keepalive ?? false,
  }
  if (given.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(given.body)
  }
  const limit = AbortSignal.timeout(given.limitMs ?? (method === 'GET' ? longestGet : longestChange))
  init.signal = given.signal ? AbortSignal.any([given.signal, limit]) : limit
  try {
    const early = method === 'GET' ? takeAsked(workspaceId, address) : undefined
    const response = await (early ?? fetch(address, init))
    if (!response.ok) throw await problemIn(response)
    return response.status === 204 ? undefined : await response.json()
  } catch (error) {
    const isOurs = error instanceof ApiProblem || error instanceof SyntaxError
    if (isOurs || given.signal?.aborted) throw error
    throw new ApiProblem({ detail: words.problems.noAnswer, status: 0 }, 'offline')
  }
}

export async function problemIn(response: Response): Promise<ApiProblem> {
  type Said = Partial<Problem> & { message?: string }
  const said: Said = await refusalInWords((await response.json().catch(() => ({}))) as Said)
  const detail = said.detail ?? said.message ?? words.problems.unexpected
  return new ApiProblem({ ...said, detail, status: response.status }, said.code ?? 'internal')
}

function addressOf(pattern: string, params: object = {}, query: object = {}): string {
  let path = pattern
  for (const [name, value] of Object.entries(params)) {
    path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
  }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one))
  }
  return search.size > 0 ? `${path}?${search}` : path
}
