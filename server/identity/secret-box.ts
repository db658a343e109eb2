import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const ivBytes = 12
const tagBytes = 16

/** Keeps small secrets in the database so that the database alone does not give them away: AES-256-GCM. */
export class SecretBox {
  readonly #key: Buffer

  /** `key`: 64 hexadecimal digits. */
  constructor(key: string) {
    this.#key = Buffer.from(key, 'hex')
  }

  /** `place` is where the secret is kept, such as the id of its row: in another place it cannot be opened. */
  close(secret: string, place: string): Buffer {
    const iv = randomBytes(ivBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv, { authTagLength: tagBytes })
    cipher.setAAD(Buffer.from(place))
    const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), hidden])
  }

  /** Null when the installation's secret is another one by now, or the bytes were changed or moved. */
  open(box: Buffer, place: string): string | null {
    if (box.length < ivBytes + tagBytes) return null
    const decipher = createDecipheriv('aes-256-gcm', this.#key, box.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(box.subarray(ivBytes, ivBytes + tagBytes))
    try {
      const shown = decipher.update(box.subarray(ivBytes + tagBytes))
      return Buffer.concat([shown, decipher.final()]).toString('utf8')
    } catch {
      return null
    }
  }
}
