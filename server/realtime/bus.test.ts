import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { TeamHint } from '#contract/live.ts'
import { Bus } from '#server/realtime/bus.ts'

const workspaceId = 'w'
/** Longer than changes are gathered for. */
const pauseMs = 80

function listening() {
  const bus = new Bus()
  const heard: TeamHint[] = []
  bus.onTeam(workspaceId, (hint) => heard.push(hint))
  const say = (id: string) => bus.publishTalk(workspaceId, { id, leadId: `lead of ${id}` })
  const change = (id: string) => bus.publish({ workspaceId, leads: [id, id], created: [], removed: [] })
  return { heard, say, change }
}

const talksIn = (hints: readonly TeamHint[]) =>
  hints.map((hint) => (hint.type === 'talks' ? hint.talks.map(({ id }) => id) : []))

describe('hints of a workspace', () => {
  it('go out at once where nothing was told just before', () => {
    const { heard, say, change } = listening()
    say('one')
    change('first')
    expect(heard).toEqual([
      { type: 'talks', talks: [{ id: 'one', leadId: 'lead of one' }] },
      { type: 'changed', leads: ['first'], created: [], removed: [] },
    ])
  })

  it('that follow are gathered, each named once', async () => {
    const { heard, say } = listening()
    for (const id of ['one', 'two', 'three', 'two']) say(id)
    await sleep(pauseMs)
    expect(talksIn(heard)).toEqual([['one'], ['two', 'three']])
  })

  it('go out at once again after a pause, and never empty', async () => {
    const { heard, say, change } = listening()
    say('one')
    change('first')
    await sleep(pauseMs)
    expect(heard).toHaveLength(2)
    say('two')
    expect(talksIn(heard).at(-1)).toEqual(['two'])
  })

  it('are no more than one in thirty milliseconds under load, and lose nothing', async () => {
    const { heard, change } = listening()
    const began = performance.now()
    const ids: string[] = []
    while (performance.now() - began < 300) {
      const id = `lead ${ids.length}`
      ids.push(id)
      change(id)
      await sleep(2)
    }
    await sleep(pauseMs)
    const most = Math.ceil((performance.now() - began) / 30) + 1
    expect(heard.length).toBeLessThanOrEqual(most)
    expect(heard.flatMap((hint) => (hint.type === 'changed' ? hint.leads : []))).toEqual(ids)
  })
})

it('goes on telling others of a talk when somebody has stopped listening twice', () => {
  const bus = new Bus()
  const heard: string[] = []
  const stop = bus.onVisitor('session', () => {})
  stop()
  bus.onVisitor('session', ({ type }) => heard.push(type))
  stop()
  bus.toVisitor('session', { type: 'stopped' })
  expect(heard).toEqual(['stopped'])
})
