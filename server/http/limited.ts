import { contract } from '#contract/api.ts'
import type { App } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'
import type { Services } from '#server/services.ts'

/** The services with limits at the doors of the team, so that no operation can forget them. */
export function limited(services: Services): Services {
  const { limits } = services
  return {
    ...services,
    callerOf: async (c, door) => {
      const caller = await services.callerOf(c, door).catch(countWrong(c))
      // Messages of other chatbots are counted one by one, and there may be many requests.
      if (door['x-access'] !== 'ingest') await limits.take('callsOfCaller', c, caller.id)
      return caller
    },
    personOf: async (c, access) => {
      const person = await services.personOf(c, access).catch(countWrong(c))
      await limits.take('callsOfCaller', c, person.id)
      return person
    },
  }

  /** Whoever tries keys and cookies is told to wait after a while. */
  function countWrong(c: Parameters<Services['callerOf']>[0]) {
    return async (error: unknown): Promise<never> => {
      if (error instanceof Refusal && error.code === 'unauthorized') await limits.take('wrongOfAddress', c)
      throw error
    }
  }
}

/** Doors where nobody says who they are are counted by the address. The chat's own ones count in their own way. */
export function limitOpenDoors(app: App, { limits }: Services): void {
  for (const route of Object.values(contract)) {
    if (route['x-access'] !== 'nobody-yet' || route.path.startsWith('/api/v1/chat/')) continue
    app.on(route.method.toUpperCase(), route.getRoutingPath(), async (c, next) => {
      await limits.take('opensOfAddress', c)
      await next()
    })
  }
}
