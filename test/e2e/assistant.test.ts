import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAiServer } from '#test/ai-server.ts'
import { barriers, withShop } from '#test/e2e/shop.ts'
import { open as openChat, say } from '#test/e2e/widget-pages/visitor.ts'

let works = true
const ai = await startAiServer((answer, { headers }) =>
  !works || headers.authorization === 'Bearer sk-wrong-0123456'
    ? answer.refuse(401, 'Incorrect API key provided')
    : answer.say('Yes.'),
)
afterAll(ai.close)
const shop = withShop({
  env: { AI_BASE_URL: ai.url, AI_API_KEY: 'sk-installation', AI_MODEL: 'house-model' },
})
beforeAll(() => shop.setUp())

const desk = { viewport: { width: 1440, height: 900 } } as const

test('a wrong key is told in words, a right one works and is never shown again', async () => {
  const page = await shop.dashboard('/settings/assistant')
  await page.getByText('The model of this installation (house-model)').first().waitFor({ state: 'attached' })
  await page.getByLabel('Answers come from').selectOption('openai')
  await page.getByLabel('Address').fill(ai.url)
  await page.getByLabel('Model', { exact: true }).fill('small-1')
  await page.getByLabel('Key').fill('sk-wrong-0123456')
  await page.getByRole('button', { name: 'Test' }).click()
  await page.getByText('The key was refused. Is it whole').waitFor()
  expect(await barriers(page)).toEqual([])

  await page.getByLabel('Key').fill('sk-right-0123456')
  await page.getByRole('button', { name: 'Test' }).click()
  await page.getByText('small-1 answers: the first word came after').waitFor()
  await page.getByLabel('Price of a million tokens read').fill('2')
  await page.getByLabel('Price of a million tokens written').fill('10')
  await page.getByLabel('Limit for a month').fill('20')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('A key ending in 3456 is kept.').waitFor()

  await page.reload()
  await page.getByText('A key ending in 3456 is kept.').waitFor()
  expect(await page.content()).not.toContain('sk-right')
  await page.getByRole('button', { name: 'Test' }).click()
  await page.getByText('small-1 answers').waitFor()
  expect(ai.questions.at(-1)?.headers.authorization).toBe('Bearer sk-right-0123456')
  await page.getByText('0.0004 EUR of 20.00 EUR this month').waitFor()
  expect(await barriers(page)).toEqual([])
})

test('what cannot be saved is told at its field, and a used-up limit above the fields', async () => {
  const { owner } = shop.server().database
  await owner.query(
    `insert into app.assistant_day (workspace_id, day, currency, answers, input_tokens, output_tokens, cost)
     values ($1, (now() at time zone (select time_zone from app.workspace where workspace_id = $1))::date, 'EUR', 900, 90000, 9000, 25000000)
     on conflict (workspace_id, day, currency) do update set cost = excluded.cost`,
    [shop.server().workspaceId],
  )
  const page = await shop.dashboard('/settings/assistant', {
    allow: [/status of 422/],
    viewport: { width: 390, height: 844 },
  })
  await page.getByText('The limit is used up: until the month ends').waitFor()
  await page.getByLabel('Address').fill('http://ai.example/v1')
  await page.getByLabel('Key').fill('sk-right-0123456')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The address has to begin with https://').waitFor()
  expect(await barriers(page)).toEqual([])
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
})

test('a key that is refused later is told of on the page and by an alert, until the test works', async () => {
  const { owner } = shop.server().database
  await owner.query('delete from app.assistant_day')
  await owner.query(`update app.assistant_setting set provider = 'installation', base_url = null, model = null, key = null,
    key_ending = null, monthly_limit = null, input_price = 0, output_price = 0`)
  const page = await shop.dashboard('/settings/assistant', desk)
  await page.getByText('Cost of this month unknown').waitFor()
  works = false
  const visitor = await shop.visitor()
  await openChat(visitor)
  await say(visitor, 'Do you deliver to York?')
  await page.getByTitle('Alerts, 1 unread').click()
  await page.getByText('The assistant’s model cannot be used').click()
  // The page reads its values anew when the tab comes back to it.
  await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await page
    .getByText(/The last answer came from the built-in assistant: the key was refused, since \d\d:\d\d\./)
    .waitFor()
  expect(await barriers(page)).toEqual([])
  works = true
  await page.getByRole('button', { name: 'Test' }).click()
  await page.getByText('house-model answers').waitFor()
  await page.getByText('The last answer came').waitFor({ state: 'detached' })
})

test('the page follows what was changed elsewhere, but keeps what is being written', async () => {
  const { owner } = shop.server().database
  const set = (model: string) =>
    owner.query(
      `update app.assistant_setting set provider = 'ollama', base_url = 'https://ai.example/v1', model = $1`,
      [model],
    )
  await set('first-1')
  const page = await shop.dashboard('/settings/assistant')
  const model = page.getByLabel('Model', { exact: true })
  const back = () => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => model.inputValue()).toBe('first-1')
  await set('second-1')
  await back()
  await expect.poll(() => model.inputValue()).toBe('second-1')
  await model.fill('mine-1')
  await set('third-1')
  const heard = page.waitForResponse(/\/api\/v1\/assistant$/)
  await back()
  await heard
  await page.waitForTimeout(200)
  expect(await model.inputValue()).toBe('mine-1')
})
