import type { LanguageModel } from 'ai'
import type { ModelAccess } from '#server/assistant/model/access.ts'
import { ModelTrouble } from '#server/assistant/model/trouble.ts'
import { outgoingFetch } from '#server/http/outgoing-fetch.ts'

/** An answer of a few hundred words, with all that is wrapped around each of them. */
const mostBytes = 2 * 1024 * 1024

/** A model behind its provider's protocol. The libraries are loaded with the first question, so that the start is quick. */
export async function openModel(access: ModelAccess, timeoutMs: number): Promise<LanguageModel> {
  const { provider, baseUrl, model, key, allowPrivate } = access
  const fetch = aiOnly(outgoingFetch({ maxBytes: mostBytes, timeoutMs, allowPrivate }))
  // The libraries would else look for a key in the environment.
  const apiKey = key ?? 'none'
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic')
    return createAnthropic({ baseURL: baseUrl, apiKey, fetch })(model)
  }
  if (provider === 'google') {
    const { createGoogle } = await import('@ai-sdk/google')
    return createGoogle({ baseURL: baseUrl, apiKey, fetch })(model)
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
  return createOpenAICompatible({
    name: provider,
    baseURL: baseUrl,
    ...(key === null ? {} : { apiKey: key }),
    fetch,
    includeUsage: true,
    transformRequestBody: (body) => (isOpenAi(baseUrl) ? withNewerLimit(body) : body),
  })(model)
}

function isOpenAi(baseUrl: string): boolean {
  return URL.parse(baseUrl)?.hostname === 'api.openai.com'
}

/** Their newer models refuse the older name of the limit, which everybody else expects. */
function withNewerLimit({ max_tokens: most, ...body }: Record<string, unknown>): Record<string, unknown> {
  return most === undefined ? body : { ...body, max_completion_tokens: most }
}

/** A page of a web server is no answer of a model. */
function aiOnly(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init)
    const type = response.headers.get('content-type') ?? ''
    if (response.ok && /html|xml|^image|^audio|^video|pdf/i.test(type)) {
      await response.body?.cancel()
      throw new ModelTrouble('not_ai', `It answers with ${type.slice(0, 40)}.`)
    }
    return response
  }
}
