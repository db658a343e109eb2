import type { Words } from './locales/en.ts'

/** What the widget says, in the visitor's language; there before anything is shown. */
export let words: Words

/** How the visitor writes times, in that language. */
export let locale: string | undefined

export function speak(next: Words, as?: string): void {
  words = next
  locale = as
}
