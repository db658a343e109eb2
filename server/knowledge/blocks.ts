import { withoutTricks } from '#contract/text.ts'

/** What every reader makes of its text: headings and what stands under them. */
export type Block = { type: 'heading'; level: number; text: string } | { type: 'text'; text: string }

/** One text that PostgreSQL can keep, with single spaces. */
export function tidy(text: string): string {
  return withoutTricks(text)
    .toWellFormed()
    .replace(/\p{Cc}|\p{Cf}/gu, (sign) => (/\s/.test(sign) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Gathers blocks up to a limit of characters; what comes after it is left out. */
export class BlockList {
  readonly blocks: Block[] = []
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  get isFull(): boolean {
    return this.#left <= 0
  }

  heading(level: number, text: string): void {
    const kept = this.#take(tidy(text.slice(0, 400)).slice(0, 200))
    if (kept !== '') this.blocks.push({ type: 'heading', level: Math.min(Math.max(level, 1), 6), text: kept })
  }

  text(text: string): void {
    const kept = this.#take(tidy(text))
    if (kept !== '') this.blocks.push({ type: 'text', text: kept })
  }

  #take(text: string): string {
    const kept = text.slice(0, Math.max(this.#left, 0)).toWellFormed()
    this.#left -= text.length
    return kept
  }
}
