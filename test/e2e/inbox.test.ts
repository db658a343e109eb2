import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { changeTalk } from '#server/talks/change-talk.ts'
import { getConversation } from '#server/talks/talk-store.ts'
import { banner, desk, list, messages, openTalk, rowOf, withInbox } from '#test/e2e/inbox-steps.ts'
import { barriers } from '#test/e2e/shop.ts'
import { log, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const { shop, letGo, visitorWho, jon } = withInbox()

const reply = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ })
const send = (page: Page) => page.getByRole('button', { name: /Send$|and send$/ })
/** Whether the visitor still waits for a reply depends on whether the assistant's came before. */
const isTaken = (page: Page) => banner(page).getByText('You are answering.').waitFor()
const inboxOf = (page: Page, path = '/inbox') =>
  page.goto(`${shop.server().url}/w/${shop.server().workspaceId}${path}`)

describe('a conversation with a visitor in the real widget', () => {
  test('is taken over in the middle of an answer, replied in, handed back, closed, and opens when the visitor writes', async () => {
    const mara = await shop.dashboard('/inbox', desk)
    const visitor = await visitorWho('Good morning')
    await seen(visitor, 'You said: Good morning')
    await say(visitor, 'Tell me slowly about the oak bench')
    await visitor.getByText('Let me look that up').waitFor()
    await openTalk(mara, 'Tell me slowly about the oak bench')
    await banner(mara).getByRole('button', { name: 'Take over' }).click()
    await isTaken(mara)
    await log(visitor)
      .getByText(/Mara.* joined/)
      .waitFor()
    await visitor.getByText('Let me look that up').waitFor({ state: 'detached' })
    letGo()
    await messages(mara).getByText('The assistant would have said').waitFor()
    await messages(mara).getByText('Let me look that up. It is in the catalogue.').waitFor()

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
    await isTaken(mara)
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
    await isTaken(mara)
    const other = await jon()
    await other.goto(mara.url())
    await mara.context().setOffline(true)
    await reply(mara).fill('It is still there.')
    await send(mara).click()
    await mara.getByText('Waiting to be sent').waitFor()
    await banner(other)
      .getByRole('button', { name: /^Take over from/ })
      .click()
    await isTaken(other)
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

test('a promise goes into the reply that was begun and sends nothing, and a time gone by is refused', async () => {
  const visitor = await visitorWho('When can somebody ring me about the shelf?')
  const mara = await shop.dashboard('/inbox', desk)
  await openTalk(mara, 'When can somebody ring me about the shelf?')
  await reply(mara).fill('Gladly.')
  await mara.getByRole('button', { name: 'Promise', exact: true }).click()
  const dialog = mara.getByRole('dialog')
  const submit = dialog.getByRole('button', { name: 'Put it into the reply' })
  const day = dialog.locator('input[type=date]')
  const tomorrow = await day.inputValue()
  await day.fill('2020-01-01')
  await submit.click()
  await dialog.getByText('This time is over.').waitFor()
  await day.fill(tomorrow)
  await submit.click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => reply(mara).inputValue()).toMatch(/^Gladly\. I will call you by tomorrow/)
  await expect.poll(() => reply(mara).evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await messages(mara).getByText('Gladly.').count()).toBe(0)
  expect(await log(visitor).getByText('Gladly.').count()).toBe(0)
})

test('nothing of a person who was deleted stays in front of who has their talk open', async () => {
  for (const by of ['visitor', 'member'] as const) {
    const said = `Please keep this to yourselves, said to the ${by}`
    const visitor = await visitorWho(said)
    const mara = await shop.dashboard('/inbox', { ...desk, allow: [/status of 404/] })
    await openTalk(mara, said)
    if (by === 'visitor') {
      await visitor.getByRole('button', { name: 'More' }).click()
      await visitor.getByRole('menuitem', { name: 'Delete what you know about me' }).click()
      await visitor.getByRole('button', { name: 'Delete everything' }).click()
    } else {
      const other = await shop.dashboard('/inbox', { ...desk, allow: [/status of 404/] })
      await openTalk(other, said)
      const status = await other.evaluate(async () => {
        const [, , workspace = '', , talkId = ''] = location.pathname.split('/')
        const headers = { 'x-workspace': workspace }
        const talk = await fetch(`/api/v1/conversations/${talkId}`, { headers })
        const { lead } = (await talk.json()) as { lead: { id: string } }
        return (await fetch(`/api/v1/leads/${lead.id}`, { method: 'DELETE', headers })).status
      })
      expect(status).toBe(204)
    }
    await mara.getByText('This person was deleted').waitFor()
    await expect.poll(() => mara.getByText(said).count()).toBe(0)
    await mara.getByRole('link', { name: 'Back to the inbox' }).click()
    await mara.getByText('No conversation is open').waitFor()
  }
})

test('the team reads that a talk went back to the queue as nobody answered, the visitor that somebody left', async () => {
  const said = 'Is anybody reading this?'
  const visitor = await visitorWho(said)
  const mara = await shop.dashboard('/inbox', desk)
  await openTalk(mara, said)
  await banner(mara).getByRole('button', { name: 'Take over' }).click()
  await isTaken(mara)
  const { conversationId } = (
    await shop
      .server()
      .database.owner.query<{ conversationId: string }>(
        `select conversation_id as "conversationId" from app.message where text = $1`,
        [said],
      )
  ).rows[0] ?? { conversationId: '' }
  // The banner is ahead of the database; the visitor is not.
  await log(visitor).getByText('joined').waitFor()
  await inWorkspace(shop.server().services.pool, shop.server().workspaceId, async (db) => {
    const talk = await getConversation(db, conversationId)
    await changeTalk(db, null, { id: conversationId, lease: talk?.lease ?? 0 }, { type: 'release' }, null)
  })
  await mara.reload()
  await messages(mara).getByText('You did not answer: back to the queue').waitFor()
  await visitor.reload()
  await log(visitor)
    .getByText(/Mara.* left/)
    .waitFor()
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
