import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#server/http/refusal.ts'
import { checkToken, type TrustedKey } from '#server/identity/check-token.ts'

const workspace = '019a0000-0000-7000-8000-000000000001'
const now = Date.UTC(2026, 10, 22, 12)
const second = now / 1000
const secret = 'k7Qw2zV9tYx3Lm5Nb8Rp1Sd4Fg6Hj0Kl_aZcXeUiOyT'
const pair = generateKeyPairSync('ed25519')
const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const shared: TrustedKey = { id: 'shared', secret }
const published: TrustedKey = { id: 'published', publicKey: pem }

const good = { sub: 'customer 1', aud: workspace, exp: second + 600 }
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function byHand(head: object, claims: unknown, seal: (text: string) => Buffer): string {
  const text = `${part(head)}.${part(claims)}`
  return `${text}.${seal(text).toString('base64url')}`
}
const hs256 = (claims: unknown, key: string | Buffer = secret, head: object = {}) =>
  byHand({ alg: 'HS256', ...head }, claims, (text) => createHmac('sha256', key).update(text).digest())
const eddsa = (claims: unknown, key: KeyObject = pair.privateKey, alg = 'EdDSA') =>
  byHand({ alg }, claims, (text) => sign(null, Buffer.from(text), key))

async function codeOf(token: string, keys: readonly TrustedKey[] = [shared, published]): Promise<string> {
  try {
    const { keyId, isOver } = await checkToken(token, keys, workspace, now)
    return isOver ? 'over' : keyId
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a token is taken', () => {
  it.each([
    ['under the shared secret', hs256(good), 'shared'],
    ['under the published key', eddsa(good), 'published'],
    ['under the published key by its newer name', eddsa(good, pair.privateKey, 'Ed25519'), 'published'],
    ['with several audiences, one of them this', hs256({ ...good, aud: ['x', workspace] }), 'shared'],
    ['up to an hour ahead', hs256({ ...good, exp: second + 3600 }), 'shared'],
    [
      'with 30 seconds of difference of clocks',
      hs256({ ...good, exp: second + 3630, iat: second + 30 }),
      'shared',
    ],
    ['up to 30 seconds after its end', hs256({ ...good, exp: second - 29 }), 'shared'],
    [
      'with whatever else its header says',
      hs256(good, secret, { kid: '../../x', typ: 'at+jwt', jku: 'https://x.example' }),
      'shared',
    ],
  ])('%s', async (_, token, key) => {
    expect(await codeOf(token)).toBe(key)
  })
})

describe('a token proves nothing but its subject', () => {
  it.each([
    ['after its end', second - 31],
    ['that ended before there were computers', -1e300],
  ])('%s', async (_, exp) => {
    expect(await codeOf(hs256({ ...good, exp }))).toBe('over')
  })
})

describe('a token is refused', () => {
  const { sub: _sub, ...noSubject } = good
  const { aud: _aud, ...noAudience } = good
  const { exp: _exp, ...noEnd } = good
  const [head = '', body = '', seal = ''] = hs256(good).split('.')
  it.each([
    ['without a signature, by alg none', `${part({ alg: 'none' })}.${body}.`, 'identity_algorithm'],
    ['by alg none with a signature', `${part({ alg: 'none' })}.${body}.${seal}`, 'identity_algorithm'],
    ['by alg NONE', `${part({ alg: 'NONE' })}.${body}.`, 'identity_algorithm'],
    ['by RS256', `${part({ alg: 'RS256' })}.${body}.${seal}`, 'identity_algorithm'],
    ['by HS512', `${part({ alg: 'HS512' })}.${body}.${seal}`, 'identity_algorithm'],
    ['by no algorithm', `${part({})}.${body}.${seal}`, 'identity_algorithm'],
    ['by a list of algorithms', `${part({ alg: ['HS256'] })}.${body}.${seal}`, 'identity_algorithm'],
    ['with a signature cut short', `${head}.${body}.${seal.slice(0, -4)}`, 'identity_signature'],
    ['with no signature', `${head}.${body}.`, 'identity_signature'],
    ['with another body', `${head}.${part({ ...good, sub: 'victim' })}.${seal}`, 'identity_signature'],
    ['under another secret', hs256(good, 'another secret'), 'identity_signature'],
    ['under an empty secret', hs256(good, ''), 'identity_signature'],
    [
      'under the bytes the secret stands for',
      hs256(good, Buffer.from(secret, 'base64url')),
      'identity_signature',
    ],
    ['by HS256 under the published key', hs256(good, pem), 'identity_signature'],
    ['by HS256 under the trimmed published key', hs256(good, pem.trim()), 'identity_signature'],
    [
      'under another pair of keys',
      eddsa(good, generateKeyPairSync('ed25519').privateKey),
      'identity_signature',
    ],
    ['with a critical extension', hs256(good, secret, { crit: ['b64'], b64: false }), 'identity_malformed'],
    ['with an unknown critical extension', hs256(good, secret, { crit: ['x'], x: 1 }), 'identity_malformed'],
    ['of two parts', `${head}.${body}`, 'identity_malformed'],
    ['of five parts', `${head}.${body}.${seal}.x.y`, 'identity_malformed'],
    ['of words', 'let me in', 'identity_malformed'],
    ['of a header that is no JSON', `e30x.${body}.${seal}`, 'identity_malformed'],
    ['whose claims are a list', hs256([good]), 'identity_malformed'],
    ['without an end', hs256(noEnd), 'identity_expiry'],
    ['with an end in words', hs256({ ...good, exp: 'never' }), 'identity_expiry'],
    [
      'with an end beyond numbers',
      withText(`{"sub":"a","aud":"${workspace}","exp":1e400}`),
      'identity_expiry',
    ],
    ['that ends in two hours', hs256({ ...good, exp: second + 7200 }), 'identity_expiry'],
    ['that ends in milliseconds', hs256({ ...good, exp: now + 600_000 }), 'identity_expiry'],
    ['that begins later', hs256({ ...good, nbf: second + 60 }), 'identity_early'],
    ['that was made in the future', hs256({ ...good, iat: second + 60 }), 'identity_early'],
    ['for nobody', hs256(noAudience), 'identity_audience'],
    ['for another workspace', hs256({ ...good, aud: workspace.replace('1', '2') }), 'identity_audience'],
    ['for an object', hs256({ ...good, aud: { [workspace]: true } }), 'identity_audience'],
    ['of nobody', hs256(noSubject), 'identity_subject'],
    ['of an empty name', hs256({ ...good, sub: '' }), 'identity_subject'],
    ['of a number', hs256({ ...good, sub: 7 }), 'identity_subject'],
    ['of a name too long', hs256({ ...good, sub: 'x'.repeat(201) }), 'identity_subject'],
    ['of a name nobody can store', hs256({ ...good, sub: 'a\0b' }), 'identity_subject'],
  ])('%s', async (_, token, code) => {
    expect(await codeOf(token)).toBe(code)
  })

  it('where the workspace has no key', async () => {
    expect(await codeOf(hs256(good), [])).toBe('identity_signature')
  })

  it('by HS256 where the workspace has public keys only', async () => {
    expect(await codeOf(hs256(good, pem), [published])).toBe('identity_signature')
  })

  it('before anything is said of its claims', async () => {
    expect(await codeOf(hs256({ sub: 7, exp: 'never' }, 'another secret'))).toBe('identity_signature')
  })

  function withText(claims: string): string {
    const text = `${part({ alg: 'HS256' })}.${Buffer.from(claims).toString('base64url')}`
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
  }
})
