import type { Page } from 'playwright-core'
import type { ChatSession, WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import { paths } from '#web/paths.ts'
import type { Screen } from './camera.ts'
import { answered, field, greeted, launcher, open as openChat, say } from '#test/e2e/widget-pages/visitor.ts'

const sizes = [1440, 390] as const

/** The demo shop with its chat in every state. */
export function widgetScreens({ url, workspaceId }: { url: string; workspaceId: string }): Screen[] {
  const shop = async (page: Page) => {
    await page.goto(`${url}/demo`)
    await launcher(page).waitFor()
  }
  const talk = async (page: Page) => {
    await shop(page)
    await openChat(page)
    await say(page, 'How much is the Farmhouse table in 220?')
    await answered(page)
    await page.getByText('£1,320').last().waitFor()
  }
  return [
    { name: 'widget-closed', go: shop },
    {
      name: 'widget-line',
      only: sizes,
      go: async (page) => {
        await withSettings(page, {
          texts: { en: { launcher: 'Questions about a size or a delivery?' }, de: {} },
        })
        await page.clock.install()
        await shop(page)
        await page.clock.runFor(21_000)
        await page.getByText('Questions about a size').waitFor()
      },
    },
    {
      name: 'widget-open',
      go: async (page) => {
        await shop(page)
        await openChat(page)
      },
    },
    {
      name: 'widget',
      go: async (page) => {
        await talk(page)
        await say(page, 'And do you deliver to Leeds?')
        await page.getByText('Delivery to Leeds').waitFor()
        await answered(page)
      },
    },
    {
      name: 'widget-offline',
      failing: true,
      go: async (page) => {
        await talk(page)
        await page.context().setOffline(true)
        await say(page, 'I would like to order one. My number is 0113 496 0142.')
        await page.waitForTimeout(1500)
        await field(page).blur()
      },
    },
    {
      name: 'widget-asks-phone',
      only: sizes,
      go: async (page) => {
        await withTalk(page, [
          ['visitor', 'Could you deliver before 12 December?'],
          [
            'assistant',
            'Oiled oak takes about three weeks, so that is close. Which number may we call you on?',
          ],
        ])
        await shop(page)
        await openChat(page)
        const number = page.getByLabel('Which number may we call?')
        await number.fill('341 55')
        await page.getByRole('button', { name: 'Leave my number' }).click()
      },
    },
    {
      name: 'widget-person',
      only: sizes,
      go: async (page) => {
        await withTalk(page, [
          [
            'assistant',
            'Oiled oak takes about three weeks, so 12 December is close. A colleague has to confirm it.',
          ],
          ['visitor', 'I’d like to talk to a person, please'],
          ['connecting', ''],
          ['takeover', ''],
          [
            'agent',
            'Hello Lukas, Mara from the workshop. Six tables by 12 December work if you choose the oil by Thursday. Shall I call you at two?',
          ],
          ['visitor', 'Yes please, afternoons are best.'],
        ])
        await shop(page)
        await openChat(page)
        await page.getByText('afternoons').waitFor()
      },
    },
    {
      name: 'widget-called',
      only: sizes,
      go: async (page) => {
        await withTalk(page, [
          ['given', 'My name is Lukas.'],
          ['visitor', 'What is the difference between oak and ash?'],
          ['stopped', 'Oak is harder and darker than ash, and it'],
          ['visitor', 'I would like to talk to a person, please.'],
          ['connecting', ''],
        ])
        await shop(page)
        await openChat(page)
        await page.getByText('Mara has been told').waitFor()
      },
    },
    {
      name: 'widget-nobody',
      only: sizes,
      go: async (page) => {
        await withTalk(page, [
          ['assistant', 'The Loft bench comes up to 200 cm, in oak or ash.'],
          ['visitor', 'can I talk to someone now?'],
          ['away', ''],
          ['assistant', 'I keep answering. Leave a number and a person calls you on Monday morning.'],
        ])
        await shop(page)
        await openChat(page)
        await page.getByText('I keep answering').waitFor()
      },
    },
    {
      name: 'widget-menu',
      only: sizes,
      go: async (page) => {
        await talk(page)
        await page.getByRole('button', { name: 'More' }).click()
        await page.getByRole('menu').waitFor()
      },
    },
    {
      name: 'widget-consent',
      only: sizes,
      go: async (page) => {
        await withSettings(page, { consent: 'first', privacyUrl: 'https://shop.example/privacy' })
        await shop(page)
        await launcher(page).click()
        await page.getByRole('button', { name: 'Agree and start' }).waitFor()
      },
    },
    {
      name: 'widget-fields',
      only: sizes,
      go: async (page) => {
        await withSettings(page, { fields: { name: 'required', email: 'optional', phone: 'none' } })
        await shop(page)
        await launcher(page).click()
        await greeted(page)
        await page.getByLabel('Your name').waitFor()
      },
    },
    {
      name: 'widget-forgotten',
      only: sizes,
      go: async (page) => {
        await talk(page)
        await page.getByRole('button', { name: 'More' }).click()
        await page.getByRole('menuitem', { name: 'Delete what you know about me' }).click()
        await page.getByRole('button', { name: 'Delete everything' }).click()
        await page.getByText('Everything about you was deleted.').waitFor()
      },
    },
    {
      name: 'widget-rtl',
      only: sizes,
      go: async (page) => {
        await page.addInitScript(() =>
          document.addEventListener('readystatechange', () => (document.documentElement.dir = 'rtl')),
        )
        await shop(page)
        await openChat(page)
      },
    },
    {
      name: 'widget-settings',
      only: sizes,
      go: async (page) => {
        await page.goto(url + paths.site.replace('$workspaceId', workspaceId))
        const preview = page.frameLocator('iframe')
        await preview.getByRole('dialog').waitFor()
        await page.getByRole('heading', { name: 'What it says and looks like' }).scrollIntoViewIfNeeded()
      },
    },
  ]
}

/** The page gets other settings of the site than it has. */
async function withSettings(page: Page, changes: Partial<WidgetSettings>): Promise<void> {
  await page.route('**/api/v1/chat/widget?*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), ...changes } })
  })
  await page.route('**/api/v1/chat/sessions', async (route) => {
    const response = await route.fetch()
    const session = (await response.json()) as ChatSession
    await route.fulfill({ response, json: { ...session, widget: { ...session.widget, ...changes } } })
  })
}

type By = 'visitor' | 'given' | 'assistant' | 'stopped' | 'agent' | 'connecting' | 'takeover' | 'away'
type Line = [by: By, text: string]

/** The page finds a talk that has been held already. */
async function withTalk(page: Page, lines: Line[]): Promise<void> {
  await page.route('**/api/v1/chat/sessions', async (route) => {
    const response = await route.fetch()
    const session = (await response.json()) as ChatSession
    const messages = lines.map((line, index) => messageOf(line, index + 1, session.conversationId))
    const until = nextMonday()
    await route.fulfill({ response, json: { ...session, messages, team: { people: [], until } } })
  })
}

function messageOf([by, text]: Line, seq: number, conversationId: string): Message {
  const asks = by === 'assistant' && /number/.test(text) ? { asks: 'phone' as const } : {}
  return {
    id: `00000000-0000-7000-8000-00000000000${seq}`,
    seq,
    conversationId,
    text,
    sentAt: new Date(Date.now() - 600_000 + seq * 60_000).toISOString(),
    ...saidBy(by),
    ...asks,
  }
}

function saidBy(by: By): Pick<Message, 'kind' | 'author' | 'given' | 'stopped' | 'until'> {
  const kind = 'text'
  if (by === 'given') return { kind, author: { kind: 'visitor' }, given: ['name', 'email'] }
  if (by === 'stopped') return { kind, author: { kind: 'assistant' }, stopped: true }
  if (by === 'agent') return { kind, author: { kind: by, name: 'Mara' } }
  if (by === 'visitor' || by === 'assistant') return { kind, author: { kind: by } }
  const line = { kind: by, author: { kind: 'system' as const, name: 'Mara' } }
  return by === 'away' ? { ...line, until: nextMonday() } : line
}

function nextMonday(): string {
  const day = new Date()
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7))
  day.setHours(9, 0, 0, 0)
  return day.toISOString()
}
