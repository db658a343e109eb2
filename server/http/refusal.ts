import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { problemCodes, type Problem, type ProblemCode } from '#contract/problem.ts'

/** Who has a conversation, and the number it has now. */
type Holding = Pick<Problem, 'holder' | 'lease'>

/** An expected "no": a code of the contract and a sentence fit for a person. Nothing was changed when it is thrown. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ProblemCode
  readonly fields: { path: string; message: string }[] | undefined
  readonly mergedInto: string | undefined
  readonly holding: Holding | undefined
  readonly headers: Record<string, string>

  constructor(
    code: ProblemCode,
    sentence: string,
    more: {
      fields?: { path: string; message: string }[]
      mergedInto?: string
      holding?: Holding
      headers?: Record<string, string>
    } = {},
  ) {
    super(sentence)
    this.code = code
    this.fields = more.fields
    this.mergedInto = more.mergedInto
    this.holding = more.holding
    this.headers = more.headers ?? {}
  }
}

export function notFound(what: string): Refusal {
  return new Refusal('not_found', `There is no such ${what}.`)
}

export function problemOf(
  code: ProblemCode,
  detail: string,
  more: {
    requestId?: string
    fields?: { path: string; message: string }[] | undefined
    mergedInto?: string | undefined
    holding?: Holding | undefined
  } = {},
): Problem {
  const { status, title } = problemCodes[code]
  return {
    type: `urn:brainbots:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(more.requestId ? { requestId: more.requestId } : {}),
    ...(more.mergedInto ? { mergedInto: more.mergedInto } : {}),
    ...more.holding,
    ...(more.fields ? { fields: more.fields } : {}),
  }
}

export function problemResponse(
  c: Context,
  problem: Problem,
  headers: Record<string, string> = {},
): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headers,
  })
}
