import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'vitest'
import { withTwoSides } from './two-sides.ts'

// `npm run soak` cuts for longer.
const seconds = Number(process.env['CUT_SECONDS'] ?? 60)
const two = withTwoSides()

test(
  'a minute and more without network on both sides, after which the old connections are never heard of again, loses nothing',
  async () => {
    const sides = await two.meet('a long cut')
    for (const side of ['visitor', 'member'] as const) sides.proxies[side].cut('drop')
    const end = Date.now() + seconds * 1000
    for (const about of ['first', 'second', 'third']) {
      await sides.say('visitor', about)
      await sides.say('member', about)
      await sleep(5000)
    }
    await sleep(Math.max(0, end - Date.now()))
    for (const side of ['visitor', 'member'] as const) await sides.proxies[side].mend()
    await sides.say('visitor', 'after')
    await sides.say('member', 'after')
    await sides.agree(90_000)
  },
  seconds * 1000 + 180_000,
)
