import { serve, type WebSocketServerLike } from '@hono/node-server'
import { type AddressInfo, Server as NetServer } from 'node:net'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import type { App } from '#server/http/env.ts'
import { cutOffSlowClients, type Patience } from '#server/http/slow-clients.ts'
import { closeSockets } from '#server/realtime/sockets.ts'

export type Listening = {
  url: string
  port: number
  /** No new work; what is under way gets a moment to end. */
  close: () => Promise<void>
  /** Hands over to another process on this port: whatever has been asked here is answered here. */
  drain: () => Promise<void>
}

/** How long a connection on which nothing is asked is kept for what may be on its way, and one that is answered on. */
const draining = { quietMs: 3000, mostMs: 60_000 }
/** Long enough for who has just connected to ask: a proxy does not send again what it has handed over. */
const closing = { quietMs: 250, mostMs: 5000 }
const lookMs = 100

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
        const url = `http://${host.includes(':') ? `[${host}]` : host}:${opened}`
        resolve({ url, port: opened, close, drain })
      },
    ) as Server
    // Every visitor's connection comes from the proxy's one address: how many one of them may have is for it to say.
    const behindProxy = trustProxy > 0 ? { connectionsOfAddress: Number.POSITIVE_INFINITY } : {}
    const stopWatching = cutOffSlowClients(server, { ...behindProxy, ...slowness })
    server.once('error', reject)

    const drain = () => end(draining)
    const close = () => end(closing)

    async function end({ quietMs, mostMs }: typeof draining): Promise<void> {
      closeSockets(sockets)
      // Each answer tells its client to come back by another connection.
      server.prependListener('request', (_request, response) => {
        response.shouldKeepAlive = false
      })
      const began = performance.now()
      await untilNobodyWaits(server)
      // The server's own would shut connections on which nothing is asked, and cut off who asks in that moment.
      const closed = new Promise<true>((done) => NetServer.prototype.close.call(server, () => done(true)))
      while ((await Promise.race([closed, sleep(lookMs, false)])) === false) {
        const waited = performance.now() - began
        if (waited > quietMs) server.closeIdleConnections()
        if (waited > mostMs) server.closeAllConnections()
      }
      stopWatching()
    }
  })
}

/**
 * Whoever stands in the port's queue would be thrown out with it, and a proxy does not ask again what it has handed over.
 * Each turn of the event loop lets one in, so that a few turns without anybody mean that there is nobody.
 */
async function untilNobodyWaits(server: Server): Promise<void> {
  const began = performance.now()
  let turns = 0
  const letIn = () => (turns = 0)
  server.on('connection', letIn)
  while (turns++ < 10 && performance.now() - began < 1000) await new Promise(setImmediate)
  server.off('connection', letIn)
}
