import type { Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import type { Answerer } from '#server/assistant/answerer.ts'
import type { PageOptions } from '#test/browser.ts'
import { withShop } from '#test/e2e/shop.ts'
import { launcher, say, seen } from '#test/e2e/widget-pages/visitor.ts'

export const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
export const list = (page: Page) => page.getByRole('region', { name: 'Conversations' })
export const rowOf = (page: Page, words: string) =>
  list(page).locator('[data-talk]').filter({ hasText: words })
export const banner = (page: Page) => page.getByRole('region', { name: 'Who answers' })
export const messages = (page: Page) => page.getByRole('log', { name: 'Messages' })

export async function openTalk(page: Page, words: string): Promise<void> {
  await rowOf(page, words).click()
  await messages(page).getByText(words, { exact: true }).waitFor()
}

/** The shop with Jon beside Mara, and an assistant that halts in the middle of an answer, as a slow model would. */
export function withInbox() {
  let letGo = () => {}
  const haltingAnswerer: Answerer = async function* ({ turns }) {
    const asked = turns.findLast(({ author }) => author === 'visitor')?.text ?? ''
    if (!asked.includes('slowly')) return yield { type: 'text', text: `You said: ${asked}` }
    yield { type: 'text', text: 'Let me look that up. ' }
    await new Promise<void>((done) => (letGo = done))
    yield { type: 'text', text: 'It is in the catalogue.' }
  }
  const shop = withShop({ answerer: haltingAnswerer })
  let jonsPassword = ''
  beforeAll(async () => {
    await shop.setUp()
    await shop.server().database.owner.query('update app.workspace set extra_seats = 5')
    jonsPassword = await shop.addMember('jon@oakandiron.example', 'Jon Hale')
  })

  return {
    shop,
    /** The halted answer goes on. */
    letGo: () => letGo(),
    async visitorWho(says: string): Promise<Page> {
      const visitor = await shop.visitor()
      await launcher(visitor).click()
      await say(visitor, says)
      await seen(visitor, says)
      return visitor
    },
    /** Jon's browser, where signing in leads, or at a path. */
    async jon(options: PageOptions = {}, path?: string): Promise<Page> {
      const page = await shop.stranger({ ...desk, ...options })
      await shop.signIn(page, 'jon@oakandiron.example', jonsPassword)
      if (path !== undefined) await page.goto(`${shop.server().url}/w/${shop.server().workspaceId}${path}`)
      return page
    },
  }
}
