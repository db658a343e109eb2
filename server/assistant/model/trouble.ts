import type { ModelTroubleCode } from '#contract/assistant.ts'
import { OutgoingFailure } from '#server/http/outgoing-fetch.ts'

/** Why a model gave no answer, or no whole one. */
export class ModelTrouble extends Error {
  override name = 'ModelTrouble'
  readonly code: ModelTroubleCode
  /** What its server says about it, in its own words. */
  readonly said: string | null
  readonly retryAfterMs: number | null

  constructor(code: ModelTroubleCode, said: string | null = null, retryAfterMs: number | null = null) {
    super(`model: ${code}`)
    this.code = code
    this.said = said
    this.retryAfterMs = retryAfterMs
  }

  /** Some models know no tools, and their servers refuse whoever offers any. */
  get dislikesTools(): boolean {
    return this.code === 'refused' && /\btools?\b|function.?call/i.test(this.said ?? '')
  }
}

/** Worth another try. */
const passing: readonly ModelTroubleCode[] = [
  'busy',
  'broken',
  'unreachable',
  'cut',
  'unreadable',
  'empty',
  'slow',
]

export function isPassing({ code }: Pick<ModelTrouble, 'code'>): boolean {
  return passing.includes(code)
}

const ofWhy: Record<OutgoingFailure['why'], ModelTroubleCode> = {
  address: 'address',
  private: 'private',
  slow: 'slow',
  unreachable: 'unreachable',
  cut: 'cut',
  large: 'unreadable',
}

/** What the AI SDK's errors look like; its classes are loaded late. */
type SdkError = {
  name?: string
  message?: string
  statusCode?: number
  responseBody?: string
  responseHeaders?: Record<string, string>
  cause?: unknown
}

/** Whatever was thrown or told in the stream, as one of the troubles there are words for. */
export function troubleOf(error: unknown): ModelTrouble {
  if (error instanceof ModelTrouble) return error
  if (error instanceof OutgoingFailure) return new ModelTrouble(ofWhy[error.why])
  if (typeof error !== 'object' || error === null) return new ModelTrouble('broken', clip(String(error)))
  const known = error as SdkError
  if (known.statusCode !== undefined && known.statusCode !== 200) return ofStatus(known.statusCode, known)
  if (known.cause instanceof ModelTrouble || known.cause instanceof OutgoingFailure)
    return troubleOf(known.cause)
  if (/JSONParse|TypeValidation|InvalidResponseData|APICall/.test(known.name ?? '')) {
    return new ModelTrouble('unreadable')
  }
  if (/NoOutputGenerated|EmptyResponseBody|NoContentGenerated/.test(known.name ?? '')) {
    return new ModelTrouble('empty')
  }
  if (/LoadAPIKey/.test(known.name ?? '')) return new ModelTrouble('key')
  return ofWords(wordsOf(known)) ?? new ModelTrouble('broken', clip(wordsOf(known)))
}

function ofStatus(status: number, error: SdkError): ModelTrouble {
  const said = wordsOf(error)
  const clipped = clip(said)
  const retryAfterMs = retryAfter(error.responseHeaders?.['retry-after'])
  if (status < 400) return new ModelTrouble('not_ai', `It sends on elsewhere (${status}).`)
  if (status === 402 || (status < 500 && saysQuota(said) && retryAfterMs === null)) {
    return new ModelTrouble('quota', clipped)
  }
  if (status === 429) return new ModelTrouble('busy', clipped, retryAfterMs)
  if (status === 401 || status === 403 || saysKey(said)) return new ModelTrouble('key', clipped)
  if (saysModel(said)) return new ModelTrouble('model', clipped)
  if (status === 404 || status === 405) return new ModelTrouble('not_ai', clipped)
  if (status === 503 || status === 529) return new ModelTrouble('busy', clipped, retryAfterMs)
  if (status >= 500) return new ModelTrouble('broken', clipped, retryAfterMs)
  return new ModelTrouble('refused', clipped)
}

/** An error told in the middle of a stream has no status. */
function ofWords(said: string): ModelTrouble | null {
  if (saysQuota(said)) return new ModelTrouble('quota', clip(said))
  if (saysKey(said)) return new ModelTrouble('key', clip(said))
  if (saysModel(said)) return new ModelTrouble('model', clip(said))
  return /overload|rate.?limit|too many/i.test(said) ? new ModelTrouble('busy', clip(said)) : null
}

const saysQuota = (said: string) =>
  /insufficient.?(quota|credit|balance|funds)|credit balance|billing|current quota|out of credits?/i.test(
    said,
  )
const saysKey = (said: string) =>
  /api[ _-]?key (not valid|is invalid)|(invalid|incorrect|wrong) (x-)?api[ _-]?key/i.test(said)
const saysModel = (said: string) =>
  /\bmodels?\b[^]{0,120}(not.found|not exist|unknown|not supported|not available|no access|not have access)|(unknown|invalid|no such) model|model_not_found/i.test(
    said,
  )

function wordsOf({ responseBody, message }: SdkError): string {
  const body = responseBody ?? ''
  const [, told] = /"message"\s*:\s*"((?:[^"\\]|\\.){1,600})"/.exec(body) ?? []
  const types = Array.from(
    body.matchAll(/"(?:code|type|status)"\s*:\s*"([\w.-]{1,60})"/g),
    ([, each]) => each,
  )
  const type = types.at(-1)
  if (told !== undefined) return type === undefined ? told : `${told} (${type})`
  const bare = /^\s*</.test(body) ? '' : body
  return bare || (message ?? '')
}

/** One short line of it, as it is shown to a member. */
function clip(said: string): string | null {
  const line = said
    .replace(/\\[nrt]|\s+/g, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed()
  return line === '' ? null : line
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(value: string | undefined, now = Date.now()): number | null {
  if (value === undefined) return null
  const ms = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
