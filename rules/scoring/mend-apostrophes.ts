/** "do n't" and "I 'd", as some keyboards and bots write them, become one word; on folded text. */
export function mendApostrophes(folded: string): string {
  return folded.includes("'") ? folded.replace(/ (?=(?:n't|'(?:d|ll|m|s|re|ve))(?![a-z]))/g, '') : folded
}
