import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { OpenAPIHono } from '@hono/zod-openapi'
import { afterAll, describe, expect, it } from 'vitest'
import type { Env } from '#server/http/env.ts'
import { listen } from '#server/listen.ts'

const app = new OpenAPIHono<Env>()
app.get('/', (c) => c.text('here'))
app.post('/', async (c) => c.text(await c.req.text()))
app.get('/much', (c) => c.body('x'.repeat(64 * 1024 * 1024)))
app.get('/pieces', (c) =>
  c.body(
    Readable.toWeb(
      Readable.from(
        (function* () {
          for (let left = 400; left > 0; left -= 1) yield Buffer.alloc(64 * 1024, 'x')
        })(),
      ),
    ) as ReadableStream,
  ),
)
app.get('/endless', (c) =>
  c.body(
    Readable.toWeb(
      Readable.from(
        (function* () {
          while (true) yield Buffer.alloc(64 * 1024, 'x')
        })(),
      ),
    ) as ReadableStream,
  ),
)

const listening = await listen(
  app,
  { port: 0, host: '127.0.0.1' },
  {
    requestTimeout: 600,
    headersTimeout: 300,
    connectionsCheckingInterval: 50,
    everyMs: 50,
    stallMs: 400,
    patienceMs: 600,
    connectionsOfAddress: 20,
  },
)
const opened: Socket[] = []
afterAll(async () => {
  for (const socket of opened) socket.destroy()
  await listening.close()
})

function open(): Promise<Socket & { said: () => string; ended: Promise<void> }> {
  const socket = connect(listening.port, '127.0.0.1')
  opened.push(socket)
  let text = ''
  socket.on('data', (data) => (text += String(data).slice(0, 1000)))
  socket.on('error', () => {})
  const ended = new Promise<void>((done) => socket.once('close', () => done()))
  return new Promise((resolve) =>
    socket.once('connect', () => resolve(Object.assign(socket, { said: () => text, ended }))),
  )
}

/** Writes a piece now and then until the connection is closed; answers after how many milliseconds that was. */
async function drip(first: string, piece: string): Promise<{ ms: number; said: string }> {
  const socket = await open()
  const began = performance.now()
  socket.write(first)
  const timer = setInterval(() => socket.write(piece), 40)
  await Promise.race([socket.ended, sleep(4000)])
  clearInterval(timer)
  return { ms: performance.now() - began, said: socket.said() }
}

const alive = async () => (await fetch(`http://127.0.0.1:${listening.port}/`)).text()

// Once more where the machine kept this process waiting.
describe('a client that is slow on purpose', { retry: 2 }, () => {
  it('with its headers is cut off', async () => {
    const { ms, said } = await drip('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n')
    expect([ms < 2000, said]).toEqual([true, expect.stringContaining('408')])
    expect(await alive()).toBe('here')
  })

  it('with its body is cut off', async () => {
    const { ms } = await drip('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n', 'x')
    expect(ms).toBeLessThan(2000)
  })

  it('with a body in chunks is cut off', async () => {
    const { ms } = await drip(
      'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\nx\r\n',
    )
    expect(ms).toBeLessThan(2000)
  })

  it('that takes a little now and then is cut off', async () => {
    const socket = await open()
    socket.pause()
    socket.write('GET /much HTTP/1.1\r\nHost: x\r\n\r\n')
    const began = performance.now()
    const sip = setInterval(() => {
      socket.resume()
      setImmediate(() => socket.pause())
    }, 100)
    await Promise.race([socket.ended, sleep(5000)])
    clearInterval(sip)
    expect(performance.now() - began).toBeLessThan(4000)
  })

  it.each(['/much', '/endless'])('reading %s is cut off, and nothing is kept for it', async (path) => {
    const socket = await open()
    socket.pause()
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
    const began = performance.now()
    // The end of a connection is noticed by whoever reads.
    await sleep(1200)
    socket.resume()
    await Promise.race([socket.ended, sleep(3000)])
    expect(performance.now() - began).toBeLessThan(3000)
    expect(socket.bytesRead).toBeLessThan(16 * 1024 * 1024)
  })
})

it('a client that reads at its own pace gets everything', async () => {
  const socket = await open()
  let got = 0
  socket.on('data', (data: Buffer) => {
    got += data.length
    socket.pause()
    setTimeout(() => socket.resume(), 2)
  })
  socket.write('GET /pieces HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await Promise.race([socket.ended, sleep(10_000)])
  expect(got).toBeGreaterThan(400 * 64 * 1024)
}, 15_000)

it('an address that opens connections without end is refused more, and has room again once it closes some', async () => {
  const mine = await Promise.all(Array.from({ length: 30 }, open))
  await sleep(100)
  const left = mine.filter((socket) => !socket.destroyed)
  expect(left.length).toBeLessThanOrEqual(20)
  for (const socket of mine) socket.destroy()
  await sleep(100)
  expect(await alive()).toBe('here')
})

it.each([
  ['very long headers', `X: ${'x'.repeat(20_000)}`, '431'],
  ['a request line that is none', null, '400'],
])('%s are refused', async (_, header, status) => {
  const socket = await open()
  socket.write(header === null ? 'HELLO\r\n\r\n' : `GET / HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`)
  await Promise.race([socket.ended, sleep(2000)])
  expect(socket.said()).toContain(`HTTP/1.1 ${status}`)
})
