import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Caller, Person, Visitor } from '#server/http/caller.ts'
import type { Log } from '#server/log.ts'
import type { Services } from '#server/services.ts'

/** What every request carries through the application. */
export type Env = {
  Variables: {
    requestId: string
    log: Log
    address: string
    /** What the answer will carry; see answer-headers.ts. */
    headers: Record<string, string>
    /** The answer carries them already. */
    hasHeaders?: true
    /** The operator's key came along: limits do not hold this request up. */
    unlimited: boolean
    caller: Caller
    person: Person
    visitor: Visitor
  }
}

export type App = OpenAPIHono<Env>

/** Binds the operations of one domain to the application. */
export type BindRoutes = (app: App, services: Services) => void
