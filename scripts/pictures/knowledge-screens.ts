import type { Page } from 'playwright-core'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'
import { callAs } from './workday.ts'

const only = [1440, 390] as const
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const idOf = (n: number) => `01890a5d-ac96-774b-bcce-b3020${String(n).padStart(7, '0')}`

const sources = [
  {
    kind: 'site',
    name: 'oakandiron.example',
    state: 'ready',
    reason: null,
    pages: 24,
    chunks: 118,
    languages: ['en', 'de'],
    readAt: ago(190),
  },
  {
    kind: 'site',
    name: 'help.oakandiron.example/delivery',
    state: 'reading',
    reason: null,
    pages: 3,
    chunks: 9,
    languages: ['en'],
    readAt: null,
  },
  {
    kind: 'file',
    name: 'Care and repair.md',
    state: 'ready',
    reason: null,
    pages: 1,
    chunks: 12,
    languages: ['en'],
    readAt: ago(4000),
  },
  {
    kind: 'site',
    name: 'old-shop.example',
    state: 'failed',
    reason: 'This page sends its visitors on to https://oakandiron.example. Add that address.',
    pages: 0,
    chunks: 0,
    languages: [],
    readAt: null,
  },
].map((source, index) => ({
  ...source,
  id: idOf(index),
  address: source.kind === 'site' ? `https://${source.name}/` : null,
  depth: 2,
  mostPages: 50,
  addedBy: 'Mara Lindqvist',
  createdAt: ago(9000),
}))

const groups = [
  ['Do you deliver to the Channel Islands?', 9, 8, 5, 35, ['do you ship to jersey', 'Delivery to Guernsey?']],
  ['Can I pay in instalments?', 6, 6, 3, 160, ['Do you offer financing?']],
  ['Gibt es den Esstisch auch in Nussbaum?', 4, 4, 1, 1500, []],
  ['Is the oak from FSC forests?', 2, 2, 0, 5200, []],
].map(([question, asked, leads, lost, minutes, alike], index) => ({
  id: idOf(100 + index),
  question,
  alike,
  language: index === 2 ? 'de' : 'en',
  state: 'open',
  asked,
  leads,
  lost,
  lastAt: ago(minutes as number),
  answer: null,
}))

/** What the assistant knows, what it reads, and what it could not answer. */
export function knowledgeScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const address = url + paths.knowledge.replace('$workspaceId', workspaceId)
  const open = async (page: Page, part: string, items: { sources?: unknown[]; groups?: unknown[] } = {}) => {
    await page.route('**/api/v1/knowledge/sources', (route) =>
      route.fulfill({ json: { items: items.sources ?? sources } }),
    )
    const shown = items.groups ?? groups
    await page.route('**/api/v1/knowledge/unanswered?*', (route) =>
      route.fulfill({ json: { items: shown, counts: { open: shown.length, settled: 11, dismissed: 2 } } }),
    )
    await page.goto(`${address}?part=${part}`)
    await page.getByRole('tab', { name: 'Answers', exact: true }).waitFor()
  }
  return [
    {
      name: 'knowledge-answers',
      go: async (page) => {
        await open(page, 'answers')
        await page.getByText(/^\d+ answers$/).waitFor()
      },
    },
    {
      name: 'knowledge-tried',
      only,
      go: async (page) => {
        await open(page, 'answers')
        await page.getByLabel('Try a question').fill('How much is the stool?')
        await page.getByRole('button', { name: 'Try', exact: true }).click()
        await page.getByText('It would say', { exact: true }).waitFor()
      },
    },
    {
      name: 'knowledge-sources',
      go: async (page) => {
        await open(page, 'sources')
        await page.getByText('Care and repair.md').waitFor()
      },
    },
    {
      name: 'knowledge-sources-none',
      only,
      go: async (page) => {
        await open(page, 'sources', { sources: [] })
        await page.getByText('No files or pages yet').waitFor()
      },
    },
    {
      name: 'knowledge-add-site',
      only,
      go: async (page) => {
        await open(page, 'sources')
        await page.getByRole('button', { name: 'Add a site' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'knowledge-unanswered',
      go: async (page) => {
        await open(page, 'unanswered')
        await page.getByText('Also asked like this (2)').click()
      },
    },
    {
      name: 'knowledge-unanswered-none',
      only,
      go: async (page) => {
        await open(page, 'unanswered', { groups: [] })
        await page.getByText('Nothing is waiting for an answer').waitFor()
      },
    },
    {
      name: 'knowledge-write',
      only,
      go: async (page) => {
        await open(page, 'unanswered')
        await page.getByRole('button', { name: /^Write the answer to “Can I pay/ }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'knowledge-loading',
      only: [1440],
      go: async (page) => {
        await page.route('**/api/v1/knowledge/answers?*', () => {})
        await open(page, 'answers')
        await page.waitForTimeout(1000)
      },
    },
    {
      name: 'knowledge-failed',
      only: [1440],
      failing: true,
      go: async (page) => {
        await open(page, 'answers')
        await page.unrouteAll()
        await page.route('**/api/v1/knowledge/answers?*', (route) => route.abort())
        await page.reload()
        await page.getByRole('alert').waitFor({ timeout: 40_000 })
      },
    },
  ]
}

const answers = [
  ['How much is the stool?', 'The Loft stool is £189 in oak and £209 in ash.'],
  [
    'How much is the Farmhouse table?',
    'It is £1,120 in 180 cm, £1,320 in 220 cm and £1,480 in 240 cm, with VAT.',
  ],
  [
    'Do you deliver to Leeds?',
    'Yes. Delivery to Leeds is £60, carried in and set up, on Fridays and Saturdays.',
  ],
  ['How long does a table take?', 'Six to eight weeks from the deposit. We send a photo when it is oiled.'],
  [
    'Can I see the wood before I order?',
    'Come to the showroom on Saturday, or ask for a free sample of three finishes.',
  ],
] as const

/** What the assistant of the shop knows. */
export async function playAnswers(page: Page): Promise<void> {
  for (const [question, answer] of answers)
    await callAs(page, 'POST', 'knowledge/answers', { language: 'en', question, answer })
}
