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
  options: { autoPong?: boolean; hello?: string } = {},
): Promise<number> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  servers.push(server)
  server.on('connection', (socket) => serveSocket(socket, { enter: async () => () => {}, ...door }, 20))
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: options.autoPong ?? true })
  client.on('open', () => client.send(options.hello ?? '{}'))
  return new Promise((resolve) => client.on('close', resolve))
}

describe('a socket', () => {
  it('is closed with the next ping when who came in may not stay', async () => {
    let asked = 0
    const stays = async () => {
      asked += 1
      return asked < 3
    }
    expect([await closedWith({ stays }), asked]).toEqual([4401, 3])
  })

  it('stays when the question fails, and is asked again', async () => {
    let asked = 0
    const stays = async () => {
      asked += 1
      if (asked === 1) throw new Error('The database is away.')
      return false
    }
    expect([await closedWith({ stays }), asked]).toEqual([4401, 2])
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
})
