import { afterAll, beforeAll, expect, test } from 'vitest'
import { startAiServer } from '#test/ai-server.ts'
import { barriers, withShop } from '#test/e2e/shop.ts'

const ai = await startAiServer((answer, { headers }) =>
  headers.authorization === 'Bearer sk-wrong-0123456'
    ? answer.refuse(401, 'Incorrect API key provided')
    : answer.say('Yes.'),
)
afterAll(ai.close)
const shop = withShop({
  env: { AI_BASE_URL: ai.url, AI_API_KEY: 'sk-installation', AI_MODEL: 'house-model' },
})
beforeAll(() => shop.setUp())

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
