import { setTimeout as sleep } from 'node:timers/promises'
import type { LanguageModel, ModelMessage, ToolSet } from 'ai'
import { askModel } from '#server/assistant/model/ask-model.ts'
import { tokensIn } from '#server/assistant/model/cost.ts'
import { SpokenFilter, wholeSentences } from '#server/assistant/model/spoken-filter.ts'
import type { Patience } from '#server/assistant/model/times.ts'
import { isPassing, ModelTrouble, troubleOf } from '#server/assistant/model/trouble.ts'

type Question = {
  model: LanguageModel
  system: string
  messages: ModelMessage[]
  tools: ToolSet
  /** Everything that addresses in the answer may be taken from. */
  given: string
}

export type Said = {
  text: string
  cited: ReadonlySet<number>
  unknown: boolean
  /** Why it is not the whole answer. */
  trouble: ModelTrouble | null
}

type Piece = { type: 'text'; text: string } | { type: 'again' }

/** What was used up so far, over all tries. */
export type Meter = { input: number; output: number; firstMs: number | null }

const mostTries = 3
/** A model that does not find an end is cut off. */
const mostText = 4_000
/** Less than this is no time to try again in. */
const leastMs = 1_000

/**
 * Tries until there is an answer, the time is over or trying makes no sense any more. Answers what was said, or the trouble
 * if nothing was; null when `signal` ended it. Of an answer that breaks off its whole sentences stand, if another try is
 * out of the question.
 */
export async function* attempts(
  question: Question,
  patience: Patience,
  meter: Meter,
  signal: AbortSignal,
): AsyncGenerator<Piece, Said | ModelTrouble | null> {
  const began = Date.now()
  const endAt = began + patience.totalMs
  let tools: ToolSet | null = question.tools
  for (let tries = 1; ; tries += 1) {
    const filter = new SpokenFilter(question.given)
    const trouble = yield* tryOnce({ ...question, tools }, patience, began, meter, filter, signal)
    if (signal.aborted) return null
    if (trouble === null) return saidOf(filter, filter.said, null)
    const isSpeaking = filter.said !== ''
    if (trouble.dislikesTools && tools !== null) {
      tools = null
      continue
    }
    const pause = trouble.retryAfterMs ?? patience.pauseMs * 3 ** (tries - 1)
    const until = isSpeaking ? endAt : Math.min(endAt, began + patience.waitMs)
    const mayTry = isPassing(trouble) && tries < mostTries && filter.said.length <= mostText
    if (mayTry && Date.now() + pause + Math.min(leastMs, patience.firstMs) < until) {
      if (isSpeaking) yield { type: 'again' }
      await sleep(pause, undefined, { signal }).catch(() => {})
      if (signal.aborted) return null
      continue
    }
    const whole = wholeSentences(filter.said)
    if (whole !== filter.said && isSpeaking) {
      yield { type: 'again' }
      if (whole !== null) yield { type: 'text', text: whole }
    }
    return whole === null ? trouble : saidOf(filter, whole, trouble)
  }
}

/** One question; null when it was answered to its end. */
async function* tryOnce(
  question: Omit<Question, 'tools'> & { tools: ToolSet | null },
  patience: Patience,
  began: number,
  meter: Meter,
  filter: SpokenFilter,
  signal: AbortSignal,
): AsyncGenerator<Piece, ModelTrouble | null> {
  const { firstMs, betweenMs } = patience
  const left = Math.max(0, began + patience.waitMs - Date.now())
  const times = { firstMs: Math.min(firstMs, left), betweenMs, endAt: began + patience.totalMs }
  let isTold = false
  let raw = ''
  let trouble: ModelTrouble | null = null
  try {
    for await (const part of askModel({ ...question, times, signal })) {
      if (part.type === 'used') {
        isTold ||= part.input + part.output > 0
        meter.input += part.input
        meter.output += part.output
        continue
      }
      raw += part.text
      yield* speak(filter.push(part.text), meter, began)
      if (filter.said.length > mostText) throw new ModelTrouble('cut')
    }
    yield* speak(filter.end(), meter, began)
    if (filter.said.trim() === '' && !filter.unknown) trouble = new ModelTrouble('empty')
  } catch (error) {
    trouble = troubleOf(error)
  } finally {
    // Its provider counts what was begun, too, but tells nobody any more.
    const isBegun = raw !== '' || signal.aborted || trouble?.code === 'slow' || trouble?.code === 'cut'
    if (!isTold && (isBegun || trouble === null)) {
      meter.input += tokensIn(question.system) + tokensIn(JSON.stringify(question.messages))
      meter.output += tokensIn(raw)
    }
  }
  return trouble
}

function* speak(text: string, meter: Meter, began: number): Generator<Piece> {
  if (text === '') return
  meter.firstMs ??= Date.now() - began
  yield { type: 'text', text }
}

function saidOf({ cited, unknown }: SpokenFilter, text: string, trouble: ModelTrouble | null): Said {
  return { text, cited, unknown, trouble }
}
