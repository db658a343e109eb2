import { beforeAll, describe, test } from 'vitest'
import { rowOf, withShop } from '#test/e2e/shop.ts'
import { open as openChat, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const shop = withShop()

beforeAll(() => shop.setUp())

/** Of each try another, as the one before is still in the list. */
const families = ['Reed', 'Stone', 'Marsh']

describe('a visitor who asked for a person and was reached by phone', () => {
  test('waits no more, and whoever reads the conversation next sees that they were called', async () => {
    const name = `Olive ${families.shift()}`
    const chat = await shop.visitor()
    await openChat(chat)
    for (const text of [
      `My name is ${name}, my number is +44 113 496 0877`,
      'Can I talk to a person, please?',
    ]) {
      await say(chat, text)
      await seen(chat, text)
    }
    const page = await shop.dashboard('/leads')
    await rowOf(page, name).getByText(name).click()
    const panel = page.getByRole('complementary', { name: `Lead ${name}` })
    await panel.getByText('Waiting', { exact: true }).waitFor()

    await panel.getByRole('button', { name: /^Log call with/ }).click()
    await page.getByRole('textbox', { name: 'Remark' }).fill('Wants ash, 260 long.')
    await page.getByRole('button', { name: 'Log call', exact: true }).click()
    await page.getByText(`Call with ${name}: Reached. Nobody waits here any more.`).waitFor()
    await panel.getByText('Waiting', { exact: true }).waitFor({ state: 'detached' })

    await panel.getByRole('tab', { name: 'Conversation' }).click()
    await panel
      .getByRole('log')
      .getByText(/called and reached them.*Wants ash, 260 long\./)
      .waitFor()
    await chat.getByText(/ spoke with you on the phone\./).waitFor()

    await panel.getByRole('button', { name: /^Say when to follow up/ }).click()
    await page.getByRole('menuitemradio', { name: /^Tomorrow morning/ }).click()
    await rowOf(page, name)
      .getByTitle(/^Follow up: Tomorrow/)
      .waitFor()
    await panel.getByRole('tab', { name: 'Profile' }).click()
    const done = page.getByRole('menuitemradio', { name: /^Done/ })
    const followUp = panel.getByRole('button', { name: /^Follow up with Olive/ })
    await page.getByRole('menu').waitFor({ state: 'detached' })
    // By a key, as a press that follows the last one at once would count as the same.
    await followUp.press('Enter')
    await done.waitFor()
    await page.keyboard.press('Escape')
    await panel.getByRole('tab', { name: 'History' }).click()
    await panel.getByText(/called and reached them, which ended the wait/).waitFor()
  })
})
