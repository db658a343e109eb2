import { serve, type WebSocketServerLike } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { App } from '#server/http/env.ts'
import { closeSockets } from '#server/realtime/sockets.ts'

export type Listening = { url: string; port: number; close: () => Promise<void> }

const slowMs = 30_000

/** Opens the port; resolves when it is open, rejects with EADDRINUSE and the like. */
export function listen(app: App, { port, host }: { port: number; host: string }): Promise<Listening> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 })
  return new Promise((resolve, reject) => {
    const server = serve(
      // Its own type says `noServer?: boolean | undefined` where the other says `boolean`.
      {
        fetch: app.fetch,
        port,
        hostname: host,
        websocket: { server: sockets as unknown as WebSocketServerLike },
      },
      ({ port: opened }: AddressInfo) => {
        server.off('error', reject)
        resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}`, port: opened, close })
      },
    ) as Server
    server.requestTimeout = slowMs
    server.headersTimeout = slowMs / 2
    server.keepAliveTimeout = 65_000
    server.once('error', reject)

    /** No new work; what is under way gets a moment to end. */
    async function close(): Promise<void> {
      closeSockets(sockets)
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), 5000)
      await closed
      clearTimeout(cut)
    }
  })
}
