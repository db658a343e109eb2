import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { SharedRuns } from '#server/talks/shared-runs.ts'

const gapMs = 40

function counted(takesMs: number) {
  const begun: number[] = []
  const run = async () => {
    begun.push(performance.now())
    await sleep(takesMs)
    return begun.length
  }
  return { begun, run }
}

describe('a shared run', () => {
  it('answers the first at once, and all who ask meanwhile together by one that began after they asked', async () => {
    const runs = new SharedRuns(gapMs)
    const { begun, run } = counted(5)
    const first = runs.ask('box', run)
    await sleep(1)
    const asked = performance.now()
    const others = [runs.ask('box', run), runs.ask('box', run), runs.ask('box', run)]
    expect(await first).toBe(1)
    expect(await Promise.all(others)).toEqual([2, 2, 2])
    expect(begun[1]).toBeGreaterThan(asked)
  })

  it('begins no sooner than the gap after the last', async () => {
    const runs = new SharedRuns(gapMs)
    const { begun, run } = counted(1)
    for (let count = 0; count < 3; count++) await runs.ask('box', run)
    expect((begun[2] ?? 0) - (begun[0] ?? 0)).toBeGreaterThan(2 * gapMs - 5)
  })

  it('lets nobody wait for another box', async () => {
    const runs = new SharedRuns(10_000)
    const { run } = counted(1)
    expect(await Promise.all([runs.ask('one', run), runs.ask('other', run)])).toEqual([2, 2])
  })

  it('goes on after one that failed, whose askers alone hear of it', async () => {
    const runs = new SharedRuns(gapMs)
    const failing = runs.ask('box', () => Promise.reject(new Error('no')))
    const next = runs.ask('box', () => Promise.resolve('yes'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
