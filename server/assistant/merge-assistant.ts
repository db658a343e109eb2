import type { AiConfig } from '#server/config.ts'
import { isInstallationAddress } from '#server/assistant/model/access.ts'
import type { AssistantRow } from '#server/assistant/settings-store.ts'
import { Refusal } from '#server/http/refusal.ts'

/** What decides which model is asked. `key` as it is written, or `kept` for the one there is. */
export type Chosen = Pick<AssistantRow, 'provider' | 'baseUrl' | 'model'> & { key: string | 'kept' | null }

export type ChosenChange = {
  provider?: AssistantRow['provider'] | undefined
  baseUrl?: string | null | undefined
  model?: string | null | undefined
  key?: string | null | undefined
}

const modelName = /^(?!.*\.\.)[\w.:/@+-]{1,120}$/

/**
 * What would be chosen after a change, or a refusal that names the field. A kept key never goes along to another provider
 * or address: whoever may change the address could else have it sent to themselves.
 */
export function mergeChosen(
  before: AssistantRow,
  change: ChosenChange,
  installation: AiConfig | null,
): Chosen {
  const provider = change.provider ?? before.provider
  const baseUrl = change.baseUrl === undefined ? before.baseUrl : tidyAddress(change.baseUrl, installation)
  const model = change.model === undefined ? before.model : change.model || null
  const isElsewhere = provider !== before.provider || baseUrl !== before.baseUrl
  const kept = before.key === null || isElsewhere ? null : 'kept'
  const key = change.key === undefined ? kept : change.key
  const chosen = { provider, baseUrl, model, key }
  const own = provider === 'builtin' || provider === 'installation'
  // An address of the operator's stays in its field while the installation's model is chosen; a key has no business there.
  if (own) return requireInstallation({ ...chosen, key: null }, installation)
  requireModel(chosen)
  requireAddress(chosen)
  requireKey(chosen, installation)
  return chosen
}

function requireInstallation(chosen: Chosen, installation: AiConfig | null): Chosen {
  if (chosen.provider === 'installation' && installation === null) {
    throw wrong('provider', 'This installation names no model. Choose another provider.')
  }
  return chosen
}

function requireModel({ model }: Chosen): void {
  if (model === null) throw wrong('model', 'Name the model.')
  if (!modelName.test(model))
    throw wrong('model', 'The name of a model has letters, digits and . : / @ + - _ only.')
}

function requireAddress({ provider, baseUrl }: Chosen): void {
  if (provider === 'ollama' && baseUrl === null) {
    throw wrong('baseUrl', 'Ollama has no address of its own: write where yours is reached, ending in /v1.')
  }
}

function requireKey({ provider, baseUrl, key }: Chosen, installation: AiConfig | null): void {
  if (key !== null) return
  if (baseUrl === null) throw wrong('key', 'The key is missing.')
  if (provider === 'anthropic' || provider === 'google') throw wrong('key', 'The key is missing.')
  if (isInstallationAddress(baseUrl, installation)) {
    throw wrong(
      'key',
      'The installation’s own address needs a key of yours. Or choose the installation’s model.',
    )
  }
}

/** As it is kept: without a slash at the end. Who is not the operator names public addresses, over https alone. */
function tidyAddress(given: string | null, installation: AiConfig | null): string | null {
  if (given === null || given === '') return null
  const url = URL.parse(given)
  const bare = url && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!bare || !['http:', 'https:'].includes(url.protocol)) {
    throw wrong('baseUrl', 'An address like https://ai.example.com/v1, without a key in it.')
  }
  const tidy = url.href.replace(/\/+$/, '')
  if (url.protocol !== 'https:' && !isInstallationAddress(tidy, installation)) {
    throw wrong(
      'baseUrl',
      'The address has to begin with https://, or key and talks could be read on their way.',
    )
  }
  return tidy
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('invalid_input', message, { fields: [{ path, message }] })
}
