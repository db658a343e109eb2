import type { Delivery } from '#server/alerts/deliver-alert.ts'
import type { AiConfig } from '#server/config.ts'
import type { Answerer, AnswerPart, BusinessKnowledge, ToAnswer } from '#server/assistant/answerer.ts'
import { languageOf } from '#server/assistant/language.ts'
import { accessOf, hostOf, openKey, type ModelAccess } from '#server/assistant/model/access.ts'
import { attempts, type Meter, type Said } from '#server/assistant/model/attempts.ts'
import { costOf, mostCost } from '#server/assistant/model/cost.ts'
import { findExtracts } from '#server/assistant/model/find-extracts.ts'
import { openModel } from '#server/assistant/model/open-model.ts'
import { buildPrompt } from '#server/assistant/model/prompt.ts'
import { sourcesOf } from '#server/assistant/model/sources-of.ts'
import { patienceOf } from '#server/assistant/model/times.ts'
import type { TalkEffects } from '#server/assistant/model/effects.ts'
import { toolsFor, type PersonReason } from '#server/assistant/model/tools.ts'
import { ModelTrouble, troubleOf } from '#server/assistant/model/trouble.ts'
import { tellOfTrouble } from '#server/assistant/tell-of-trouble.ts'
import { endTrouble } from '#server/assistant/trouble-store.ts'
import { readTalk } from '#server/assistant/read-talk.ts'
import {
  findAssistant,
  untouched,
  workspaceForPrompt,
  type AssistantRow,
} from '#server/assistant/settings-store.ts'
import { addSpending, spentThisMonth } from '#server/assistant/spending-store.ts'
import type { Used } from '#server/assistant/turn-store.ts'
import { words } from '#server/assistant/words.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'
import type { Log } from '#server/log.ts'
import type { Services } from '#server/services.ts'

export type ModelAnswererOptions = {
  inWorkspace: Services['inWorkspace']
  box: SecretBox
  installation: AiConfig | null
  log: Log
  /** Answers where there is no model, it fails, or there is no money left for it. */
  builtIn: Answerer
  effectsFor: (talk: ToAnswer) => TalkEffects
  /** Alerts that are committed, on their way to their members. */
  onAlerts: (alerts: Delivery[]) => void
}

type Setting = {
  row: AssistantRow
  access: ModelAccess | null
  spent: number
  workspace: { name: string; timeZone: string; country: string }
}

/** A month has its limit, and one conversation must not use it up alone. */
const mostAnswersOfTalk = 100

/** Answers with the workspace's model; whatever happens to that, the visitor gets an answer within the time that is set. */
export function modelAnswerer(options: ModelAnswererOptions): Answerer {
  const { inWorkspace, box, installation, log } = options

  async function load(workspaceId: string): Promise<Setting> {
    return inWorkspace(
      workspaceId,
      async (db) => {
        const row = (await findAssistant(db)) ?? untouched(installation !== null)
        const access = accessOf(row, openKey(box, workspaceId, row), installation)
        const { cost } = await spentThisMonth(db, row.currency, new Date())
        return { row, access, spent: cost, workspace: await workspaceForPrompt(db) }
      },
      { readOnly: true },
    )
  }

  return async function* (talk, knowledge, signal) {
    const { row, access, spent, workspace } = await load(talk.workspaceId)
    // Whoever pressed a button is told at once what comes of it; there is nothing to understand.
    if (access === null || talk.pressed)
      return yield* withoutModel(options, talk, knowledge, signal, nothingUsed)
    const began = Date.now()
    const { question, extracts, language } = await prepare(talk, knowledge, { row, workspace })
    const prompt = `${question.system}${JSON.stringify(question.messages)}`
    if (row.monthlyLimit !== null && spent + mostCost(row, prompt) > row.monthlyLimit) {
      return yield* withoutModel(options, talk, knowledge, signal, { ...nothingUsed, trouble: 'limit' })
    }
    if (talk.turns.filter(({ author }) => author === 'assistant').length >= mostAnswersOfTalk) {
      return yield* withoutModel(options, talk, knowledge, signal, { ...nothingUsed, trouble: 'limit' })
    }
    const meter: Meter = { input: 0, output: 0, firstMs: null }
    const effects = options.effectsFor(talk)
    const called: PersonReason[] = []
    const tools = toolsFor({ turns: talk.turns, country: workspace.country }, effects, (reason) =>
      called.push(reason),
    )
    let said: Said | ModelTrouble | null = null
    try {
      const patience = patienceOf(row)
      const model = await openModel(access, patience.totalMs + 1000)
      said = yield* attempts({ ...question, model, tools }, patience, meter, signal)
    } catch (error) {
      said = troubleOf(error)
    } finally {
      await settle(options, talk.workspaceId, { row, access, meter, said })
    }
    const used: Used = {
      answerer: access.provider,
      model: access.model,
      firstMs: meter.firstMs,
      inputTokens: meter.input,
      outputTokens: meter.output,
      cost: costOf(row, meter.input, meter.output),
      trouble: null,
    }
    if (said === null) {
      await effects.takeBack()
      return yield { type: 'used', ...used }
    }
    if (said instanceof ModelTrouble) {
      log.info(`assistant: ${access.provider} ${access.model}: ${said.code} ${said.said ?? ''}`)
      await effects.takeBack()
      const failed = { ...used, answerer: 'builtin', firstMs: null, trouble: said.code }
      // Who was told by a tool that a person comes is not to be told that nothing is known.
      return yield* withoutModel(options, talk, knowledge, signal, failed, called[0], began)
    }
    if (said.text.trim() === '') yield { type: 'text', text: words[language].unknown }
    const sources = said.unknown ? [] : sourcesOf(said.cited, extracts)
    if (sources.length > 0) yield { type: 'sources', sources }
    if (said.unknown) yield { type: 'unanswered', question: freshWords(talk), language }
    const [reason] = called
    if (reason !== undefined && !talk.waitsForPerson) yield { type: 'asked', reason }
    const promised = effects.promised()
    if (promised.length > 0) yield { type: 'promised', ids: promised }
    yield { type: 'used', ...used, trouble: said.trouble?.code ?? null }
  }
}

const nothingUsed: Used = {
  answerer: 'builtin',
  model: null,
  firstMs: null,
  inputTokens: null,
  outputTokens: null,
  cost: null,
  trouble: null,
}

/**
 * The built-in assistant's answer. Where it stands in for a model that failed and does not know either, a person is asked
 * to come.
 */
async function* withoutModel(
  { builtIn }: ModelAnswererOptions,
  talk: ToAnswer,
  knowledge: BusinessKnowledge,
  signal: AbortSignal,
  used: Used,
  called?: PersonReason,
  began = Date.now(),
): AsyncGenerator<AnswerPart> {
  let firstMs: number | null = null
  let knows = true
  let asked = false
  for await (const part of builtIn(talk, knowledge, signal)) {
    if (part.type === 'used') continue
    if (part.type === 'text') firstMs ??= Date.now() - began
    if (part.type === 'unanswered') knows = false
    if (part.type === 'asked') asked = true
    yield part
  }
  const isStandIn = used.trouble !== null && used.trouble !== 'limit'
  const reason = called ?? (isStandIn && !knows ? 'model' : null)
  if (reason !== null && !asked && !talk.waitsForPerson) yield { type: 'asked', reason }
  yield { type: 'used', ...used, firstMs }
}

async function prepare(
  talk: ToAnswer,
  knowledge: BusinessKnowledge,
  { row, workspace }: Pick<Setting, 'row' | 'workspace'>,
) {
  const read = readTalk(talk.turns, talk.told)
  const language = languageOf(read.fresh.text, talk.language, read.before)
  const extracts = await findExtracts(read, language, knowledge)
  const prompt = buildPrompt({
    business: workspace.name,
    instructions: row.instructions,
    language,
    turns: talk.turns,
    told: talk.told,
    known: talk.known,
    mayAsk: !talk.isCut && !read.refused,
    extracts,
    now: new Date(),
    timeZone: workspace.timeZone,
  })
  const given = [row.instructions, ...extracts.flatMap(({ text, url }) => [text, url ?? ''])].join('\n')
  return { question: { ...prompt, given }, extracts, language }
}

function freshWords({ turns, told }: ToAnswer): string {
  return readTalk(turns, told).fresh.text
}

type Asked = { row: AssistantRow; access: ModelAccess; meter: Meter; said: Said | ModelTrouble | null }

/** What it has cost, and whether the model works. The answer is not held up by what cannot be written down. */
async function settle(
  { inWorkspace, log, onAlerts }: ModelAnswererOptions,
  workspaceId: string,
  { row, access, meter: { input, output }, said }: Asked,
): Promise<void> {
  const isAnswer = said !== null && !(said instanceof ModelTrouble)
  if (input + output === 0 && said === null) return
  const used = {
    answers: isAnswer ? 1 : 0,
    inputTokens: input,
    outputTokens: output,
    cost: costOf(row, input, output),
  }
  try {
    const alerts = await inWorkspace(workspaceId, async (db) => {
      const now = new Date()
      if (input + output > 0) await addSpending(db, row.currency, used, now)
      if (isAnswer) await endTrouble(db)
      return said instanceof ModelTrouble
        ? tellOfTrouble(db, { code: said.code, host: hostOf(access) }, now)
        : []
    })
    onAlerts(alerts)
  } catch (error) {
    log.error(`assistant: what became of an answer could not be written down: ${String(error)}`)
  }
}
