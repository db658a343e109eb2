import { randomInt } from 'node:crypto'

/** Without letters that are taken for digits. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A name for somebody who has not said theirs, short enough to read out: `#7F3K-21`. It begins with a digit: whoever types
 * the first letter of a name finds the people of that name, and not visitors by chance.
 */
export function sessionLabel(): string {
  const word = Array.from({ length: 3 }, () => letters[randomInt(letters.length)]).join('')
  return `#${randomInt(2, 10)}${word}-${String(randomInt(100)).padStart(2, '0')}`
}
