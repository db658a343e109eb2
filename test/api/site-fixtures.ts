import type { Fixture } from './operations.ts'

export function siteFixtures(siteId: string): Record<string, Fixture> {
  return {
    listSites: {},
    changeSite: {
      params: { id: siteId },
      body: {
        name: 'Shop',
        country: 'DE',
        starters: ['Hello'],
        color: '#112233',
        assistant: false,
        allowedOrigins: ['https://shop.example', 'https://*.shop.example'],
        side: 'left',
        offsetX: 16,
        offsetY: 80,
        language: 'de',
        texts: {
          en: {
            greeting: 'Hello',
            starters: ['Prices?'],
            launcher: 'Questions?',
            consent: 'Only for this.',
          },
          de: { greeting: 'Hallo', starters: ['Preise?'], launcher: 'Fragen?', consent: 'Nur dafür.' },
        },
        consent: 'note',
        privacyUrl: 'https://shop.example/privacy',
        fields: { name: 'optional', email: 'required', phone: 'none' },
      },
      refuses: [
        { side: 'top' },
        { offsetX: 201 },
        { language: 'fr' },
        { privacyUrl: 'javascript:alert(1)' },
        { texts: { en: { greeting: 'x'.repeat(501) }, de: {} } },
        { allowedOrigins: ['shop.example'] },
        { allowedOrigins: ['https://shop.example/page'] },
        { allowedOrigins: ['https://*'] },
        { allowedOrigins: ['javascript://shop.example'] },
      ],
    },
    addSite: { body: { name: 'Second shop', country: 'GB' } },
    checkSite: {
      params: { id: siteId },
      // Nothing is asked over the network for an address like this.
      body: { url: 'http://127.0.0.1:8080/' },
      refuses: [{ url: 'ftp://shop.example' }, { url: 'shop.example' }, { url: 'file:///etc/passwd' }],
      neverStored: ['url'],
    },
  }
}
