import type { Page } from 'playwright-core'
import type { AssistantSettings } from '#contract/assistant.ts'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'

/** The model of the installation, without prices, whose key is refused. */
const refused: AssistantSettings = {
  provider: 'installation',
  baseUrl: null,
  model: null,
  keyEnding: null,
  instructions: 'Speak as a joiner would. We are closed in August.',
  inputPrice: 0,
  outputPrice: 0,
  currency: 'EUR',
  monthlyLimit: null,
  firstSeconds: 10,
  betweenSeconds: 8,
  totalSeconds: 25,
  installation: { provider: 'openai', model: 'small-1', host: 'api.openai.com' },
  trouble: {
    code: 'key',
    host: 'api.openai.com',
    answers: 3,
    since: new Date(Date.now() - 20 * 60_000).toISOString(),
    lastAt: new Date().toISOString(),
  },
  meter: {
    month: '2026-03',
    answers: 41,
    inputTokens: 61_400,
    outputTokens: 5_200,
    spent: null,
    isReached: false,
  },
}

/** Which model answers, and that it does not. */
export function assistantScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  return [
    {
      name: 'assistant-refused',
      go: async (page: Page) => {
        await page.route('**/api/v1/assistant', (route) => route.fulfill({ json: refused }))
        await page.goto(url + paths.assistant.replace('$workspaceId', workspaceId))
        await page.getByText('The last 3 answers').waitFor()
      },
    },
  ]
}
