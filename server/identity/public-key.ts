import { createPublicKey } from 'node:crypto'

const block = /^-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----$/

/** An Ed25519 public key in the one way it is written, or a sentence on what is wrong with it. */
export function readPublicKey(given: string): { pem: string } | { wrong: string } {
  const text = given.trim()
  // A public key could be worked out of it, but nobody else should have seen it.
  if (text.includes('PRIVATE KEY')) {
    return { wrong: 'This is a private key. Keep it on your server and paste the public one' }
  }
  if (!block.test(text)) {
    return {
      wrong: 'Paste the whole PEM, with the lines BEGIN PUBLIC KEY and END PUBLIC KEY',
    }
  }
  const key = parsed(text)
  if (key === null) return { wrong: 'What stands between the two lines is no key' }
  if (key.asymmetricKeyType !== 'ed25519') {
    return { wrong: `This key is for ${key.asymmetricKeyType ?? 'something else'}; make one for Ed25519` }
  }
  return { pem: key.export({ type: 'spki', format: 'pem' }).toString() }
}

function parsed(pem: string) {
  try {
    return createPublicKey(pem)
  } catch {
    return null
  }
}
