import type { Fixture } from './operations.ts'

/** The calls of visitors, and of other chatbots. */
export function chatFixtures(widgetKey: string): Record<string, Fixture> {
  return {
    openChatSession: {
      body: {
        widgetKey,
        pageUrl: 'https://shop.example/',
        consent: { text: 'Only to answer this question.', language: 'en' },
      },
      refuses: [
        { widgetKey: 'wk_unknown' },
        { widgetKey: `wk_${'A'.repeat(22)}_${'A'.repeat(12)}` },
        { identity: 'not a token' },
      ],
      neverStored: ['widgetKey', 'resumeToken'],
    },
    checkPhone: {
      body: { widgetKey, phone: '0113 496 0199' },
      refuses: [{ widgetKey: 'wk_unknown' }],
      neverStored: ['widgetKey', 'phone'],
    },
    getWidget: {
      query: { key: widgetKey },
    },
    sendChatMessage: {
      body: {
        clientId: 'one',
        text: 'And the table?',
        consent: { text: 'Only to answer this question.', language: 'en' },
        details: { language: 'en', name: 'Ada', email: 'ada@shop.example', phone: '0113 496 0199' },
        pressed: 'person',
      },
    },
    startNewTalk: {},
    trackEvent: { body: { name: 'Put into the cart', data: { sku: 'bench', pieces: 2 } } },
    listChatMessages: { query: { after: '0', limit: '10' } },
    ingestMessages: {
      body: {
        messages: [
          {
            clientId: 'one',
            session: 'talk',
            kind: 'text',
            author: { kind: 'visitor', name: 'Ada' },
            text: 'Good morning',
            sentAt: new Date().toISOString(),
          },
        ],
      },
      refuses: [{ messages: [] }, { messages: Array.from({ length: 501 }, () => ({})) }],
    },
  }
}
