import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { afterAll, describe, expect, it } from 'vitest'
import { serveSocket, type Door } from '#server/realtime/sockets.ts'

const servers: WebSocketServer[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** A door with pings every few milliseconds; answers the code that the client's socket is closed with. */
async function closedWith(
  door: Partial<Door>,
  options: { autoPong?: boolean; hello?: string; heard?: string[] } = {},
): Promise<number> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  servers.push(server)
  server.on('connection', (socket) => serveSocket(socket, { enter: async () => () => {}, ...door }, 20))
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: options.autoPong ?? true })
  client.on('open', () => client.send(options.hello ?? '{}'))
  client.on('message', (data) => options.heard?.push(String(data)))
  return new Promise((resolve) => client.on('close', resolve))
}

describe('a socket', () => {
  it('that is refused is told why by a code', async () => {
    expect(await closedWith({ enter: async () => ({ code: 4403, reason: 'no' }) })).toBe(4403)
  })

  it('that is shut later on hears nothing any more and is told why', async () => {
    const heard: string[] = []
    const enter: Door['enter'] = async (_, wire) => {
      setTimeout(() => {
        wire.send({ type: 'before' })
        wire.close({ code: 4401, reason: 'gone' })
        wire.send({ type: 'after' })
      }, 5)
      return () => {}
    }
    expect(await closedWith({ enter }, { heard })).toBe(4401)
    expect(heard).toEqual(['{"type":"ready"}', '{"type":"before"}'])
  })

  it('that answers no ping is cut off', async () => {
    expect(await closedWith({}, { autoPong: false })).toBe(1006)
  })

  it('whose hello cannot be checked is told that it failed', async () => {
    const enter = async () => {
      throw new Error('The database is away.')
    }
    expect(await closedWith({ enter })).toBe(1011)
  })

  it('that leaves while its hello is checked is not listened for', async () => {
    let left = 0
    let enter = () => {}
    const checked = new Promise<void>((resolve) => (enter = resolve))
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    servers.push(server)
    const gone = new Promise<void>((resolve) => {
      server.on('connection', (socket) => {
        socket.on('close', () => resolve())
        serveSocket(socket, {
          enter: async () => {
            await checked
            return () => {
              left += 1
            }
          },
        })
      })
    })
    await new Promise((resolve) => server.once('listening', resolve))
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
    client.on('open', () => client.send('{}', () => client.terminate()))
    await gone
    enter()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(left).toBe(1)
  })

  it('that says good-bye while its hello is checked is left once', async () => {
    let left = 0
    const checked = Promise.withResolvers<void>()
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    servers.push(server)
    const gone = new Promise<void>((resolve) => {
      server.on('connection', (socket) => {
        socket.on('close', () => resolve())
        serveSocket(socket, {
          enter: async () => {
            // It has said so, and waits for the other side to.
            socket.close()
            checked.resolve()
            return () => {
              left += 1
            }
          },
        })
      })
    })
    await new Promise((resolve) => server.once('listening', resolve))
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
    client.on('open', () => client.send('{}'))
    await checked.promise
    await gone
    expect(left).toBe(1)
  })
})
