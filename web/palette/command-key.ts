import { words } from '#web/words.ts'

const isApple = /mac|iphone|ipad/i.test(navigator.platform)

/** How the key is called that stands before `K`. */
export const commandKey = isApple ? '⌘' : words.app.controlKey

/** Where the command key is meant, Ctrl-K in a text goes on to do what it does in texts there. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  const pressed = isApple ? event.metaKey : event.ctrlKey
  return pressed && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k'
}
