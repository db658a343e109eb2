import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { paced } from '#web/paced.ts'

const pauseMs = 20
const longest = pauseMs * 1.5 + 15

describe('what is done in its own time', () => {
  test('is done at once when it is asked for', () => {
    let done = 0
    paced(async () => void done++, pauseMs).ask()
    expect(done).toBe(1)
  })
  test('is done once for all who ask meanwhile, after the last has ended', async () => {
    const ended: number[] = []
    const pace = paced(async () => {
      await sleep(10)
      ended.push(performance.now())
    }, pauseMs)
    for (let count = 0; count < 10; count++) pace.ask()
    await sleep(2 * (10 + longest))
    expect(ended).toHaveLength(2)
  })
  test('goes on after a run that failed', async () => {
    let done = 0
    const pace = paced(() => (done++, Promise.reject(new Error('no'))), pauseMs)
    pace.ask()
    pace.ask()
    await sleep(longest)
    expect(done).toBe(2)
  })
  test('may ask for itself', async () => {
    let done = 0
    const pace = paced(async (again) => void (++done < 2 && again()), pauseMs)
    pace.ask()
    await sleep(longest)
    expect(done).toBe(2)
  })
  test('is not done any more once it has ended', async () => {
    let done = 0
    const pace = paced(async () => void done++, pauseMs)
    pace.ask()
    pace.ask()
    pace.end()
    await sleep(longest)
    expect(done).toBe(1)
  })
})
