import { generateKeyPairSync } from 'node:crypto'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { ChatSession } from '#contract/chat.ts'
import { barriers, withShop } from '#test/e2e/shop.ts'
import { goodClaims, makeToken } from '#test/signed.ts'

const shop = withShop()
beforeAll(() => shop.setUp())

async function keysOn(page: Page) {
  const region = page.getByRole('region', { name: 'Signed-in visitors' })
  await region.getByRole('button', { name: 'Make a secret' }).waitFor()
  return region
}

const openChat = (identity: string) =>
  fetch(`${shop.server().url}/api/v1/chat/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ widgetKey: shop.server().widgetKey, identity }),
  })

test('a secret is made, signs a visitor in, and no longer does once it is revoked', async () => {
  const page = await shop.dashboard('/settings/site')
  const region = await keysOn(page)
  await region.getByText('No keys yet').waitFor()
  const workspaceId = (await region.locator('code').first().textContent()) ?? ''
  await region.getByRole('button', { name: 'Make a secret' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Shop server')
  await dialog.getByLabel('Name').press('Enter')
  const secret = (await dialog.locator('[data-secret]').textContent()) ?? ''
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()

  const opened = await openChat(makeToken(secret, goodClaims(workspaceId, 'jo')))
  expect([opened.status, ((await opened.json()) as ChatSession).messages]).toEqual([200, []])
  await page.reload()
  expect(await page.content()).not.toContain(secret)
  await region.getByText('last used just now').waitFor()

  await region.getByRole('button', { name: 'Revoke Shop server' }).click()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await region.getByText('No keys yet').waitFor()
  expect((await openChat(makeToken(secret, goodClaims(workspaceId, 'jo')))).status).toBe(401)
})

test('a public key is taken, and a private one is sent back with a warning', async () => {
  const pair = generateKeyPairSync('ed25519')
  const page = await shop.dashboard('/settings/site', { allow: [/status of 422/] })
  const region = await keysOn(page)
  await region.getByRole('button', { name: 'Add a public key' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Shop server')
  const field = dialog.getByLabel('Ed25519 public key')
  await field.fill(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  await dialog.getByRole('button', { name: 'Add key' }).click()
  await dialog.getByText('This is a private key').waitFor()
  await field.fill(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString())
  await dialog.getByRole('button', { name: 'Add key' }).click()
  await region.getByText('Public key · made just now · not used yet').waitFor()
  await dialog.waitFor({ state: 'hidden' })
  expect(await barriers(page)).toEqual([])
})
