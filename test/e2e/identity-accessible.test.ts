import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { barriersInBothThemes, withShop } from '#test/e2e/shop.ts'

const shop = withShop()
/** Ids of leads by the name they are known by; `Mae Alder` is made of three already. */
const ids = new Map<string, string>()

beforeAll(async () => {
  await shop.setUp()
  const headers = {
    'content-type': 'application/json',
    'x-api-key': await shop.server().key(['read', 'write', 'ingest']),
  }
  const api = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${shop.server().url}/api/v1/${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
  const talks = {
    nora: ['My name is Nora Quill', 'My email is nora@quill.example', 'How much is the table?'],
    quill: ['Do you deliver to Leeds?', 'Write to nora@quill.example'],
    ivy: ['My name is Ivy Birch', 'Do you have stools?'],
    june: ['My name is June Osier', 'Is oak better than ash?'],
    // Said last, so that it is what all three are called once they are one.
    alder: ['My name is Mae Alder', 'I would like to order a bench'],
  }
  const began = Date.now() - 120_000
  const messages = Object.entries(talks).flatMap(([session, texts], talk) =>
    texts.map((text, index) => ({
      clientId: `${session} ${index}`,
      session,
      author: { kind: 'visitor' },
      text,
      sentAt: new Date(began + talk * 10_000 + index * 1000).toISOString(),
    })),
  )
  await api('POST', 'ingest/messages', { messages })
  const { items } = (await api('GET', 'leads?limit=100')) as {
    items: { id: string; name: string | null; email: string | null }[]
  }
  for (const { id, name, email } of items) ids.set(name ?? email ?? '', id)
  for (const name of ['Ivy Birch', 'June Osier'])
    await api('POST', `leads/${ids.get('Mae Alder')}/merge`, { otherId: ids.get(name) })
})

const profile = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor()

/** On a phone the profile is the second tab. */
async function showProfile(page: Page): Promise<void> {
  await page.getByRole('log').waitFor()
  const tab = page.getByRole('tab', { name: 'Profile' })
  if (await tab.isVisible()) await tab.click()
}

type Screen = { name: string; path: () => string; ready: (page: Page) => Promise<unknown> }

const screens: Screen[] = [
  {
    name: 'a proposal on the profile',
    path: () => `/leads/${ids.get('Nora Quill')}`,
    ready: async (page) => {
      await showProfile(page)
      await page.getByText(/^Same person as/).waitFor()
    },
  },
  {
    name: 'two leads compared',
    path: () => `/leads/${ids.get('Nora Quill')}`,
    ready: async (page) => {
      await showProfile(page)
      await page.getByRole('button', { name: /^Compare with/ }).click()
      await page.getByRole('radio').first().waitFor()
    },
  },
  {
    name: 'the search for whom to merge with',
    path: () => `/leads/${ids.get('Nora Quill')}`,
    ready: async (page) => {
      await profile('Nora Quill')(page)
      await page.getByRole('button', { name: 'More about Nora Quill' }).click()
      await page.getByRole('menuitem', { name: 'Merge with…' }).click()
      await page.getByRole('combobox').fill('alder')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'the menu of a lead',
    path: () => `/leads/${ids.get('Nora Quill')}`,
    ready: async (page) => {
      await profile('Nora Quill')(page)
      await page.getByRole('button', { name: 'More about Nora Quill' }).click()
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'the question before a split',
    path: () => `/leads/${ids.get('Mae Alder')}`,
    ready: async (page) => {
      await showProfile(page)
      await page.getByText('Split June Osier off first').waitFor()
      await page.getByRole('button', { name: 'Split off June Osier' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'an old link',
    path: () => `/leads/${ids.get('June Osier')}`,
    ready: (page) => page.getByText('June Osier was merged into this lead.').waitFor(),
  },
  {
    name: 'the pairs to compare',
    path: () => '/leads/compare',
    ready: (page) => page.getByRole('button', { name: /^Compare Nora Quill/ }).waitFor(),
  },
]

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

describe('axe finds nothing serious in the light and in the dark theme', () => {
  describe.each(['desktop', 'phone'] as const)('on a %s', (size) => {
    test.each(screens)('in $name', async ({ path, ready }) => {
      const page = await shop.dashboard(path(), {
        reducedMotion: 'reduce',
        viewport: sizes[size],
        hasTouch: size === 'phone',
      })
      await ready(page)
      expect(await barriersInBothThemes(page)).toEqual([])
    })
  })
})
