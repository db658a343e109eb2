import { shortHash } from '#rules/scoring/short-hash.ts'

/** `--half a|b` measures one half of each set, so that what was read in one is judged by the other. */
export type Half = 'a' | 'b' | null

/** `--misses <set> <field> <n>` prints that many misses of the rows it names, to be read by hand. */
export type Misses = { set: string; field: string; most: number } | null

export function optionsOf(args: readonly string[]): { half: Half; misses: Misses } {
  const half = args[args.indexOf('--half') + 1]
  const at = args.indexOf('--misses')
  const [set, field = '', most = '50'] = args.slice(at + 1)
  return {
    half: args.includes('--half') && (half === 'a' || half === 'b') ? half : null,
    misses: at < 0 || set === undefined ? null : { set, field, most: Number(most) },
  }
}

/** By a hash of the id, so that a row stays in its half whatever is added. */
export function isInHalf(id: string, half: Half): boolean {
  if (half === null) return true
  const hash = shortHash(id)
  return (hash.charCodeAt(hash.length - 1) % 2 === 0) === (half === 'a')
}
