import { Refusal } from '#server/http/refusal.ts'

type Part = string | number

/** A place in a list as an opaque text: which list it belongs to, the sort key there, and the id. */
export function writeCursor(list: string, parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString('base64url')
}

/** The parts of a cursor of that list; anything else a client sends is refused. */
export function readCursor<const Kinds extends readonly ('string' | 'number' | 'time' | 'id')[]>(
  list: string,
  cursor: string,
  kinds: Kinds,
): { [K in keyof Kinds]: Kinds[K] extends 'number' ? number : string } {
  const parts = parse(cursor)
  const fits =
    Array.isArray(parts) &&
    parts.length === kinds.length + 1 &&
    parts[0] === list &&
    kinds.every((kind, index) => fitsKind(parts[index + 1], kind))
  if (!fits)
    throw new Refusal('bad_cursor', 'This cursor does not belong to this list. Start from its beginning.')
  return parts.slice(1) as never
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function fitsKind(part: unknown, kind: 'string' | 'number' | 'time' | 'id'): boolean {
  if (kind === 'number')
    return typeof part === 'number' && Number.isSafeInteger(part) && Math.abs(part) < 2 ** 31
  if (typeof part !== 'string') return false
  if (kind === 'id') return uuid.test(part)
  if (kind === 'time') return isTime(part)
  return part.length <= 300 && !part.includes('\0') && part.isWellFormed()
}

/** As we wrote it: no 30th of February, which JavaScript moves to March, and no year 0, which PostgreSQL lacks. */
function isTime(part: string): boolean {
  const at = /^\d{4}-/.test(part) && !part.startsWith('0000') ? Date.parse(part) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString() === part
}
