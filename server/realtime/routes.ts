import { upgradeWebSocket } from '@hono/node-server'
import { z } from 'zod'
import type { WebSocket } from 'ws'
import { opens } from '#rules/plans.ts'
import { findMembership } from '#server/accounts/members.ts'
import { personOf } from '#server/accounts/person-of.ts'
import type { BindRoutes } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import { serveSocket, type Door } from '#server/realtime/sockets.ts'

const teamHello = z.object({ type: z.literal('hello'), workspaceId: z.uuid() })
const visitorHello = z.object({ type: z.literal('hello'), token: z.string().max(500) })

/** The two live doors. What they say is only that something changed; the contents are fetched. */
export const liveRoutes: BindRoutes = (app, services) => {
  app.get('/api/v1/live', async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && URL.parse(origin)?.host !== c.req.header('host')) {
      throw new Refusal('forbidden', 'Requests from other sites are not taken.')
    }
    const { headers } = c.req.raw
    await personOf(services.auth, headers)
    let workspaceId = ''
    const isMember = async () => {
      const person = await personOf(services.auth, headers).catch(whenSignedOut)
      if (person === null) return false
      const membership = await services.inWorkspace(workspaceId, (db) => findMembership(db, person.id), {
        readOnly: true,
      })
      return membership !== null && opens(membership.plan, 'live')
    }
    const door: Door = {
      enter: async (frame, send) => {
        const hello = teamHello.safeParse(frame)
        if (!hello.success) return null
        workspaceId = hello.data.workspaceId
        return (await isMember()) ? services.bus.onTeam(workspaceId, send) : null
      },
      stays: isMember,
    }
    return upgrade(door)(c, next)
  })

  app.get('/api/v1/chat/live', (c, next) => {
    const door: Door = {
      enter: async (frame, send) => {
        const hello = visitorHello.safeParse(frame)
        const visitor = hello.success ? services.tokens.read(hello.data.token) : null
        return visitor ? services.bus.onVisitor(visitor.sessionId, send) : null
      },
    }
    return upgrade(door)(c, next)
  })
}

function whenSignedOut(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

function upgrade(door: Door) {
  return upgradeWebSocket(() => ({
    onOpen: (_event, context) => serveSocket(context.raw as WebSocket, door),
  }))
}
