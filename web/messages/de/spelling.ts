/** What somebody has said or named, so that it does not read on in the sentence. */
export function quoted(text: string): string {
  return `„${text}“`
}
