import type { Page } from 'playwright-core'
import type { Screen } from './camera.ts'
import type { InboxTalks } from './inbox-talks.ts'

/** The inbox: its list, a conversation in each state, what floats over it, and what belongs to it. */
export function inboxScreens(url: string, talks: InboxTalks): Screen[] {
  const at = `${url}/w/${talks.workspaceId}`
  const thread = async (page: Page, id: string) => {
    await page.goto(`${at}/inbox/${id}`)
    await page.getByRole('log', { name: 'Messages' }).waitFor()
    await page.getByRole('region', { name: 'Who answers' }).waitFor()
  }
  const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ })
  return [
    {
      name: 'inbox-list',
      go: async (page) => {
        await page.goto(`${at}/inbox`)
        await page.locator('[data-talk]').first().waitFor()
      },
    },
    {
      name: 'inbox-mine',
      go: async (page) => {
        await thread(page, talks.mine)
        await reply(page).fill(
          'Saturday between nine and eleven is free. Carrying to the fourth floor is €40, already with two people.',
        )
      },
    },
    { name: 'inbox-waiting', go: (page) => thread(page, talks.waiting) },
    { name: 'inbox-taken', only: [1440, 390], go: (page) => thread(page, talks.taken) },
    { name: 'inbox-assistant', only: [1440, 390], go: (page) => thread(page, talks.assistant) },
    {
      name: 'inbox-note',
      only: [1440, 390],
      go: async (page) => {
        await thread(page, talks.mine)
        await reply(page).click()
        await page.getByRole('button', { name: 'Note', exact: true }).click()
        await page
          .getByRole('textbox', { name: 'Note to your team' })
          .fill('Ask Elif whether the van is free.')
      },
    },
    {
      name: 'inbox-canned',
      only: [1440, 390],
      go: async (page) => {
        await thread(page, talks.mine)
        await reply(page).fill('/')
        await page.getByRole('option', { name: /Opening hours/ }).waitFor()
      },
    },
    {
      name: 'inbox-snooze',
      only: [1440, 390],
      go: async (page, width) => {
        await thread(page, talks.mine)
        if (width === 390) {
          await page.getByRole('button', { name: 'More for this conversation' }).click()
          await page.getByRole('menuitem', { name: 'Snooze' }).click()
        } else await page.getByRole('button', { name: /^Snooze/ }).click()
        await page.getByRole('menu', { name: 'Put off until' }).waitFor()
      },
    },
    {
      name: 'inbox-panel',
      only: [1024, 390],
      go: async (page, width) => {
        await thread(page, talks.mine)
        if (width === 390) {
          await page.getByRole('button', { name: 'More for this conversation' }).click()
          await page.getByRole('menuitem', { name: 'Show the lead' }).click()
        } else await page.getByRole('button', { name: 'Show the lead' }).click()
        await page.getByRole('heading', { name: /^Why / }).waitFor()
      },
    },
    {
      name: 'inbox-promise',
      only: [1440, 390],
      go: async (page) => {
        await thread(page, talks.mine)
        await reply(page).click()
        await page.getByRole('button', { name: 'Promise', exact: true }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'inbox-offline',
      only: [1440, 390],
      failing: true,
      go: async (page) => {
        await thread(page, talks.mine)
        await page.context().setOffline(true)
        await reply(page).fill('We will bring it on Saturday.')
        await page.getByRole('button', { name: 'Send', exact: true }).click()
        await page.getByText('Waiting to be sent').waitFor()
      },
    },
    {
      name: 'inbox-loading',
      only: [1440, 390],
      go: async (page) => {
        await page.route('**/api/v1/conversations*', () => undefined)
        await page.route('**/api/v1/conversations/**', () => undefined)
        await page.goto(`${at}/inbox/${talks.mine}`)
        await page.getByRole('status', { name: 'Loading' }).first().waitFor()
        await page.waitForTimeout(300)
      },
    },
    {
      name: 'inbox-failed',
      only: [1440, 390],
      failing: true,
      go: async (page, width) => {
        await page.route('**/api/v1/conversations?*', (route) => route.fulfill({ status: 422, json: {} }))
        await page.goto(width === 390 ? `${at}/inbox` : `${at}/inbox/${talks.mine}`)
        await page.getByRole('alert').first().waitFor()
      },
    },
    {
      name: 'inbox-empty',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${at}/inbox?box=closed`)
        await page.getByText('Nothing is closed yet').waitFor()
      },
    },
    {
      name: 'inbox-alerts',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${at}/inbox`)
        await page.locator('[data-talk]').first().waitFor()
        await page
          .getByRole('button', { name: /^Alerts/ })
          .filter({ visible: true })
          .click()
        await page.getByRole('dialog').getByRole('heading', { name: 'Alerts' }).waitFor()
      },
    },
    {
      name: 'promises',
      go: async (page) => {
        await page.goto(`${at}/promises`)
        await page.getByRole('listitem').first().waitFor()
      },
    },
    {
      name: 'alert-settings',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${at}/settings/alerts`)
        await page.getByRole('switch', { name: 'With a sound' }).waitFor()
      },
    },
    {
      name: 'saved-replies',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${at}/settings/replies`)
        await page.getByRole('list', { name: 'Saved replies' }).waitFor()
      },
    },
    {
      name: 'saved-reply',
      only: [1440, 390],
      go: async (page) => {
        await page.goto(`${at}/settings/replies`)
        await page.getByRole('button', { name: 'Edit Carrying upstairs' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ]
}
