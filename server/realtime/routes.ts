import { upgradeWebSocket } from '@hono/node-server'
import type { Context } from 'hono'
import { z } from 'zod'
import type { WebSocket } from 'ws'
import type { TeamFrame } from '#contract/live.ts'
import { personOf } from '#server/accounts/person-of.ts'
import { networkOf } from '#server/http/address.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import type { Visitor } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'
import { mayUseKey } from '#server/sites/allowed-origin.ts'
import { originsOfSession } from '#server/sites/store.ts'
import { tellTyping } from '#server/talks/tell-typing.ts'
import { serveSocket, type Closing, type Door } from '#server/realtime/sockets.ts'

const teamHello = z.object({ type: z.literal('hello'), workspaceId: z.uuid() })
const visitorHello = z.object({ type: z.literal('hello'), token: z.string().max(500) })
const uuid = z.uuid()
const teamFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('looking'), conversationId: uuid.nullable() }),
  z.object({ type: z.literal('typing'), conversationId: uuid }),
])
const visitorFrame = z.object({ type: z.enum(['typing', 'stop']) })
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
    const mayTalk = everySoOften()
    let hear: ((frame: TeamFrame) => void) | null = null
    const door: Door = {
      enter: async (frame, wire) => {
        const hello = teamHello.safeParse(frame)
        if (!hello.success) return refused
        const { workspaceId } = hello.data
        const socket = { personId: person.id, signInId: person.signInId, ...wire }
        const entered = await services.teamSockets.enter(workspaceId, socket)
        hear = (said) => services.teamSockets.hear(workspaceId, socket, said)
        return entered
      },
      hear: (frame) => {
        const said = teamFrame.safeParse(frame)
        if (said.success && mayTalk()) hear?.(said.data)
      },
    }
    return upgrade(c, door)(c, next)
  })

  app.get('/api/v1/chat/live', async (c, next) => {
    await limits.take('socketsOfAddress', c)
    const mayTalk = everySoOften()
    let visitor: Visitor | null = null
    const door: Door = {
      hear: (frame) => {
        const said = visitorFrame.safeParse(frame)
        if (!said.success || !visitor || !mayTalk()) return
        if (said.data.type === 'stop') services.assistant.stop(visitor.conversationId)
        else void tellTyping(services, visitor)
      },
      enter: async (frame, { send }) => {
        const hello = visitorHello.safeParse(frame)
        const known = hello.success ? services.tokens.read(hello.data.token) : null
        if (!known) return refused
        const origins = await services.inWorkspace(
          known.workspaceId,
          (db) => originsOfSession(db, known.sessionId),
          { readOnly: true },
        )
        if (!mayUseKey(origins, c.req.header('origin'), services.config.publicUrl)) return refused
        const leave = limits.open.socketsOfSession.enter(known.sessionId)
        if (!leave) return tooMany
        const stop = services.bus.onVisitor(known.sessionId, send)
        visitor = known
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

/** However much a socket says, a little of it a second is listened to. */
function everySoOften(most = 10, ms = 5000): () => boolean {
  let since = Date.now()
  let count = 0
  return () => {
    if (Date.now() - since > ms) [since, count] = [Date.now(), 0]
    count += 1
    return count <= most
  }
}
