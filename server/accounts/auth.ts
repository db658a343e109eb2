import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { magicLink } from 'better-auth/plugins/magic-link'
import { organization } from 'better-auth/plugins/organization'
import type pg from 'pg'
import { knownCookies } from '#server/accounts/known-cookies.ts'
import type { Log } from '#server/log.ts'

export type AuthOptions = {
  pool: pg.Pool
  secret: string
  publicUrl: string
  /** Origins besides publicUrl that the dashboard may be opened at. */
  trustedOrigins: string[]
  /** Told of every new login session before it is answered. */
  onSignIn?: (signIn: NewSignIn) => Promise<void>
  log?: Log
}

export type NewSignIn = { personId: string; address: string | null; userAgent: string | null }

/** How long a one-time sign-in link is good for, in seconds. */
export const linkSeconds = 24 * 3600

/** Accounts by better-auth in the schema `auth`: email and password, one-time links, organizations as workspaces. */
export function makeAuth({ pool, secret, publicUrl, trustedOrigins, onSignIn, log }: AuthOptions) {
  const links = new Map<string, string>()
  const times = { expiresIn: 30 * 24 * 3600, updateAge: 600 }
  const auth = betterAuth({
    appName: 'BrainBots Leads',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins,
    database: pool,
    telemetry: { enabled: false },
    // What it warns of is that a password was wrong; its other arguments may hold whole rows of accounts.
    logger: {
      log: (level, message) => (level === 'error' ? log?.error : log?.debug)?.(`Accounts: ${message}`),
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    // Moved on every few minutes, so that people see when each of their browsers was last used.
    session: times,
    databaseHooks: {
      session: {
        create: {
          after: async ({ userId, ipAddress, userAgent }) => {
            await onSignIn?.({
              personId: userId,
              address: ipAddress || null,
              userAgent: userAgent || null,
            })
          },
        },
      },
    },
    // Its own limits have no end to their memory: ours stand before its doors, in auth-doors.ts.
    rateLimit: { enabled: false },
    advanced: {
      // Said outright, as the library drops both checks by itself where it believes to be under test.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      cookiePrefix: 'brainbots',
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
    plugins: [
      organization({ allowUserToCreateOrganization: false }),
      magicLink({
        expiresIn: linkSeconds,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ email, url }) => void links.set(email, url),
      }),
    ],
  })
  return {
    ...auth,
    // From the login cookie alone; null where nobody is signed in by it.
    ...knownCookies(
      pool,
      async (headers) => {
        const session = await auth.api.getSession({ headers })
        if (!session) return null
        const { id, name, email } = session.user
        return { id, name, email, signInId: session.session.id, signedInAt: session.session.createdAt }
      },
      times,
    ),
    /** A link that signs this person in once. */
    async loginLink(email: string): Promise<string> {
      await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() })
      const link = links.get(email)
      links.delete(email)
      if (!link) throw new Error('The accounts library made no link.')
      return link
    },
    migrate: async () => (await getMigrations(auth.options)).runMigrations(),
  }
}

export type Auth = ReturnType<typeof makeAuth>
