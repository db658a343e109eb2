import { expect, test } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { answered, field, launcher, say, seen, withWidgetPages } from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()
const refused = { allow: [/status of 403/] }

async function allow(origins: string[]): Promise<void> {
  const { services, workspaceId } = widget.server()
  await inWorkspace(services.pool, workspaceId, (db) =>
    db.run('update app.site set allowed_origins = $2 where workspace_id = $1', [workspaceId, origins]),
  )
}

test('on a page that is not on the list there is no chat, the console says why, and nobody is written down', async () => {
  await allow(['https://shop.example'])
  const page = await widget.blank(refused)
  const said: string[] = []
  page.on('console', (message) => message.type() === 'warning' && said.push(message.text()))
  await page.goto(widget.pageUrl('01-plain'))
  const { origin } = new URL(page.url())
  await expect.poll(() => said.join()).toContain(`This chat is not open on ${origin}`)
  expect(await launcher(page).count()).toBe(0)
  const { rows } = await widget.server().database.owner.query('select 1 from app.session')
  expect(rows).toEqual([])
})

test('a page on the list talks as ever, live', async () => {
  const page = await widget.blank()
  await allow([new URL(widget.pageUrl('01-plain')).origin])
  await page.goto(widget.pageUrl('01-plain'))
  await launcher(page).click()
  await field(page).waitFor()
  await say(page, 'Do you have it in ash?')
  await seen(page, 'Do you have it in ash?')
  await answered(page)
})

test('our own demo page may always', async () => {
  await allow(['https://shop.example'])
  const page = await widget.blank()
  await page.goto(`${widget.serverUrl()}/demo`)
  await launcher(page).click()
  await say(page, 'Hello from the demo')
  await answered(page)
})
