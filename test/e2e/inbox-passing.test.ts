import { describe, expect, test } from 'vitest'
import { banner, desk, messages, openTalk, rowOf, withInbox } from '#test/e2e/inbox-steps.ts'
import { log, say, seen } from '#test/e2e/widget-pages/visitor.ts'

const { shop, letGo, visitorWho, jon: jonIn } = withInbox()
const jonAt = (path: string) => jonIn({}, path)

test('a member reads along while the assistant answers, and what it was about to say stays where it was stopped', async () => {
  const mara = await shop.dashboard('/inbox', desk)
  const visitor = await visitorWho('Good morning')
  await seen(visitor, 'You said: Good morning')
  await openTalk(mara, 'Good morning')
  await say(visitor, 'Tell me slowly about the shelf')
  await messages(mara).getByText('is writing…').waitFor()
  await messages(mara).getByText('Let me look that up.').waitFor()
  letGo()
  await messages(mara).getByText('is writing…').waitFor({ state: 'detached' })
  await messages(mara).getByText('Let me look that up. It is in the catalogue.').waitFor()
  expect(await messages(mara).getByText('Let me look that up.').count()).toBe(1)

  await say(visitor, 'And slowly about the stool')
  await expect.poll(() => messages(mara).locator('[data-saying]').count()).toBe(1)
  await banner(mara).getByRole('button', { name: 'Take over' }).click()
  await messages(mara).getByText('The assistant stopped').waitFor()
  expect(await messages(mara).locator('[data-saying]').count()).toBe(0)
  letGo()
  await messages(mara).getByText('The assistant would have said').waitFor()
  await banner(mara).getByText('You are answering.').waitFor()
  await banner(mara).getByRole('button', { name: 'Hand back' }).click()
  await messages(mara).getByText('handed back to the assistant').waitFor()
  await messages(mara).locator('[data-saying]').waitFor()
  letGo()
  await messages(mara).locator('[data-saying]').waitFor({ state: 'detached' })
  const lines = (await messages(mara).innerText()).split('\n').join(' ')
  const order = ['took over', 'The assistant would have said', 'handed back to the assistant']
  expect(order.map((words) => lines.lastIndexOf(words))).toEqual(
    order.map((words) => lines.lastIndexOf(words)).toSorted((a, b) => a - b),
  )
})

describe('a conversation that is given to a colleague', () => {
  test('calls them wherever they are, and everybody reads who gave it to whom', async () => {
    const jon = await jonAt('/leads')
    await jon.locator('[data-lead]').first().waitFor()
    const mara = await shop.dashboard('/inbox', desk)
    const visitor = await visitorWho('Who can carry it upstairs?')
    await openTalk(mara, 'Who can carry it upstairs?')
    await mara
      .getByRole('button', { name: /^Assign/ })
      .first()
      .click()
    await mara.getByRole('menuitemradio', { name: /Jon Hale/ }).click()
    await messages(mara).getByText('gave this to').waitFor()
    await expect.poll(() => messages(mara).innerText()).toMatch(/You gave this to Jon Hale/)
    await jon.getByText(/^Mara Lindqvist gave you Visitor/).waitFor()
    await jon.getByRole('button', { name: 'Open', exact: true }).click()
    await messages(jon).getByText('Who can carry it upstairs?', { exact: true }).waitFor()
    await expect.poll(() => messages(jon).innerText()).toMatch(/Mara Lindqvist gave this to you/)
    await expect.poll(() => log(visitor).innerText()).toMatch(/Mara Lindqvist passed you on to Jon Hale/)
    expect(await visitor.getByText('Jon Hale answers you').count()).toBe(0)
  })

  test('can be left out of what one is told of', async () => {
    const jon = await jonAt('/settings/alerts')
    const row = jon.getByRole('switch', { name: 'A colleague gives me a conversation' })
    await expect.poll(() => row.isChecked()).toBe(true)
    await row.click()
    await jon.getByText('Saved', { exact: true }).waitFor()
    await jon.reload()
    await expect.poll(() => row.isChecked()).toBe(false)
  })
})

test('who is called reads it on any page and goes on from there, and sees it in the row', async () => {
  const mara = await shop.dashboard('/leads', desk)
  await mara.locator('[data-lead]').first().waitFor()
  await visitorWho('I want to talk to a person about the rug')
  await mara.getByText(/^Visitor .* is waiting for you$/).waitFor()
  await mara.getByRole('button', { name: 'Open', exact: true }).click()
  await messages(mara).getByText('I want to talk to a person about the rug', { exact: true }).waitFor()
  await rowOf(mara, 'about the rug').getByText('Offered to you').waitFor()
  await banner(mara).getByRole('button', { name: 'Take over' }).click()
  await banner(mara)
    .getByText(/^You are answering\./)
    .waitFor()
  await expect.poll(() => mara.getByRole('button', { name: /^Alerts, .* unread/ }).count()).toBe(0)
})

test('where nobody who was called came, the team reads once and on its own clocks what the visitor was told', async () => {
  const mara = await shop.dashboard('/inbox', desk)
  const visitor = await visitorWho('I want to talk to a person about the lamp')
  await openTalk(mara, 'I want to talk to a person about the lamp')
  const { owner } = shop.server().database
  // Each who is called is let wait longer than the desk does.
  await expect
    .poll(
      async () => {
        await owner.query(
          `update app.conversation set offered_at = now() - interval '1 hour', desk_due_at = now() - interval '1 second'
           where offered_to is not null`,
        )
        return messages(mara)
          .getByText(/Nobody who was called came\. Told the visitor: somebody gets back by/)
          .count()
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(1)
  await log(visitor)
    .getByText(/^Nobody could come just now\. Somebody gets back to you/)
    .waitFor()
  const main = await mara.getByRole('main').innerText()
  expect(main).not.toContain('your time')
  expect(main).not.toContain('Somebody gets back to you')
  await mara.getByText('Get back to the visitor').waitFor()
})
