export type SwipeWay = 'left' | 'right'

/** From so many pixels on letting go does it. */
export const farEnough = 96
const sideways = 12

/** What a finger means that has moved so far: nothing yet, to scroll, or to swipe; then it stays with that. */
export function meaningOf(x: number, y: number): 'nothing' | 'scroll' | 'swipe' {
  if (Math.abs(y) > sideways && Math.abs(y) > Math.abs(x)) return 'scroll'
  return Math.abs(x) > sideways ? 'swipe' : 'nothing'
}

/** Which way a swipe went that ended so far out; null when it was let go before. Right is right in every language. */
export function wayOf(x: number, far: number = farEnough): SwipeWay | null {
  if (Math.abs(x) < far) return null
  return x < 0 ? 'left' : 'right'
}
