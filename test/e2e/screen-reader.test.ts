import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { hear, heardSince } from '#test/e2e/hearing.ts'
import { keyboardOf, type Focused } from '#test/e2e/keyboard.ts'
import { rows, withShop } from '#test/e2e/shop.ts'
import { makeLead } from '#test/make.ts'

const shop = withShop({ answerer: null })
beforeAll(async () => {
  await shop.setUp()
  await shop.server().database.owner.query('delete from app.lead')
  await makeLead(shop.server(), { says: ['Good morning'], at: new Date(Date.now() - 3_600_000) })
  await makeLead(shop.server(), {
    name: 'Priya Raman',
    phone: '0113 496 0871',
    says: [
      'How much is the Farmhouse table?',
      'Do you deliver to Leeds?',
      'I would like to order two of them.',
    ],
  })
})

/** The table of the document. */
function walk(): { step: string; key: string; focus: string; said: string[] }[] {
  const text = readFileSync(new URL('../../docs/screen-reader-walk.md', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) => {
    const [, step = '', key = '', focus = '', said = ''] = line.split('|').map((cell) => cell.trim())
    return { step, key, focus, said: [...said.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words) }
  })
}

const written = ({ role, name, states }: Focused) => [`${role} “${name}”`, ...states].join(', ')
const withoutTimes = (text: string) => text.replace(/\b\d\d:\d\d\b/g, '‹time›')

test('the walk that is written down is the one that is heard', async () => {
  const page = await shop.dashboard('/leads')
  await rows(page).nth(1).waitFor()
  const keys = await keyboardOf(page)
  const focus = async () => withoutTimes(written(await keys.focused()))
  await hear(page)
  const found: string[] = []
  const steps = walk()
  expect(steps.length).toBeGreaterThan(20)
  for (const { step, key, focus: wanted, said } of steps) {
    const [, press] = /^`([^`]+)`/.exec(key) ?? []
    const [, typed] = /^type “(.*)”$/.exec(key) ?? []
    if (typed !== undefined) await keys.type(typed)
    else if (press === undefined) throw new Error(`“${step}” names no key: ${key}`)
    else if (!key.endsWith('until there')) await keys.press(press)
    else await keys.stepTo(press, async () => (await focus()) === wanted)
    const heard: string[] = []
    await expect
      .poll(
        async () => {
          heard.push(...(await heardSince(page)).map(withoutTimes))
          return { step, focus: await focus(), said: heard }
        },
        { timeout: 8000 },
      )
      .toEqual({ step, focus: wanted, said })
    found.push(step)
  }
  expect(found).toEqual(steps.map(({ step }) => step))
})
