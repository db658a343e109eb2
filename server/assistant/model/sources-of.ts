import type { Extract } from '#server/assistant/answerer.ts'

/** What an answer rests on, as its message keeps it. */
export type Source = { title: string; url?: string }

/** Those of the extracts that were really given and that the answer names, each once. */
export function sourcesOf(cited: ReadonlySet<number>, extracts: readonly Extract[]): Source[] {
  const sources = [...cited]
    .toSorted((a, b) => a - b)
    .flatMap((number) => extracts[number - 1] ?? [])
    .map(({ title, url }): Source => ({ title, ...(url === null ? {} : { url }) }))
  const seen = new Set<string>()
  return sources.filter(({ title, url }) => {
    const key = `${title}\n${url ?? ''}`
    return !seen.has(key) && seen.add(key)
  })
}
