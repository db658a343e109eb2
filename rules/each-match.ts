/** Like `matchAll`, which copies the pattern each time: for long patterns the copy costs more than the search. */
export function* eachMatch(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const next = pattern.lastIndex + (match[0] === '' ? 1 : 0)
    yield match
    pattern.lastIndex = next
  }
}
