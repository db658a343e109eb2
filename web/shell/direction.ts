import { words } from '#web/words.ts'

/**
 * The page runs the way its language is read; in one from right to left a name within a sentence stands between U+2068 and
 * U+2069. A direction that the document has before the app starts stays, which is how
 * tests and pictures show it from right to left before there is such a language (`test/right-to-left.ts`).
 */
export function applyDirection(): 'ltr' | 'rtl' {
  const page = document.documentElement
  page.dir ||= words.direction
  return page.dir === 'rtl' ? 'rtl' : 'ltr'
}
