import type { Context } from 'hono'
import type { Auth } from '#server/accounts/auth.ts'
import { isOperator } from '#server/accounts/members.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import type { Person } from '#server/http/caller.ts'
import type { Env } from '#server/http/env.ts'
import { Refusal } from '#server/http/refusal.ts'

/** The signed-in person of a request, from the login cookie alone; looked up in the database each time. */
export async function personOf(auth: Auth, headers: Headers): Promise<Person> {
  const person = await whoIsSignedIn(auth, headers)
  if (!person) throw new Refusal('unauthorized', 'Sign in first, or send an API key as x-api-key.')
  return person
}

/** The same where nobody needs to be signed in. */
export function whoIsSignedIn(auth: Auth, headers: Headers): Promise<Person | null> {
  return auth.whoIs(headers)
}

/** The person behind a request to a door for people, or for whoever runs the installation. */
export function makePersonOf(auth: Auth, outside: OutsideDb) {
  return async (c: Context<Env>, access: 'person' | 'operator'): Promise<Person> => {
    const person = await personOf(auth, c.req.raw.headers)
    if (access === 'operator' && !(await isOperator(outside, person.id))) {
      throw new Refusal('forbidden', 'This is for whoever runs the installation.')
    }
    return person
  }
}
