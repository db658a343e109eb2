import { serve, type WebSocketServerLike } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { App } from '#server/http/env.ts'
import { cutOffSlowClients, type Patience } from '#server/http/slow-clients.ts'
import { closeSockets } from '#server/realtime/sockets.ts'

export type Listening = { url: string; port: number; close: () => Promise<void> }

/** How long a request may take to arrive, its headers alone, and how often that is looked at. */
const arrival = { requestTimeout: 30_000, headersTimeout: 15_000, connectionsCheckingInterval: 5000 }

export type Slowness = Partial<typeof arrival> & Partial<Patience>

/** Opens the port; resolves when it is open, rejects with EADDRINUSE and the like. */
export function listen(
  app: App,
  { port, host, trustProxy = 0 }: { port: number; host: string; trustProxy?: number },
  slowness: Slowness = {},
): Promise<Listening> {
  const { requestTimeout, headersTimeout, connectionsCheckingInterval } = { ...arrival, ...slowness }
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 })
  return new Promise((resolve, reject) => {
    const server = serve(
      // Its own type says `noServer?: boolean | undefined` where the other says `boolean`.
      {
        fetch: app.fetch,
        port,
        hostname: host,
        serverOptions: {
          requestTimeout,
          headersTimeout,
          connectionsCheckingInterval,
          keepAliveTimeout: 65_000,
          maxHeaderSize: 16 * 1024,
        },
        websocket: { server: sockets as unknown as WebSocketServerLike },
      },
      ({ port: opened }: AddressInfo) => {
        server.off('error', reject)
        resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}`, port: opened, close })
      },
    ) as Server
    // Every visitor's connection comes from the proxy's one address: how many one of them may have is for it to say.
    const behindProxy = trustProxy > 0 ? { connectionsOfAddress: Number.POSITIVE_INFINITY } : {}
    const stopWatching = cutOffSlowClients(server, { ...behindProxy, ...slowness })
    server.once('error', reject)

    /** No new work; what is under way gets a moment to end. */
    async function close(): Promise<void> {
      stopWatching()
      closeSockets(sockets)
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const cut = setTimeout(() => server.closeAllConnections(), 5000)
      await closed
      clearTimeout(cut)
    }
  })
}
