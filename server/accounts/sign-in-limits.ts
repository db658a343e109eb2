import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { networkOf } from '#server/http/address.ts'
import type { Env } from '#server/http/env.ts'
import type { Limits } from '#server/http/limits.ts'

const cookieName = 'brainbots.device'
const yearSeconds = 365 * 24 * 3600

export type SignInLimits = {
  /** Before a password is looked at; a refusal when there were too many tries. Answers how to forget this one. */
  enter(c: Context<Env>, email: string): Promise<() => Promise<void>>
  /** From now on this browser is one that has signed in to this account before. */
  remember(c: Context<Env>, email: string): void
}

/**
 * How often a password may be tried: per address, per account from one address, and per account from everywhere. The
 * last one would let anybody lock anybody out, so a browser that has signed in to the account before does not count
 * there, but by itself. Nothing here knows whether an account exists.
 */
export function signInLimits(
  limits: Pick<Limits, 'take' | 'giveBack'>,
  { key, secure }: { key: string; secure: boolean },
): SignInLimits {
  const secret = createHmac('sha256', key).update('known devices').digest()
  const sign = (nonce: string, email: string) =>
    createHmac('sha256', secret)
      .update(`${nonce} ${folded(email)}`)
      .digest()

  /** What a known browser is counted by, or null for one that nobody has signed in with. */
  function deviceOf(c: Context<Env>, email: string): string | null {
    const [, nonce = '', mac = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(getCookie(c, cookieName) ?? '') ?? []
    const given = Buffer.from(mac, 'base64url')
    return given.length === 32 && timingSafeEqual(given, sign(nonce, email)) ? nonce : null
  }

  return {
    async enter(c, email) {
      const account = accountKey(email)
      const network = networkOf(c.get('address'))
      const device = deviceOf(c, email)
      await limits.take('signInsOfAddress', c)
      if (device === null) {
        await limits.take('signInsOfAccountAtAddress', c, `${account} ${network}`)
        await limits.take('signInsOfAccount', c, account)
      } else await limits.take('signInsOfDevice', c, `${account} ${device}`)
      return async () => {
        await limits.giveBack('signInsOfAddress', c)
        if (device === null) {
          await limits.giveBack('signInsOfAccountAtAddress', c, `${account} ${network}`)
          await limits.giveBack('signInsOfAccount', c, account)
        } else await limits.giveBack('signInsOfDevice', c, `${account} ${device}`)
      }
    },
    remember(c, email) {
      const nonce = randomBytes(16).toString('base64url')
      setCookie(c, cookieName, `${nonce}.${sign(nonce, email).toString('base64url')}`, {
        httpOnly: true,
        secure,
        sameSite: 'Lax',
        path: '/api/auth',
        maxAge: yearSeconds,
      })
    },
  }
}

/** Counted by a digest, as emails have no business in a table of counts. */
export function accountKey(email: string): string {
  return createHash('sha256').update(folded(email)).digest('base64url')
}

function folded(email: string): string {
  return email.trim().toLowerCase()
}
