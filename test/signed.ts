import { createHmac } from 'node:crypto'
import { inWorkspace } from '#server/db/in-workspace.ts'
import { addKey } from '#server/identity/add-key.ts'
import type { TestServer } from '#test/start.ts'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as a customer's own server would make it, or as somebody would who is not one. */
export function makeToken(
  secret: string,
  claims: object,
  head: object = { alg: 'HS256', typ: 'JWT' },
): string {
  const text = `${part(head)}.${part(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** A fresh shared secret of a workspace and its id. */
export async function makeSecret(
  { services, workspaceId: first }: TestServer,
  workspaceId = first,
): Promise<{ id: string; secret: string }> {
  const { key, secret } = await inWorkspace(services.pool, workspaceId, (db) =>
    addKey(db, services.secretBox, { name: 'Test' }),
  )
  return { id: key.id, secret: secret ?? '' }
}

let made = 0

/** Claims that are good for ten minutes and for one session; `seconds` from now is the end. */
export function goodClaims(workspaceId: string, sub: string, more: object = {}, seconds = 600): object {
  const exp = Math.floor(Date.now() / 1000) + seconds
  return { sub, aud: workspaceId, exp, jti: `${++made}`, ...more }
}
