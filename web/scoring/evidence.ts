/** The part of a message to show as evidence: of several sentences the first question, else all of it. */
export function evidenceIn(text: string): string {
  const whole = text.trim().replaceAll(/\s+/g, ' ')
  const question = whole.split(/(?<=[.!?])\s+/).find((sentence) => sentence.endsWith('?'))
  return question ?? whole
}
