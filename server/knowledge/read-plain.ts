import { BlockList, type Block } from '#server/knowledge/blocks.ts'

/** A text without marks: paragraphs by empty lines; a short line that ends in nothing is the heading of the next. */
export function readPlain(text: string, most: number): Block[] {
  const list = new BlockList(most)
  const paragraphs = text.split(/\r?\n[ \t]*\r?\n/)
  for (const [index, paragraph] of paragraphs.entries()) {
    if (list.isFull) break
    const line = paragraph.trim()
    const isHeading =
      line.length > 2 &&
      line.length <= 70 &&
      !line.includes('\n') &&
      !/[.!?:;,]$/.test(line) &&
      /^\p{L}/u.test(line) &&
      (paragraphs[index + 1]?.trim() ?? '') !== ''
    if (isHeading) list.heading(2, line)
    else for (const one of line.split(/\n(?=\s*[-*•])/)) list.text(one)
  }
  return list.blocks
}
