import type { Fixture } from './operations.ts'

/** The settings of the assistant; no model is asked. */
export const assistantFixtures: Record<string, Fixture> = {
  getAssistant: {},
  changeAssistant: {
    body: {
      provider: 'openai',
      baseUrl: 'https://ai.post.example/v1',
      model: 'small-1',
      key: 'sk-0123456789abcdef',
      instructions: 'Be kind.',
      inputPrice: 0.15,
      outputPrice: 0.6,
      currency: 'GBP',
      monthlyLimit: 20,
      firstSeconds: 5,
      betweenSeconds: 5,
      totalSeconds: 20,
    },
    refuses: [
      { provider: 'oracle' },
      { provider: 'installation' },
      { provider: 'ollama', baseUrl: null },
      { baseUrl: 'http://ai.post.example/v1' },
      { baseUrl: 'https://user:word@ai.post.example/v1' },
      { model: '../admin' },
      { model: null },
      { currency: 'gold' },
      { monthlyLimit: -1 },
      { totalSeconds: 400 },
    ],
    neverStored: ['key'],
  },
  testAssistant: {
    // Asks nobody.
    body: { provider: 'builtin' },
    refuses: [{ provider: 'oracle' }, { provider: 'anthropic', model: 'm' }, { baseUrl: 'nonsense' }],
    neverStored: ['baseUrl', 'model', 'key'],
  },
}
