/** An @ or # that is being written: the places of the sign and of the cursor, and what stands between. */
export type NoteSign = { sign: '@' | '#'; from: number; to: number; query: string }

const before = /[\p{L}\p{N}\p{M}_@#&/.=:\\-]$/u
const mostLetters = 40

/** The sign before the cursor that may still get its name. */
export function signAt(text: string, cursor: number): NoteSign | null {
  const start = Math.max(0, cursor - mostLetters)
  const line = text.slice(start, cursor).split('\n').at(-1) ?? ''
  const at = Math.max(line.lastIndexOf('@'), line.lastIndexOf('#'))
  if (at < 0) return null
  const from = cursor - line.length + at
  const query = line.slice(at + 1)
  if (before.test(text.slice(0, from)) || /^\s|[,;!?()]/.test(query)) return null
  return { sign: line[at] === '@' ? '@' : '#', from, to: cursor, query }
}

export type Edit = { from: number; to: number; insert: string; select: [from: number, to: number] }

/** Puts the marks of bold or italic around what is chosen, or takes them away where they are. */
export function wrapped(text: string, from: number, to: number, mark: '**' | '*'): Edit {
  const chosen = text.slice(from, to)
  const n = mark.length
  const left = /\*+$/.exec(text.slice(0, from))?.[0].length ?? 0
  const right = /^\*+/.exec(text.slice(to))?.[0].length ?? 0
  // One star is italic, two are bold, three are both.
  const has = (run: number) => (mark === '**' ? run >= 2 : run % 2 === 1)
  if (has(left) && has(right)) {
    return { from: from - n, to: to + n, insert: chosen, select: [from - n, to - n] }
  }
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  const isOpen = line.split(mark).length % 2 === 0
  // Behind what was written in it, the same key ends it.
  if (chosen === '' && left === 0 && has(right) && isOpen) {
    return { from, to, insert: '', select: [from + n, from + n] }
  }
  return { from, to, insert: mark + chosen + mark, select: [from + n, to + n] }
}
