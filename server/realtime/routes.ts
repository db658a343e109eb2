import { upgradeWebSocket } from '@hono/node-server'
import type { Context } from 'hono'
import { z } from 'zod'
import type { WebSocket } from 'ws'
import { personOf } from '#server/accounts/person-of.ts'
import { networkOf } from '#server/http/address.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import { mayUseKey } from '#server/sites/allowed-origin.ts'
import { originsOfSession } from '#server/sites/store.ts'
import { serveSocket, type Closing, type Door } from '#server/realtime/sockets.ts'

const teamHello = z.object({ type: z.literal('hello'), workspaceId: z.uuid() })
const visitorHello = z.object({ type: z.literal('hello'), token: z.string().max(500) })
const refused: Closing = { code: 4401, reason: 'refused' }
const tooMany: Closing = { code: 1013, reason: 'too many' }

/** The two live doors. What they say is only that something changed; the contents are fetched. */
export const liveRoutes: BindRoutes = (app, services) => {
  const { limits } = services

  app.get('/api/v1/live', async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) {
      throw new Refusal('forbidden', 'Requests from other sites are not taken.')
    }
    await limits.take('socketsOfAddress', c)
    const person = await personOf(services.auth, c.req.raw.headers)
    const door: Door = {
      enter: async (frame, wire) => {
        const hello = teamHello.safeParse(frame)
        if (!hello.success) return refused
        const { id: personId, signInId } = person
        return services.teamSockets.enter(hello.data.workspaceId, { personId, signInId, ...wire })
      },
    }
    return upgrade(c, door)(c, next)
  })

  app.get('/api/v1/chat/live', async (c, next) => {
    await limits.take('socketsOfAddress', c)
    const door: Door = {
      enter: async (frame, { send }) => {
        const hello = visitorHello.safeParse(frame)
        const visitor = hello.success ? services.tokens.read(hello.data.token) : null
        if (!visitor) return refused
        const origins = await services.inWorkspace(
          visitor.workspaceId,
          (db) => originsOfSession(db, visitor.sessionId),
          { readOnly: true },
        )
        if (!mayUseKey(origins, c.req.header('origin'), services.config.publicUrl)) return refused
        const leave = limits.open.socketsOfSession.enter(visitor.sessionId)
        if (!leave) return tooMany
        const stop = services.bus.onVisitor(visitor.sessionId, send)
        return () => {
          stop()
          leave()
        }
      },
    }
    return upgrade(c, door)(c, next)
  })

  function upgrade(c: Context<Env>, door: Door) {
    return upgradeWebSocket(() => ({
      onOpen: (_event, context) => {
        const socket = context.raw as WebSocket
        const leave = limits.open.socketsOfAddress.enter(networkOf(c.get('address')))
        if (!leave) return socket.close(tooMany.code, tooMany.reason)
        socket.once('close', leave)
        return serveSocket(socket, door)
      },
    }))
  }
}
