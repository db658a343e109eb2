import type { Context } from 'hono'
import { z } from 'zod'
import type { ProblemCode } from '#contract/problem.ts'
import { EvenPace } from '#server/accounts/even-pace.ts'
import { signInLimits } from '#server/accounts/sign-in-limits.ts'
import type { BindRoutes, Env } from '#server/http/env.ts'
import { Gate } from '#server/http/gate.ts'
import { notFound, problemOf, problemResponse, Refusal } from '#server/http/refusal.ts'

const email = z.email('Give your email address').max(320, 'This is too long')
const password = z.string('Give your password').min(1, 'Give your password').max(128, 'This is too long')
const signInBody = z.object({ email, password, rememberMe: z.boolean().optional() })

/**
 * The doors of the accounts library that are open; there are no others. Its doors for organizations would go round our
 * roles, seats and log, and its `get-session` would give the login token to scripts. All else of an account stands in
 * the contract.
 */
export const authDoors: BindRoutes = (app, services) => {
  const { auth, limits, config, operatorKey } = services
  const isHttps = config.publicUrl.startsWith('https:')
  const tries = signInLimits(limits, { key: operatorKey, secure: isHttps })
  // Each check takes a thread of the four there are, and 32 MB: files and other work need some, too.
  const checks = new Gate(2, 40)
  const pace = new EvenPace()

  app.use('/api/auth/*', async (c, next) => {
    await limits.take('accountsOfAddress', c)
    c.header('cache-control', 'no-store')
    await next()
  })

  app.post('/api/auth/sign-in/email', async (c) => {
    const given = await bodyOf(c, signInBody)
    const forget = await tries.enter(c, given.email)
    const began = performance.now()
    const response = await checks.pass(() => forward(c, given))
    if (response === null) throw busy()
    if (!response.ok) {
      await pace.keep(began)
      return answer(
        c,
        response,
        response.status === 401 ? 'The email or the password is not right.' : undefined,
      )
    }
    await forget()
    tries.remember(c, given.email)
    return answer(c, response)
  })

  app.post('/api/auth/sign-out', async (c) => answer(c, await forward(c, {})))

  app.get('/api/auth/magic-link/verify', async (c) => {
    await limits.take('linksOfAddress', c)
    const response = await forward(c)
    const person = await personIn(response)
    if (person) tries.remember(c, person.email)
    return answer(c, response)
  })

  app.all('/api/auth/*', () => {
    throw notFound('address')
  })

  /** Only what was read here goes on to the library, and the address as we know it. */
  function forward(c: Context<Env>, body?: object): Promise<Response> {
    const headers = new Headers(c.req.raw.headers)
    headers.set('x-client-address', c.get('address'))
    headers.delete('content-length')
    return auth.handler(
      new Request(c.req.url, {
        method: c.req.method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  }

  /** Whom the cookie of this answer signs in. */
  async function personIn(response: Response): Promise<{ email: string } | null> {
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    if (cookie === '') return null
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
    return session?.user ?? null
  }
}

/** The library's cookies and redirects, but never its texts: they hold the login token, or say too much. */
function answer(c: Context<Env>, response: Response, sentence?: string): Response {
  for (const line of response.headers.getSetCookie()) c.header('set-cookie', line, { append: true })
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location !== null) return c.redirect(location, 302)
  if (response.ok) return c.json({ done: true })
  const [code, fallback] = problems[response.status] ?? ['internal', 'Something went wrong on our side.']
  return problemResponse(c, problemOf(code, sentence ?? fallback, { requestId: c.get('requestId') }))
}

const problems: Record<number, [ProblemCode, string]> = {
  400: ['bad_request', 'The request could not be read.'],
  401: ['unauthorized', 'Sign in first.'],
  403: ['forbidden', 'Requests from other sites are not taken.'],
  404: ['not_found', 'There is nothing at this address.'],
  422: ['invalid_input', 'Some of the input is not valid.'],
  429: ['too_many_requests', 'Too much at once. Try again in a minute.'],
}

async function bodyOf<S extends z.ZodType>(c: Context<Env>, shape: S): Promise<z.output<S>> {
  const text = await c.req.text()
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new Refusal('bad_json', 'The body is not valid JSON.')
  }
  const read = shape.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Refusal('invalid_input', fields[0]?.message ?? 'Some of the input is not valid.', { fields })
}

function busy(): Refusal {
  return new Refusal('unavailable', 'Very many people are signing in. Try again in a moment.', {
    headers: { 'retry-after': '3' },
  })
}
