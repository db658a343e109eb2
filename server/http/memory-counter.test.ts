import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { MemoryCounter } from '#server/http/memory-counter.ts'

describe('counts in memory', () => {
  it('add up within a window and begin anew after it', () => {
    const counter = new MemoryCounter(1000)
    expect(counter.add('a', 2, 0)).toEqual({ points: 2, inMs: 1000 })
    expect(counter.add('a', 1, 600)).toEqual({ points: 3, inMs: 400 })
    expect(counter.add('a', 1, 1000)).toEqual({ points: 1, inMs: 1000 })
  })

  it('are kept apart by key', () => {
    const counter = new MemoryCounter(1000)
    counter.add('a', 5, 0)
    expect(counter.add('b', 1, 0).points).toBe(1)
  })

  it('can be taken back, down to nothing', () => {
    const counter = new MemoryCounter(1000)
    counter.add('a', 1, 0)
    counter.takeBack('a', 3)
    counter.takeBack('unknown', 1)
    expect(counter.add('a', 1, 10).points).toBe(1)
  })

  it('are forgotten once their window is over', () => {
    const counter = new MemoryCounter(1000)
    for (let index = 0; index < 500; index += 1) counter.add(String(index), 1, index)
    counter.add('later', 1, 1400)
    expect(counter.size).toBe(100)
  })

  it('never grow beyond what was allowed, and those that end first go first', () => {
    const counter = new MemoryCounter(1000, 3)
    for (const key of ['a', 'b', 'c', 'd']) counter.add(key, 1, 0)
    expect(counter.size).toBe(3)
    expect([counter.add('d', 1, 1).points, counter.add('a', 1, 1).points]).toEqual([2, 1])
  })

  it('take no more memory for 300,000 addresses than for the first 60,000', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const megabytes = () => {
      collect()
      return process.memoryUsage().heapUsed / 1024 / 1024
    }
    const counter = new MemoryCounter(60_000)
    const empty = megabytes()
    for (let index = 0; index < 60_000; index += 1) counter.add(`first ${index}`, 1, index / 100)
    const filled = megabytes()
    for (let index = 0; index < 300_000; index += 1) counter.add(`later ${index}`, 1, 600 + index / 100)
    const after = megabytes()
    console.log(
      `heap MB: empty ${empty.toFixed(1)}, full ${filled.toFixed(1)}, 300,000 later ${after.toFixed(1)}`,
    )
    expect(counter.size).toBe(50_000)
    expect(after - filled).toBeLessThan(4)
  })
})
