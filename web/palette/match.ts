/** What can be found: `name` is what is read, `also` are other words for it. */
type Findable = { name: string; also?: string | undefined }

const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** How well words written fit: 3 begins with them, 2 each begins a word of the name, 1 of the other words, 0 not at all. */
export function fits(written: string, { name, also = '' }: Findable): number {
  const wanted = fold(written).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return 0
  const [own, others] = [fold(name), fold(also)].map((text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
  const begins = (words: readonly string[], start: string) => words.some((word) => word.startsWith(start))
  if (fold(name).startsWith(wanted.join(' '))) return 3
  if (wanted.every((start) => begins(own ?? [], start))) return 2
  return wanted.every((start) => begins([...(own ?? []), ...(others ?? [])], start)) ? 1 : 0
}

/** What fits, best first; among equals what was used last, then as given. */
export function bestOf<T extends Findable & { id: string }>(
  written: string,
  all: readonly T[],
  recent: readonly string[],
  most: number,
): T[] {
  const used = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  return all
    .map((one) => ({ one, fit: fits(written, one) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || used(a.one.id) - used(b.one.id))
    .slice(0, most)
    .map(({ one }) => one)
}
