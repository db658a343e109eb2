import type { AiConfig } from '#server/config.ts'
import { isPrivateHost } from '#rules/private-host.ts'
import type { AssistantRow } from '#server/assistant/settings-store.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'

/** Everything that is needed to ask a model. */
export type ModelAccess = {
  provider: AiConfig['provider']
  baseUrl: string
  model: string
  key: string | null
  /** The address is the operator's own word. */
  allowPrivate: boolean
}

const ownAddresses: Record<AiConfig['provider'], string> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com/v1',
  google: 'https://generativelanguage.googleapis.com/v1beta',
  ollama: 'http://127.0.0.1:11434/v1',
}

/** Where the box of a workspace's key belongs. */
export function placeOfKey(workspaceId: string): string {
  return `assistant key ${workspaceId}`
}

/**
 * How to reach the model that was chosen; null where the built-in assistant answers. The installation's key goes to no
 * other address than the installation's, and a member's address is private only where the operator has named the same.
 */
export function accessOf(
  chosen: Pick<AssistantRow, 'provider' | 'baseUrl' | 'model'>,
  key: string | null,
  installation: AiConfig | null,
): ModelAccess | null {
  const { provider, baseUrl, model } = chosen
  if (provider === 'builtin') return null
  if (provider === 'installation') return installation && installationAccess(installation)
  if (model === null) return null
  return {
    provider,
    model,
    key,
    baseUrl: baseUrl ?? ownAddresses[provider],
    allowPrivate: baseUrl !== null && isInstallationAddress(baseUrl, installation),
  }
}

/** Where what visitors write is sent; null in the operator's own network, whose names are nobody else's business. */
export function hostOf({ baseUrl }: Pick<ModelAccess, 'baseUrl'>): string | null {
  const url = URL.parse(baseUrl)
  return url === null || isPrivateHost(url.hostname) ? null : url.hostname
}

export function isInstallationAddress(baseUrl: string, installation: AiConfig | null): boolean {
  return installation !== null && installationAccess(installation).baseUrl === baseUrl
}

/** The kept key of a workspace; null when there is none, or the installation's secret is another one by now. */
export function openKey(
  box: SecretBox,
  workspaceId: string,
  { key }: Pick<AssistantRow, 'key'>,
): string | null {
  return key === null ? null : box.open(key, placeOfKey(workspaceId))
}

function installationAccess({ provider, baseUrl, key, model }: AiConfig): ModelAccess {
  return { provider, model, key, baseUrl: baseUrl ?? ownAddresses[provider], allowPrivate: true }
}
