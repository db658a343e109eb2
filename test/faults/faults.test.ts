import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { withTwoSides, type TwoSides } from './two-sides.ts'

// While both sides write: nothing is lost, nothing doubled, and everybody sees the same order in the end.

const two = withTwoSides()

/** Each side says something, a moment apart. */
async function bothSay(sides: TwoSides, about: string): Promise<void> {
  await sides.say('visitor', about)
  await sleep(300)
  await sides.say('member', about)
  await sleep(300)
}

describe('the network', () => {
  test.for(['visitor', 'member'] as const)(
    "cut for five seconds at the %s's side loses, doubles and disorders nothing",
    { timeout: 90_000 },
    async (side) => {
      const sides = await two.meet(`a cut at the ${side}`)
      sides.proxies[side].cut('hold')
      await bothSay(sides, 'during')
      await bothSay(sides, 'still')
      await sleep(4000)
      await sides.proxies[side].mend()
      await bothSay(sides, 'after')
      await sides.agree(30_000)
    },
  )

  test.for(['visitor', 'member'] as const)(
    "that loses the server's answers to the %s doubles nothing that is sent again",
    { timeout: 90_000 },
    async (side) => {
      const sides = await two.meet(`a deaf ${side}`)
      // Over a connection that was used before a browser would say it again by itself.
      sides.proxies[side].reset()
      sides.proxies[side].cut('answers')
      await bothSay(sides, 'unheard')
      await sides.isStored(`${side} says unheard`)
      await sides.proxies[side].mend()
      await bothSay(sides, 'after')
      await sides.agree(30_000)
    },
  )

  test('that resets all connections, and then lets nobody in for two seconds, loses nothing either', async () => {
    const sides = await two.meet('resets')
    await bothSay(sides, 'before')
    for (const side of ['visitor', 'member'] as const) sides.proxies[side].reset()
    await bothSay(sides, 'reset')
    for (const side of ['visitor', 'member'] as const) await sides.proxies[side].refuse()
    await bothSay(sides, 'refused')
    await sleep(1500)
    for (const side of ['visitor', 'member'] as const) await sides.proxies[side].mend()
    await sides.agree(30_000)
  }, 90_000)
})

describe('the server', () => {
  test.for(['killed', 'asked to end'] as const)(
    '%s in the middle and started again has lost nothing',
    { timeout: 120_000 },
    async (how) => {
      const sides = await two.meet(`a server ${how}`)
      await sides.say('visitor', 'before')
      const { product } = two.shop()
      const ended = how === 'killed' ? product.kill() : product.stop()
      await bothSay(sides, 'ending')
      await ended
      await bothSay(sides, 'gone')
      await two.restart()
      await bothSay(sides, 'back')
      await sides.agree(40_000)
    },
  )
})

test.for(['visitor', 'member'] as const)(
  "a %s's tab that was frozen shows after its thaw all that was said meanwhile",
  { timeout: 90_000 },
  async (side) => {
    const sides = await two.meet(`a frozen ${side}`)
    await bothSay(sides, 'before')
    const tools = await sides[side].context().newCDPSession(sides[side])
    await tools.send('Page.setWebLifecycleState', { state: 'frozen' })
    const other = side === 'visitor' ? 'member' : 'visitor'
    for (const about of ['frozen', 'colder']) {
      await sides.say(other, about)
      await sleep(500)
    }
    await sleep(2000)
    await tools.send('Page.setWebLifecycleState', { state: 'active' })
    await bothSay(sides, 'thawed')
    await sides.agree(20_000)
    expect(sides[side].isClosed()).toBe(false)
  },
)
