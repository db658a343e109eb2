import type { LanguageModel, ModelMessage, ToolSet } from 'ai'
import { ModelTrouble, troubleOf } from '#server/assistant/model/trouble.ts'

type Times = {
  /** Until the first sign of life. */
  firstMs: number
  /** Between two of them. */
  betweenMs: number
  /** When everything has to be over, in milliseconds since 1970. */
  endAt: number
}

type ModelPart = { type: 'text'; text: string } | { type: 'used'; input: number; output: number }

type ModelRequest = {
  model: LanguageModel
  system: string
  messages: ModelMessage[]
  tools: ToolSet | null
  times: Times
  /** Ends it without a trouble. */
  signal: AbortSignal
}

export const mostOutputTokens = 1_200
/** An answer that calls tools goes on with another step. */
const mostSteps = 3

/**
 * Asks a model once and hands its words on as they come. Throws a ModelTrouble when there is no whole answer; what it used
 * up until then is told before that, as far as its server tells.
 */
export async function* askModel(request: ModelRequest): AsyncGenerator<ModelPart> {
  const { model, system, messages, tools, times, signal } = request
  const { streamText, isStepCount } = await import('ai')
  const stop = new AbortController()
  const result = streamText({
    model,
    instructions: system,
    messages,
    ...(tools === null ? {} : { tools, stopWhen: isStepCount(mostSteps) }),
    maxOutputTokens: mostOutputTokens,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, stop.signal]),
    onError: () => {},
  })
  const parts = result.stream[Symbol.asyncIterator]()
  let last: { reason: string; raw: string | undefined } | null = null
  let isEmpty = true
  // A server that only keeps the line open is not alive.
  let due = Date.now() + times.firstMs
  try {
    for (;;) {
      const next = await within(Math.min(due, times.endAt) - Date.now(), parts.next())
      if (signal.aborted) return
      if (next.done) break
      const part = next.value
      if (part.type === 'error') throw troubleOf(part.error)
      if (part.type === 'abort') throw new ModelTrouble('slow')
      if (part.type === 'finish-step') {
        const { inputTokens = 0, outputTokens = 0 } = part.usage
        yield { type: 'used', input: inputTokens, output: outputTokens }
        last = { reason: part.finishReason, raw: part.rawFinishReason }
      }
      if (part.type === 'text-delta' && part.text !== '') {
        isEmpty = false
        yield { type: 'text', text: part.text }
      }
      if (part.type === 'start-step') due = Date.now() + times.firstMs
      if (isLife(part)) due = Date.now() + times.betweenMs
    }
  } catch (error) {
    if (signal.aborted) return
    const trouble = troubleOf(error)
    // The libraries take an answer without an end for one that they cannot read.
    throw trouble.code === 'unreadable' && !isEmpty ? new ModelTrouble('cut') : trouble
  } finally {
    stop.abort()
    // Or what is still to come of it would be an unhandled rejection.
    void parts.return?.().catch(() => {})
  }
  if (last?.reason === 'content-filter') throw new ModelTrouble('refused')
  if (last === null || last.reason === 'error' || (last.raw === undefined && last.reason !== 'stop')) {
    throw new ModelTrouble(isEmpty ? 'empty' : 'cut')
  }
  if (isEmpty) throw new ModelTrouble('empty')
}

function isLife(part: { type: string; text?: string }): boolean {
  if (part.type === 'text-delta' || part.type === 'reasoning-delta') return part.text !== ''
  return part.type === 'tool-input-delta' || part.type === 'tool-result'
}

/** Rejects with `slow` when nothing has come by then. */
async function within<T>(ms: number, coming: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new ModelTrouble('slow')), Math.max(0, ms))
  try {
    return await Promise.race([coming, promise])
  } finally {
    clearTimeout(timer)
    coming.catch(() => {})
  }
}
