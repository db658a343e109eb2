import { lexer, type Token, type Tokens } from 'marked'
import { BlockList, type Block } from '#server/knowledge/blocks.ts'
import { readHtml } from '#server/knowledge/read-html.ts'

/** Deeper lists and quotes are written by nobody. */
const mostDeep = 12

/** A Markdown text as headings and text: of links and pictures the words are kept, of HTML in it what it says. */
export function readMarkdown(markdown: string, most: number): Block[] {
  const list = new BlockList(most)
  // What stands at the top between lines is about the file.
  const text = markdown.replace(/^\uFEFF?---\r?\n[^]{0,4000}?\n---\r?\n/, '')
  walk(lexer(text), list, 0)
  return list.blocks
}

function walk(tokens: readonly Token[], list: BlockList, depth: number): void {
  for (const token of tokens) {
    if (list.isFull) return
    if (token.type === 'heading') list.heading((token as Tokens.Heading).depth, inline(token, 0))
    else if (token.type === 'table') walkTable(token as Tokens.Table, list)
    else if (token.type === 'list') walkList(token as Tokens.List, list, depth)
    else if (token.type === 'blockquote' && depth < mostDeep) {
      walk((token as Tokens.Blockquote).tokens, list, depth + 1)
    } else if (token.type === 'html') {
      for (const block of readHtml((token as Tokens.HTML).text, { most: 20_000, foot: true }).blocks) {
        list.text(block.text)
      }
    } else if (token.type === 'code') list.text((token as Tokens.Code).text)
    else if (token.type === 'paragraph' || token.type === 'text') list.text(inline(token, 0))
  }
}

function walkTable({ header, rows }: Tokens.Table, list: BlockList): void {
  const names = header.map((cell) => inline(cell, 0))
  for (const row of rows) {
    // Each row stands alone once it is cut from its head.
    const cells = row.map((cell, index) => {
      const value = inline(cell, 0)
      return index === 0 || !names[index] ? value : `${names[index]}: ${value}`
    })
    list.text(cells.filter((cell) => cell !== '').join(' | '))
  }
}

function walkList({ items }: Tokens.List, list: BlockList, depth: number): void {
  for (const item of items) {
    const inner = item.tokens.filter(
      ({ type }) => type === 'list' || type === 'blockquote' || type === 'code',
    )
    list.text(
      item.tokens
        .filter((token) => !inner.includes(token))
        .map((token) => inline(token, 0))
        .join(' '),
    )
    if (depth < mostDeep) walk(inner, list, depth + 1)
  }
}

type Inline = { type?: string; text?: string; tokens?: readonly Token[] }

function inline(token: Inline, depth: number): string {
  if (token.type === 'br') return ' '
  if (token.type === 'html') return ''
  if (token.type === 'image' || !token.tokens || depth > mostDeep) return token.text ?? ''
  return token.tokens.map((inner) => inline(inner as Inline, depth + 1)).join('')
}
