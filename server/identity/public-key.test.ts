import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPublicKey } from '#server/identity/public-key.ts'

const pair = generateKeyPairSync('ed25519')
const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey
const ed448 = generateKeyPairSync('ed448').publicKey

describe('a public key', () => {
  it('is taken in PEM, whatever stands around it', () => {
    expect(readPublicKey(`\r\n ${pem.replaceAll('\n', '\r\n')} `)).toEqual({ pem })
  })

  it.each([
    ['a private key', pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    [
      'a private key behind a public one',
      `${pem}${pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}`,
    ],
    ['an RSA key', rsa.export({ type: 'spki', format: 'pem' }).toString()],
    ['an RSA key in the older writing', rsa.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['an Ed448 key', ed448.export({ type: 'spki', format: 'pem' }).toString()],
    ['two keys', pem + pem],
    ['half a key', pem.replace(/[\w+/]{20}/, '')],
    ['bare base64', pem.replaceAll(/-----.*-----/g, '')],
    ['nothing', ''],
    ['words', 'my key'],
  ])('is refused where it is %s', (_, given) => {
    expect(readPublicKey(given)).toEqual({ wrong: expect.any(String) })
  })
})
