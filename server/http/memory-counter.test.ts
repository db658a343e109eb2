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
})
