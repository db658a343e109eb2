/** The normalised text of each question in a visitor's text; equal results mean the same question. */
export function questionsIn(text: string): string[] {
  return text
    .split(/(?<=[.!?\n])/)
    .filter((sentence) => sentence.includes('?'))
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence !== '' && sentence !== 'how are you')
}
