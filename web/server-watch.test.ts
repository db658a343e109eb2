import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchServer } from '#web/server-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const server = { there: false, returns: 0 }
  const watch = watchServer(
    async () => server.there,
    () => (server.returns += 1),
  )
  return { server, watch }
}

describe('the watch over the server', () => {
  test('says nothing during a short absence', async () => {
    const { watch } = watched()
    watch.away()
    await vi.advanceTimersByTimeAsync(3900)
    watch.back()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(watch.isGone()).toBe(false)
  })

  test('says that the server is gone when it does not answer after four seconds', async () => {
    const { watch } = watched()
    watch.away()
    await vi.advanceTimersByTimeAsync(4100)
    expect(watch.isGone()).toBe(true)
  })

  test('says that the reader is not connected once the socket has been away for ten seconds', async () => {
    const { watch, server } = watched()
    server.there = true
    watch.away()
    await vi.advanceTimersByTimeAsync(9000)
    expect(watch.isCut()).toBe(false)
    await vi.advanceTimersByTimeAsync(1100)
    expect(watch.isCut()).toBe(true)
    watch.back()
    expect(watch.isCut()).toBe(false)
  })

  test('says nothing when only the socket is away', async () => {
    const { watch, server } = watched()
    server.there = true
    watch.away()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(watch.isGone()).toBe(false)
  })

  test('counts the silence from its beginning, however often the socket fails', async () => {
    const { watch } = watched()
    for (let failures = 0; failures < 5; failures += 1) {
      watch.away()
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(watch.isGone()).toBe(true)
  })

  test('notices within seconds that the server answers again, and tells it once', async () => {
    const { watch, server } = watched()
    watch.away()
    await vi.advanceTimersByTimeAsync(4100)
    server.there = true
    await vi.advanceTimersByTimeAsync(60_000)
    expect({ gone: watch.isGone(), returns: server.returns }).toEqual({ gone: false, returns: 1 })
  })

  test('tells its listeners when the socket is back', async () => {
    const { watch } = watched()
    const heard: boolean[] = []
    watch.listen(() => heard.push(watch.isGone()))
    watch.away()
    await vi.advanceTimersByTimeAsync(4100)
    watch.back()
    expect(heard).toEqual([true, false])
  })
})
