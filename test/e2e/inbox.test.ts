import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Answerer } from '#server/assistant/answerer.ts'
import { barriers, withShop } from '#test/e2e/shop.ts'
import { launcher, log, say, seen } from '#test/e2e/widget-pages/visitor.ts'

/** An assistant that halts in the middle of an answer until it is let go on, as a slow model would. */
let letGo = () => {}
const begun = 'Let me look that up'
const haltingAnswerer: Answerer = async function* ({ turns }) {
  const asked = turns.findLast(({ author }) => author === 'visitor')?.text ?? ''
  if (!asked.includes('slowly')) return yield { type: 'text', text: `You said: ${asked}` }
  yield { type: 'text', text: `${begun}. ` }
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

const desk = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const
const list = (page: Page) => page.getByRole('region', { name: 'Conversations' })
const rowOf = (page: Page, words: string) => list(page).locator('[data-talk]').filter({ hasText: words })
const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ })
const send = (page: Page) => page.getByRole('button', { name: /Send$|and send$/ })
const banner = (page: Page) => page.getByRole('region', { name: 'Who answers' })
const messages = (page: Page) => page.getByRole('log', { name: 'Messages' })
const inboxOf = (page: Page, path = '/inbox') =>
  page.goto(`${shop.server().url}/w/${shop.server().workspaceId}${path}`)

async function visitorWho(says: string): Promise<Page> {
  const visitor = await shop.visitor()
  await launcher(visitor).click()
  await say(visitor, says)
  await seen(visitor, says)
  return visitor
}

async function jon(options = {}): Promise<Page> {
  const page = await shop.stranger({ ...desk, ...options })
  await shop.signIn(page, 'jon@oakandiron.example', jonsPassword)
  return page
}

async function openTalk(page: Page, words: string): Promise<void> {
  await rowOf(page, words).click()
  await messages(page).getByText(words, { exact: true }).waitFor()
}

describe('a conversation with a visitor in the real widget', () => {
  test('is taken over in the middle of an answer, replied in, handed back, closed, and opens when the visitor writes', async () => {
    const mara = await shop.dashboard('/inbox', desk)
    const visitor = await visitorWho('Good morning')
    await seen(visitor, 'You said: Good morning')
    await say(visitor, 'Tell me slowly about the oak bench')
    await visitor.getByText(begun).waitFor()
    await openTalk(mara, 'Tell me slowly about the oak bench')
    await banner(mara).getByRole('button', { name: 'Take over' }).click()
    await banner(mara).getByText('You are answering. The assistant is silent.').waitFor()
    await log(visitor)
      .getByText(/Mara.* joined/)
      .waitFor()
    await visitor.getByText(begun).waitFor({ state: 'detached' })
    letGo()
    await messages(mara).getByText('The assistant would have said').waitFor()
    await messages(mara).getByText(`${begun}. It is in the catalogue.`).waitFor()

    await reply(mara).pressSequentially('It is oak from Fife.')
    await visitor
      .getByText(/is (typing|writing)|writing/)
      .first()
      .waitFor()
    await reply(mara).press('Control+Enter')
    await seen(visitor, 'It is oak from Fife.')
    // Typing is told every few seconds only, and not at once after something was sent.
    await visitor
      .getByRole('textbox', { name: 'Write a message' })
      .pressSequentially('Thank you, ', { delay: 500 })
    await messages(mara).getByText('is typing').waitFor()
    await say(visitor, 'Thank you, how heavy is it?')
    await messages(mara).getByText('Thank you, how heavy is it?').waitFor()

    await banner(mara).getByRole('button', { name: 'Hand back' }).click()
    await messages(mara).getByText('You said: Thank you, how heavy is it?').waitFor()
    await seen(visitor, 'You said: Thank you, how heavy is it?')
    await mara.getByRole('button', { name: 'Close', exact: true }).first().click()
    await banner(mara).getByText('This conversation is closed.').waitFor()
    await rowOf(mara, 'how heavy').waitFor({ state: 'detached' })
    await say(visitor, 'One more thing')
    await rowOf(mara, 'One more thing').waitFor()
    await banner(mara).getByText('The assistant is answering.').waitFor()
  })

  test('goes to one of two members who take it at once, and the other reads who was faster', async () => {
    await visitorWho('I want to talk to a person, please')
    const pages = [await shop.dashboard('/inbox', { ...desk, allow: [/409/] }), await jon({ allow: [/409/] })]
    await inboxOf(pages[1] as Page)
    let arrived = 0
    let go = () => {}
    const bothThere = new Promise<void>((done) => (go = done))
    for (const page of pages) {
      await page.route('**/takeover', async (route) => {
        arrived += 1
        if (arrived === 2) go()
        await bothThere
        await route.continue()
      })
      await openTalk(page, 'I want to talk to a person, please')
    }
    await Promise.all(
      pages.map((page) => banner(page).getByRole('button', { name: 'Take over', exact: true }).click()),
    )
    const said = await Promise.all(
      pages.map(async (page) => {
        const lost = page.getByRole('alert').filter({ hasText: 'That did not work.' })
        const won = page.getByText(/^You are answering Visitor/)
        await lost.or(won).first().waitFor()
        return (await lost.count()) > 0
      }),
    )
    expect(said.filter(Boolean)).toHaveLength(1)
    const loser = pages[said.indexOf(true)] as Page
    const winner = said[0] ? 'Jon Hale' : 'Mara Lindqvist'
    await loser.getByRole('alert').filter({ hasText: winner }).waitFor()
    await banner(loser).getByText(`Taken by ${winner}.`).waitFor()
    await loser.getByText(/ is looking too/).waitFor()
  })
})

describe('without a network', () => {
  test('replies wait in their order, survive a reload, and are said once', async () => {
    const mara = await shop.dashboard('/inbox', {
      ...desk,
      allow: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/],
    })
    const visitor = await visitorWho('Do you have it in walnut?')
    await openTalk(mara, 'Do you have it in walnut?')
    await banner(mara).getByRole('button', { name: 'Take over' }).click()
    await banner(mara).getByText('You are answering. The assistant is silent.').waitFor()
    await mara.context().setOffline(true)
    for (const text of ['In walnut, yes.', 'From March on.']) {
      await reply(mara).fill(text)
      await send(mara).click()
      await messages(mara).getByText(text).waitFor()
    }
    await mara.getByText('Waiting to be sent').nth(1).waitFor()
    await mara.context().setOffline(false)
    await mara.reload()
    await seen(visitor, 'From March on.')
    expect(await log(visitor).getByText('In walnut, yes.').count()).toBe(1)
    await mara.getByText('Waiting to be sent').first().waitFor({ state: 'detached' })
    const said = await messages(mara).locator('[data-message]').allTextContents()
    const order = said.flatMap((text) => /In walnut, yes\.|From March on\./.exec(text)?.[0] ?? [])
    expect(order).toEqual(['In walnut, yes.', 'From March on.'])
  })

  test('a reply that is refused afterwards comes back into the composer with the reason', async () => {
    const mara = await shop.dashboard('/inbox', {
      ...desk,
      allow: [/ERR_INTERNET_DISCONNECTED/, /WebSocket/, /409/],
    })
    await visitorWho('Is the bench still there?')
    await openTalk(mara, 'Is the bench still there?')
    await banner(mara).getByRole('button', { name: 'Take over' }).click()
    await banner(mara).getByText('You are answering. The assistant is silent.').waitFor()
    const other = await jon()
    await other.goto(mara.url())
    await mara.context().setOffline(true)
    await reply(mara).fill('It is still there.')
    await send(mara).click()
    await mara.getByText('Waiting to be sent').waitFor()
    await banner(other)
      .getByRole('button', { name: /^Take over from/ })
      .click()
    await banner(other).getByText('You are answering. The assistant is silent.').waitFor()
    await mara.context().setOffline(false)
    await mara.getByRole('alert').filter({ hasText: 'Not sent.' }).first().waitFor()
    expect(await reply(mara).inputValue()).toBe('It is still there.')
    await banner(mara).getByText('Taken by Jon Hale.').waitFor()
  })
})

test('with the keyboard alone a member finds, takes, answers, notes, puts off and closes', async () => {
  const visitor = await visitorWho('Which finish do you advise?')
  const mara = await shop.dashboard('/leads', desk)
  await mara.getByRole('heading', { name: 'Leads' }).waitFor()
  await mara.locator('[data-lead]').first().waitFor()
  for (const key of ['g', 'i']) await mara.keyboard.press(key)
  await rowOf(mara, 'Which finish do you advise?').waitFor()
  await mara.keyboard.press('j')
  await mara.waitForFunction(() => document.activeElement?.hasAttribute('data-talk'))
  for (let steps = 0; steps < 60; steps++) {
    const words = await mara.evaluate(() => document.activeElement?.textContent)
    if (words?.includes('Which finish do you advise?')) break
    await mara.keyboard.press('j')
  }
  await mara.keyboard.press('Enter')
  await messages(mara).getByText('Which finish do you advise?', { exact: true }).waitFor()
  await mara.keyboard.press('r')
  await mara.keyboard.type('Oil, twice a year.')
  await mara.keyboard.press('Control+Enter')
  await seen(visitor, 'Oil, twice a year.')
  await mara.keyboard.press('Escape')
  await mara.keyboard.press('n')
  await mara.keyboard.type('Likes oil')
  await mara.keyboard.press('Control+Enter')
  await messages(mara).getByText('Likes oil').waitFor()
  await mara.keyboard.press('Escape')
  await mara.keyboard.press('t')
  await mara.keyboard.type('oil')
  await mara.keyboard.press('Enter')
  await mara.getByRole('button', { name: 'Remove tag oil' }).waitFor()
  await mara.keyboard.press('Escape')
  await mara.keyboard.press('h')
  await mara.getByRole('menu', { name: 'Put off until' }).waitFor()
  await mara.keyboard.press('1')
  await banner(mara)
    .getByText(/^Put off until/)
    .waitFor()
  await mara.keyboard.press('e')
  await banner(mara).getByText('This conversation is closed.').waitFor()
})

test('a saved reply is found behind a slash and filled in', async () => {
  const mara = await shop.dashboard('/settings/replies', desk)
  await mara.getByRole('button', { name: 'New reply' }).click()
  await mara.getByLabel('Name', { exact: true }).fill('Delivery')
  await mara.getByLabel('Text', { exact: true }).fill('Hello {name}, we deliver on Fridays. {me}')
  await mara.getByRole('button', { name: 'Save', exact: true }).click()
  await mara.getByRole('list', { name: 'Saved replies' }).getByText('Delivery').waitFor()
  await visitorWho('When could it come?')
  await inboxOf(mara)
  await openTalk(mara, 'When could it come?')
  await mara.keyboard.press('/')
  await mara.getByRole('option', { name: /^Delivery/ }).waitFor()
  await mara.keyboard.type('deli')
  await mara.keyboard.press('Enter')
  await expect.poll(() => reply(mara).inputValue()).toBe('Hello, we deliver on Fridays. Mara Lindqvist')
})

test('on a phone a member goes from the list to the talk, answers, promises, sees the lead and comes back', async () => {
  const visitor = await visitorWho('Can somebody call me about the desk?')
  const mara = await shop.dashboard('/inbox', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  })
  await rowOf(mara, 'Can somebody call me about the desk?').tap()
  await reply(mara).tap()
  await mara.getByRole('button', { name: 'Promise', exact: true }).tap()
  await mara.getByRole('button', { name: 'Put it into the reply' }).tap()
  await expect.poll(() => reply(mara).inputValue()).toMatch(/^I will call you by tomorrow 09:00\.$/)
  await send(mara).tap()
  await seen(visitor, 'I will call you by tomorrow 09:00.')
  await mara.getByText('“I will call you by tomorrow 09:00.”').waitFor()
  await mara.getByRole('button', { name: 'More for this conversation' }).tap()
  await mara.getByRole('menuitem', { name: 'Show the lead' }).tap()
  await mara.getByRole('heading', { name: /^Why / }).waitFor()
  expect(await mara.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await mara.getByRole('button', { name: 'Hide the lead' }).tap()
  await mara.getByRole('link', { name: 'Back to the list' }).tap()
  await list(mara)
    .getByText(/promise.* to keep/)
    .tap()
  await mara.getByRole('listitem').filter({ hasText: 'I will call you' }).waitFor()
})

test('nobody is kept out, in both themes, of list, talk, notes, saved replies, alerts and settings', async () => {
  await visitorWho('I would like to talk to a person')
  const page = await shop.dashboard('/inbox', desk)
  await openTalk(page, 'I would like to talk to a person')
  await page.getByRole('heading', { name: /^Why / }).waitFor()
  const look = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriers(page), `${what}, ${colorScheme}`).toEqual([])
    }
  }
  await look('a talk')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await look('a note')
  await page.getByRole('button', { name: 'Reply', exact: true }).click()
  await reply(page).fill('/')
  await page.getByText('Manage saved replies').waitFor()
  await look('saved replies')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Alerts/ })
    .first()
    .click()
  await page.getByRole('dialog').getByText('asked for a person').first().waitFor()
  await look('alerts')
  for (const path of ['/settings/alerts', '/settings/replies', '/promises']) {
    await inboxOf(page, path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await look(path)
  }
})

test('it can be installed: the manifest and each of its icons are there, under the strict policy', async () => {
  const page = await shop.dashboard('/inbox', desk)
  await list(page).waitFor()
  const href = await page.locator('link[rel=manifest]').getAttribute('href')
  const { icons, start_url: start } = await page.evaluate(
    async (address) =>
      (await (await fetch(address)).json()) as { icons: { src: string; type: string }[]; start_url: string },
    href ?? '',
  )
  expect(start).toBe('/')
  for (const { src, type } of icons) {
    const answer = await page.request.get(shop.server().url + src)
    expect([src, answer.status(), answer.headers()['content-type']]).toEqual([src, 200, type])
  }
})
