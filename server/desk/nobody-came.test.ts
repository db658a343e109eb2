import { beforeEach, describe, expect, it } from 'vitest'
import { colleague, linesIn, onlyOnline, promisesIn, takeDesk, visitorWho } from '#test/desk-play.ts'
import { testServer } from '#test/make.ts'

const server = await testServer({ answerer: null })
const monday = '2026-11-30T10:00:00.000Z'
const { clock, desk, at, pass } = await takeDesk(server, monday)
const jon = await colleague(server, 'Jon')
const mara = await colleague(server, 'Mara')
const wants = 'Can I talk to a person, please?'
const waiting = () => visitorWho(server, wants, { since: clock.now })
const there = (...members: { id: string }[]) => onlyOnline(server, clock.now, ...members)

beforeEach(() => void at(monday))

describe('a visitor to whom nobody who was called has come', () => {
  it('is asked where to reach them when none of those called came, with a promise that stands in those words', async () => {
    await there(jon, mara)
    const talk = await waiting()
    for (let look = 0; look < 3; look += 1) {
      await desk.sweep()
      pass(5.1)
      await there(jon, mara)
    }
    const lines = await linesIn(server, talk.conversationId)
    expect(lines.map(({ kind }) => kind)).toEqual(['connecting', 'connecting', 'away'])
    expect(lines.at(-1)?.text).toBe(
      'Nobody could come just now. Somebody gets back to you today by 12:10. Please leave an email address or a phone number.',
    )
    const [promised] = await promisesIn(server, talk.leadId)
    expect(promised?.sentence).toBe('Somebody gets back to you today by 12:10.')
    expect((await talk.hears()).at(-1)).toMatchObject({
      kind: 'away',
      asks: 'email',
      text: lines.at(-1)?.text,
    })
  })

  it('is not asked again for what is known already', async () => {
    await there(mara)
    const talk = await visitorWho(server, `${wants} I am ada@example.com`, { since: clock.now })
    await desk.sweep()
    pass(5.1)
    await there(mara)
    await desk.sweep()
    const line = (await talk.hears()).at(-1)
    expect(line?.text).toMatch(/^Nobody could come just now\. Somebody gets back to you today by [\d:]+\.$/)
    expect(line?.asks).toBeUndefined()
  })
})
