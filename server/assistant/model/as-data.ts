/** What some models take for the borders of a talk, and what no reader sees but every model does. */
const chatMarks = /\[(?=\s*\/?\s*(?:INST|SYS|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS)\b)/gi
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\u{E0000}-\u{E0FFF}]/gu
/** Line breaks and tabs are writing; joiners stand inside of emoji and of Persian and Indic words. */
const keeps = new Set(['\n', '\t', '\u200C', '\u200D'])
const open = /[<＜﹤]/g
const close = /[>＞﹥]/g

/**
 * A text of somebody else as it may stand in a prompt: it can open and close no element, forge no border of the talk and
 * hide nothing. `most`: its length.
 */
export function asData(text: string, most: number): string {
  const seen = text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(unseen, (sign) => (keeps.has(sign) ? sign : ''))
  const cut = seen.length <= most ? seen : `${seen.slice(0, most).toWellFormed()}…`
  return cut.replace(open, '&lt;').replace(close, '&gt;').replace(chatMarks, '( ')
}

/** The same on one line, for what stands in an attribute. */
export function asAttribute(text: string, most: number): string {
  return asData(text.replace(/\s+/g, ' ').trim(), most).replaceAll('"', '&quot;')
}

/** Words that a model repeats from a prompt, as they were before. */
export function fromData(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
}
