/** What somebody has said or named, so that it does not read on in the sentence. */
export function quoted(text: string): string {
  return `“${text}”`
}

/** A browser and its system, which the server keeps as `Firefox on Linux`. */
export function deviceName(kept: string): string {
  return kept
}
