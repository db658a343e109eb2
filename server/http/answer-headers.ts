import type { Context } from 'hono'
import type { Env } from '#server/http/env.ts'

// Plain objects: the class Headers checks and sorts each of them again, which at a door that is used thousands of times a
// second costs more than reading the request.

/** Every answer to this request carries the header, unless it says something else itself; a second value joins the first. */
export function addHeader(c: Context<Env>, name: Lowercase<string>, value: string): void {
  const headers = c.get('headers') as Record<string, string> | undefined
  // Not behind the entrance.
  if (headers === undefined) return c.header(name, value, { append: true })
  const before = headers[name]
  headers[name] = before === undefined ? value : `${before}, ${value}`
}

/** For an answer that was made without them. */
export function addMissing(c: Context<Env>): void {
  const { headers } = c.res
  for (const [name, value] of Object.entries(c.get('headers'))) {
    if (!headers.has(name)) headers.set(name, value)
  }
}
