import { expect, test } from 'vitest'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { answered, field, launcher, log, say, seen, withWidgetPages } from '#test/e2e/widget-pages/visitor.ts'

const widget = withWidgetPages()
const refused = { allow: [/status of 403/] }

async function allow(origins: string[]): Promise<void> {
  const { services, workspaceId } = widget.server()
  await inWorkspace(services.pool, workspaceId, (db) =>
    db.run('update app.site set allowed_origins = $2 where workspace_id = $1', [workspaceId, origins]),
  )
}

test('a page that is not on the list says so when the chat is opened, and nobody is written down', async () => {
  await allow(['https://shop.example'])
  const page = await widget.visit('01-plain', refused)
  await launcher(page).click()
  const { origin } = new URL(page.url())
  await page.getByText(`This chat is not open on ${origin}`).waitFor()
  expect(await log(page).getByText('Assistant · AI').count()).toBe(0)
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
