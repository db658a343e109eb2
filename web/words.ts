import { en } from '#web/messages/en.ts'
import type { Messages } from '#web/messages/en.ts'

/** Every text on screen, in the language of the reader. */
export const words: Messages = en
