import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AtOnceTogether, type OpenThere } from '#server/http/at-once-together.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** As many processes, each of which hears what the others say while it lives; `said` is all that travelled. */
function processes(count: number, most = 20) {
  const said: OpenThere[] = []
  const all = Array.from({ length: count }, () => new AtOnceTogether(most, 'secret'))
  const ends = all.map((one) =>
    one.tellOthers((open) => {
      said.push(open)
      for (const other of all) if (other !== one) other.hear(open)
    }),
  )
  return { all, ends, said }
}

const enterTimes = (one: AtOnceTogether | undefined, times: number, key = '192.0.2.7') =>
  Array.from({ length: times }, () => one?.enter(key) ?? null).filter((leave) => leave !== null)

describe('what is open at once in several processes', () => {
  it('is counted together', () => {
    const { all } = processes(2)
    expect(enterTimes(all[0], 12)).toHaveLength(12)
    expect(enterTimes(all[1], 12)).toHaveLength(8)
    expect(enterTimes(all[0], 1)).toHaveLength(0)
    expect(enterTimes(all[0], 1, '192.0.2.8')).toHaveLength(1)
  })

  it('has room again in each of them when one has let go, once however often it is left', () => {
    const { all } = processes(2)
    const [leave] = enterTimes(all[0], 12)
    enterTimes(all[1], 8)
    leave?.()
    leave?.()
    expect(enterTimes(all[1], 3)).toHaveLength(1)
  })

  it('is not told while it is little, and never by name', () => {
    const { all, said } = processes(2)
    const [leave] = enterTimes(all[0], 1)
    expect(said).toEqual([])
    enterTimes(all[0], 2)
    expect(said.map(({ count }) => count)).toEqual([2, 3])
    expect(JSON.stringify(said)).not.toContain('192.0.2.7')
    leave?.()
    expect(said.at(-1)?.count).toBe(2)
  })

  it('is said again while it is so, and forgotten of a process that says nothing any more', () => {
    const { all, ends } = processes(2)
    enterTimes(all[0], 20)
    vi.advanceTimersByTime(60_000)
    expect(enterTimes(all[1], 1)).toHaveLength(0)
    ends[0]?.()
    vi.advanceTimersByTime(5000)
    expect(enterTimes(all[1], 1)).toHaveLength(0)
    vi.advanceTimersByTime(3000)
    expect(enterTimes(all[1], 1)).toHaveLength(1)
  })

  it('is counted alone where there is nobody to tell', () => {
    const alone = new AtOnceTogether(20, 'secret')
    expect(enterTimes(alone, 30)).toHaveLength(20)
  })
})
