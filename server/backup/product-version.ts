import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function productVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  const named = typeof read === 'object' && read !== null && 'version' in read
  return named ? String(read.version) : ''
}
