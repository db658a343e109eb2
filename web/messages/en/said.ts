/** A sentence of the server that is no refusal, in the reader's language. The server speaks English. */
export function said(sentence: string): string {
  return sentence
}
