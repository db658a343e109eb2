import { describe, expect, test } from 'vitest'
import { barriers, owner, withShop } from '#test/e2e/shop.ts'

const shop = withShop()

describe('the first page of a new installation', () => {
  test('is free of barriers in both themes, names what is missing, and keeps what was typed', async () => {
    const page = await shop.stranger({ reducedMotion: 'reduce', allow: [/400|422/] })
    await page.goto(shop.server().loginLink)
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriers(page), colorScheme).toEqual([])
    }
    await page.getByLabel('Name', { exact: true }).fill(owner.name)
    await page.getByLabel('Email').fill('mara')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Open my leads' }).click()
    await page.getByText('At least 10 characters', { exact: true }).waitFor()
    await page.getByText('An email address like jo@example.com').waitFor()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(owner.name)
    expect(await barriers(page)).toEqual([])
  })
})
