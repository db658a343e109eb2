import { randomInt } from 'node:crypto'

/** Without letters that are taken for digits. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A name for somebody who has not said theirs, short enough to read out: `#7F3K-21`. */
export function sessionLabel(): string {
  const word = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `#${word}-${String(randomInt(100)).padStart(2, '0')}`
}
