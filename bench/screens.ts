import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { buildWeb } from '#scripts/build.ts'
import { openBrowser } from '#test/browser.ts'
import { withLoaded } from './list/open-loaded.ts'
import { boardPart, paintPart, scrollPart, typePart } from './screens/parts.ts'
import { signInPerson } from './screens/person.ts'
import { Rows } from './screens/rows.ts'

// What the screens cost in a real browser over a workspace of so many leads: how soon they stand on a slow phone, what
// scrolling and typing hold up, and whether a row is ever missing.

const { values: given } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    /** Cold loads of the list; of the other pages three. */
    times: { type: 'string', default: '5' },
    /** Of each way to scroll. */
    seconds: { type: 'string', default: '6' },
    /** paint, scroll, type or board. */
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const leads = given.quick ? 10_000 : Number(given.leads)
const times = given.quick ? 2 : Number(given.times)
const seconds = given.quick ? 3 : Number(given.seconds)
const parts = { paint: paintPart, scroll: scrollPart, type: typePart, board: boardPart }

await buildWeb()
const rows = new Rows()
await withLoaded({ leads, others: [] }, async ({ product, pool, owner, connectAs, workspaceId, leadIds }) => {
  const cookie = await signInPerson(product, { pool, connectAs }, owner, workspaceId)
  const browser = await openBrowser()
  try {
    const place = { browser, url: product.url, cookie, workspaceId, leadIds }
    for (const [name, part] of Object.entries(parts)) {
      if (given.only !== undefined && given.only !== name) continue
      await part({ place, rows, leads, times, seconds })
    }
  } finally {
    await browser.close()
  }
})
console.log(
  `\n${rows.missed === 0 ? 'every bar met' : `${rows.missed} bars missed`}; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores at the end`,
)
process.exitCode = rows.missed === 0 ? 0 : 1
