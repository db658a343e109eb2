import type { Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'
import { traced, type Trace } from './trace.ts'

/** Takes the first card of the board, carries it over the columns and back, and puts it into the second. */
export async function dragged(page: Page): Promise<Trace> {
  const card = page.locator('main [data-lead]').first()
  const box = await card.boundingBox()
  if (!box) throw new Error('The board shows no card.')
  const [x, y] = [box.x + 40, box.y + 20]
  await page.mouse.move(x, y)
  return traced(page, async () => {
    await page.mouse.down()
    for (const to of [900, 0, 260]) {
      for (let step = 1; step <= 40; step++) {
        const next = performance.now() + 16
        await page.mouse.move(x + (to * step) / 40, y + 100 * Math.sin(step / 6))
        await sleep(Math.max(0, next - performance.now()))
      }
    }
    await page.mouse.up()
    await sleep(500)
  })
}
