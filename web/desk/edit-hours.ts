import type { Desk, OpeningSpan } from '#contract/desk.ts'

/** What a day's hours look like while somebody types: a time may be missing. */
export type Spans = readonly OpeningSpan[]

const mostSpans = 6

/** The next hours that somebody would add to a day: after a pause, or those of an office. */
export function withMore(spans: Spans): OpeningSpan[] {
  const last = spans.at(-1)
  if (!last) return [{ from: '09:00', to: '17:00' }]
  const from = later(last.to, 60)
  return [...spans, { from, to: later(from, 120) }]
}

export function mayHaveMore(spans: Spans): boolean {
  return spans.length < mostSpans && (spans.at(-1)?.to ?? '') < '22:00'
}

function later(clock: string, minutes: number): string {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  const sum = Math.min(hours * 60 + rest + minutes, 24 * 60)
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`
}

/** A field for a time knows no 24:00: midnight at the end of a day is 00:00 there. */
export const shownEnd = (to: string): string => (to === '24:00' ? '00:00' : to)
export const typedEnd = (typed: string): string => (typed === '00:00' ? '24:00' : typed)

export type SpansProblem = 'missing' | 'backwards' | 'overlap'

export function problemOf(spans: Spans): SpansProblem | null {
  if (spans.some(({ from, to }) => from === '' || to === '')) return 'missing'
  if (spans.some(({ from, to }) => from >= to)) return 'backwards'
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? '')) ? 'overlap' : null
}

export function hasProblem({ week, holidays }: Pick<Desk, 'week' | 'holidays'>): boolean {
  return [...week, ...holidays.map(({ spans }) => spans)].some((spans) => problemOf(spans) !== null)
}

export function keywordsIn(text: string): string[] {
  const words = text.split('\n').map((word) => word.trim())
  return [...new Set(words.filter(Boolean))]
}
