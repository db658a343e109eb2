import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { Visitor } from '#server/http/caller.ts'

/** The widget opens its session anew by its resume token once the server says that this is over. */
const goodForMs = 15 * 60_000

/** A visitor comes with the same token again and again; about 4 MB. */
const mostRemembered = 10_000

/** The visitor's Bearer token: ids and an end, under an HMAC. It opens one conversation of one session, for a quarter of an hour. */
export class VisitorTokens {
  readonly #key: KeyObject
  /** Tokens whose HMAC was found right, and when they end: they are checked once. */
  readonly #checked = new Map<string, { visitor: Visitor; until: number }>()

  /** `key`: hexadecimal digits. */
  constructor(key: string) {
    this.#key = createSecretKey(key, 'hex')
  }

  make(visitor: Visitor, now = Date.now()): string {
    const ids = [visitor.workspaceId, visitor.sessionId, visitor.conversationId]
    const packed = Buffer.from(ids.join('').replaceAll('-', ''), 'hex').toString('base64url')
    const body = `${packed}.${(now + goodForMs).toString(36)}`
    return `${body}.${this.#sign(body).toString('base64url')}`
  }

  read(token: string, now = Date.now()): Visitor | null {
    const known = this.#checked.get(token) ?? this.#check(token)
    return known === null || known.until < now ? null : known.visitor
  }

  #check(token: string): { visitor: Visitor; until: number } | null {
    const [, body = '', until = '', mac = ''] =
      /^([\w-]{64}\.([0-9a-z]{1,11}))\.([\w-]{43})$/.exec(token) ?? []
    const given = Buffer.from(mac, 'base64url')
    if (given.length !== 32 || !timingSafeEqual(given, this.#sign(body))) return null
    const hex = Buffer.from(body.slice(0, 64), 'base64url').toString('hex')
    const [workspaceId, sessionId, conversationId] = [0, 32, 64].map((from) =>
      hex.slice(from, from + 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    )
    if (!workspaceId || !sessionId || !conversationId) return null
    const checked = { visitor: { workspaceId, sessionId, conversationId }, until: parseInt(until, 36) }
    if (this.#checked.size >= mostRemembered) this.#checked.clear()
    this.#checked.set(token, checked)
    return checked
  }

  #sign(body: string): Buffer {
    return createHmac('sha256', this.#key).update(body).digest()
  }
}
