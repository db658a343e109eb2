import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto'
import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import type { ProblemCode } from '#contract/problem.ts'
import { Refusal } from '#server/http/refusal.ts'
import { readSubject } from '#server/identity/signed-claims.ts'

/** How far clocks may differ, in seconds. */
export const clockTolerance = 30
const longestLife = 3600

export type TrustedKey = { id: string; secret: string } | { id: string; publicKey: string }

/** What a token has proved. `until` is when it ends for good; `isOver` when that has been: it then proves a subject only. */
export type CheckedToken = {
  keyId: string
  subject: string
  claims: Record<string, unknown>
  until: Date
  isOver: boolean
}

/**
 * Checks a token against the workspace's keys, or refuses it with an identity code. The algorithm is that of our key,
 * whatever the token says of itself, and nothing else in its header counts. The signature comes first: a forged token learns nothing
 * of what else would be wrong with it.
 */
export async function checkToken(
  token: string,
  keys: readonly TrustedKey[],
  workspaceId: string,
  now = Date.now(),
): Promise<CheckedToken> {
  refuseOtherAlgorithms(token)
  for (const key of keys) {
    const claims = await claimsUnder(key, token, workspaceId, now)
    if (claims !== null) return { keyId: key.id, ...readTimes(claims, now) }
  }
  throw refused('identity_signature')
}

const sentences = {
  identity_malformed:
    'The identity must be a JWT in its compact form, three parts with dots between them. Send it as your JWT library made it.',
  identity_algorithm:
    'Sign the identity with HS256 and a secret, or with EdDSA and an Ed25519 key, from "Signed-in visitors" in the site settings.',
  identity_signature:
    'No key of this workspace has signed this identity. Use one that stands under "Signed-in visitors" in the site settings; the secret counts as the text it is shown as.',
  identity_expired: 'This identity has expired. Make a new token for each page.',
  identity_expiry: 'Give the identity an exp, in seconds since 1970, that lies at most an hour ahead of now.',
  identity_early:
    'The nbf or iat of this identity lies ahead of now. Is the clock of the server that made it right?',
  identity_audience:
    'The aud of the identity must be the id of this workspace; it stands under "Signed-in visitors" in the site settings.',
  identity_subject: 'Give the identity a sub: your own id of the person, a text of 1 to 200 characters.',
  identity_replayed:
    'This identity was used by another session before. Make a new token for each page, and let no cache keep it.',
} as const satisfies Partial<Record<ProblemCode, string>>

export function refused(code: keyof typeof sentences): Refusal {
  return new Refusal(code, sentences[code])
}

function refuseOtherAlgorithms(token: string): void {
  let alg: unknown
  try {
    ;({ alg } = decodeProtectedHeader(token))
  } catch {
    throw refused('identity_malformed')
  }
  if (token.split('.').length !== 3) throw refused('identity_malformed')
  if (alg !== 'HS256' && alg !== 'EdDSA' && alg !== 'Ed25519') throw refused('identity_algorithm')
}

function materialOf(key: TrustedKey): { material: KeyObject; algorithms: string[] } {
  if ('secret' in key) return { material: createSecretKey(key.secret, 'utf8'), algorithms: ['HS256'] }
  // RFC 9864 gives EdDSA with this curve a name of its own.
  return { material: createPublicKey(key.publicKey), algorithms: ['EdDSA', 'Ed25519'] }
}

/** What is claimed under this key's signature; null when it is not this key's. */
async function claimsUnder(
  key: TrustedKey,
  token: string,
  workspaceId: string,
  now: number,
): Promise<JWTPayload | null> {
  const { material, algorithms } = materialOf(key)
  try {
    const { payload } = await jwtVerify(token, material, {
      algorithms,
      audience: workspaceId,
      requiredClaims: ['exp', 'sub'],
      clockTolerance,
      currentDate: new Date(now),
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return null
    if (error instanceof errors.JOSEAlgNotAllowed) return null
    // An end that has been is judged by the caller: it may still be the page of somebody who is here already.
    if (error instanceof errors.JWTExpired) return error.payload
    if (error instanceof errors.JWTClaimValidationFailed) throw refused(codeOf(error.claim))
    if (error instanceof errors.JOSEError) throw refused('identity_malformed')
    throw error
  }
}

function codeOf(claim: string): keyof typeof sentences {
  if (claim === 'aud') return 'identity_audience'
  if (claim === 'sub') return 'identity_subject'
  if (claim === 'exp') return 'identity_expiry'
  return claim === 'nbf' || claim === 'iat' ? 'identity_early' : 'identity_malformed'
}

function readTimes(claims: JWTPayload, now: number): Omit<CheckedToken, 'keyId'> {
  const seconds = now / 1000
  const { exp = 0, iat } = claims
  if (exp > seconds + longestLife + clockTolerance) throw refused('identity_expiry')
  if (iat !== undefined && iat > seconds + clockTolerance) throw refused('identity_early')
  const subject = readSubject(claims.sub)
  if (subject === null) throw refused('identity_subject')
  const end = Math.max(0, exp + clockTolerance)
  return { subject, claims, until: new Date(end * 1000), isOver: end <= seconds }
}
