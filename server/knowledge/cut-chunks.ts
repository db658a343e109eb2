import type { Block } from '#server/knowledge/blocks.ts'
import { sentencesOf } from '#server/knowledge/sentences.ts'

/** A piece small enough to be given to somebody, with the headings it stands under. */
export type Chunk = { heading: string; text: string }

/** Long enough for a thought, short enough for a prompt to hold several. */
const wanted = 700
const most = 1200

/** Cuts a text at its headings, long parts of it at their paragraphs, and long paragraphs at their sentences. */
export function cutChunks(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = []
  const path: { level: number; text: string }[] = []
  let open: string[] = []
  let length = 0
  const close = () => {
    if (open.length > 0) chunks.push({ heading: headingOf(path), text: open.join('\n') })
    open = []
    length = 0
  }
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') {
      close()
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop()
      path.push(block)
      const next = blocks[index + 1]
      const isBare = !next || (next.type === 'heading' && next.level <= block.level)
      // "Open Monday to Friday, 9 to 6" may be all there is.
      if (isBare) chunks.push({ heading: headingOf(path.slice(0, -1)), text: block.text })
      continue
    }
    for (const piece of piecesOf(block.text)) {
      if (length > 0 && length + piece.length > (length >= wanted ? wanted : most)) close()
      open.push(piece)
      length += piece.length + 1
    }
  }
  close()
  return chunks
}

function headingOf(path: readonly { text: string }[]): string {
  return path
    .map(({ text }) => text)
    .join(' › ')
    .slice(0, 500)
    .toWellFormed()
}

function piecesOf(text: string): string[] {
  if (text.length <= most) return [text]
  const pieces: string[] = []
  let open = ''
  for (const sentence of sentencesOf(text).flatMap(hardCut)) {
    if (open !== '' && open.length + sentence.length > wanted) {
      pieces.push(open)
      open = ''
    }
    open = open === '' ? sentence : `${open} ${sentence}`
  }
  return open === '' ? pieces : [...pieces, open]
}

/** A sentence without an end. */
function hardCut(sentence: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < sentence.length; at += most) pieces.push(sentence.slice(at, at + most).toWellFormed())
  return pieces
}
