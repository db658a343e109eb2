import { connect } from 'node:net'

export type Hostile = { method?: string; path: string; headers?: Record<string, string>; body?: object }

const sockets = 4
const ahead = 50

/** Sends requests as fast as they are taken, several at a time on a few connections; answers how often each status came. */
export async function flood(
  url: string,
  count: number,
  make: (index: number) => Hostile,
): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  const { hostname, port, host } = new URL(url)
  let next = 0
  await Promise.all(
    Array.from({ length: sockets }, async () => {
      const wire = await open(hostname, Number(port))
      while (next < count) {
        const from = next
        next = Math.min(count, from + ahead)
        const texts = Array.from({ length: next - from }, (_, index) => textOf(make(from + index), host))
        for (const status of await wire.send(texts)) statuses[status] = (statuses[status] ?? 0) + 1
      }
      wire.close()
    }),
  )
  return statuses
}

function textOf({ method = 'POST', path, headers = {}, body }: Hostile, host: string): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const lines = Object.entries({
    host,
    'content-length': String(Buffer.byteLength(text)),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`
}

type Wire = { send(texts: string[]): Promise<string[]>; close(): void }

function open(hostname: string, port: number): Promise<Wire> {
  const socket = connect(port, hostname)
  let found: string[] = []
  let rest = ''
  let wanted = 0
  let done: (statuses: string[]) => void = () => {}
  let fail: (error: Error) => void = () => {}
  socket.on('data', (data) => {
    // A status line may come in two pieces.
    const text = rest + data.toString('latin1')
    const lines = [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)]
    const last = lines.at(-1)
    rest = text.slice(last ? last.index + last[0].length : 0).slice(-20)
    for (const [, status = ''] of lines) found.push(status)
    if (found.length >= wanted) done(found)
  })
  socket.on('error', (error) => fail(error))
  socket.on('close', () => fail(new Error(`closed after ${found.length} of ${wanted} answers`)))
  const wire: Wire = {
    send: (texts) =>
      new Promise((resolve, reject) => {
        found = []
        wanted = texts.length
        done = resolve
        fail = reject
        socket.write(texts.join(''))
      }),
    close: () => socket.destroy(),
  }
  return new Promise((resolve, reject) => {
    fail = reject
    socket.once('connect', () => resolve(wire))
  })
}
