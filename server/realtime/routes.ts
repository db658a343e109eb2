import { upgradeWebSocket } from '@hono/node-server'
import { z } from 'zod'
import type { WebSocket } from 'ws'
import { personOf } from '#server/accounts/person-of.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import { serveSocket, type Closing, type Door } from '#server/realtime/sockets.ts'

const teamHello = z.object({ type: z.literal('hello'), workspaceId: z.uuid() })
const visitorHello = z.object({ type: z.literal('hello'), token: z.string().max(500) })
const refused: Closing = { code: 4401, reason: 'refused' }

/** The two live doors. What they say is only that something changed; the contents are fetched. */
export const liveRoutes: BindRoutes = (app, services) => {
  app.get('/api/v1/live', async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) {
      throw new Refusal('forbidden', 'Requests from other sites are not taken.')
    }
    const person = await personOf(services.auth, c.req.raw.headers)
    const door: Door = {
      enter: async (frame, wire) => {
        const hello = teamHello.safeParse(frame)
        if (!hello.success) return refused
        const { id: personId, signInId } = person
        return services.teamSockets.enter(hello.data.workspaceId, { personId, signInId, ...wire })
      },
    }
    return upgrade(door)(c, next)
  })

  app.get('/api/v1/chat/live', (c, next) => {
    const door: Door = {
      enter: async (frame, { send }) => {
        const hello = visitorHello.safeParse(frame)
        const visitor = hello.success ? services.tokens.read(hello.data.token) : null
        return visitor ? services.bus.onVisitor(visitor.sessionId, send) : refused
      },
    }
    return upgrade(door)(c, next)
  })
}

function upgrade(door: Door) {
  return upgradeWebSocket(() => ({
    onOpen: (_event, context) => serveSocket(context.raw as WebSocket, door),
  }))
}
