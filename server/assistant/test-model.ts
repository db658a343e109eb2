import type { ModelTest, ModelTroubleCode } from '#contract/assistant.ts'
import type { ModelAccess } from '#server/assistant/model/access.ts'
import { askModel } from '#server/assistant/model/ask-model.ts'
import { openModel } from '#server/assistant/model/open-model.ts'
import { troubleOf, type ModelTrouble } from '#server/assistant/model/trouble.ts'

/** A test that takes longer than any visitor would wait has failed. */
const mostMs = 20_000

type Tested = { test: ModelTest; input: number; output: number }

/** Asks one short question and says in a sentence what came of it. */
export async function testModel(access: ModelAccess, maxMs = mostMs): Promise<Tested> {
  const began = Date.now()
  let firstMs: number | null = null
  let [input, output] = [0, 0]
  try {
    const model = await openModel(access, maxMs + 1000)
    const parts = askModel({
      model,
      system: 'You are being tested. Answer with one short word.',
      messages: [{ role: 'user', content: 'Are you there?' }],
      tools: null,
      times: { firstMs: maxMs, betweenMs: maxMs, endAt: began + maxMs },
      signal: new AbortController().signal,
    })
    for await (const part of parts) {
      if (part.type === 'text') firstMs ??= Date.now() - began
      else [input, output] = [input + part.input, output + part.output]
    }
    const ms = Date.now() - began
    const detail = `${access.model} answers: the first word came after ${seconds(firstMs ?? ms)}.`
    return { test: { works: true, trouble: null, detail, firstMs, ms }, input, output }
  } catch (error) {
    const trouble = troubleOf(error)
    return { test: failed(trouble, access, Date.now() - began), input, output }
  }
}

export function failed(trouble: ModelTrouble, access: ModelAccess | null, ms: number | null): ModelTest {
  const sentence = sentences[trouble.code](access, ms ?? 0)
  const said = trouble.said === null ? '' : ` Its server says: “${withoutKey(trouble.said, access)}”`
  return { works: false, trouble: trouble.code, detail: `${sentence}${said}`, firstMs: null, ms }
}

const place = (access: ModelAccess | null) =>
  access === null ? 'there' : `at ${URL.parse(access.baseUrl)?.host}`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const sentences: Record<ModelTroubleCode, (access: ModelAccess | null, ms: number) => string> = {
  unset: () => 'No model is chosen: the built-in assistant answers.',
  address: () =>
    'That is no address that can be asked: https, without a password, at port 443, 8443 or none.',
  private: (access) =>
    `The address leads into a private network (${place(access)}), which is not asked. Only who runs the installation can name such an address.`,
  unreachable: (access) =>
    `Nothing answers ${place(access)}. Is the address right, and the certificate valid?`,
  slow: (access, ms) =>
    `The model took too long: after ${seconds(ms)} there was no whole answer ${place(access)}.`,
  key: () => 'The key was refused. Is it whole, of this provider, and still good?',
  model: (access) =>
    `The provider knows no model called “${access?.model ?? ''}”, or the key may not use it.`,
  quota: () => 'The provider gives no answer any more: the credit or quota of this key is used up.',
  busy: () => 'The provider is too busy or holds this key back at the moment. Try again in a minute.',
  not_ai: (access) =>
    `Something answers ${place(access)}, but no AI server that speaks this protocol. Is the path of the address right?`,
  unreadable: (access) =>
    `The answer ${place(access)} could not be read. Is it the right provider for this address?`,
  empty: () => 'The model answered with nothing.',
  cut: () => 'The answer broke off in the middle.',
  refused: () => 'The provider refused the question.',
  broken: () => 'The provider reports an error of its own.',
  limit: () => 'The limit for this month is used up: the built-in assistant answers.',
}

/** Some servers repeat the key they refuse. */
function withoutKey(said: string, access: ModelAccess | null): string {
  return access?.key ? said.replaceAll(access.key, '…') : said
}
