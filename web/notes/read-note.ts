import { Marked, type Token, type Tokens } from 'marked'

export type NoteInline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong'; inner: NoteInline[] }
  | { type: 'em'; inner: NoteInline[] }
  | { type: 'link'; href: string; inner: NoteInline[] }

export type NoteBlock =
  | { type: 'paragraph'; inner: NoteInline[] }
  | { type: 'code'; text: string }
  | { type: 'quote'; blocks: NoteBlock[] }
  | { type: 'list'; start: number | null; items: NoteBlock[][] }

/** Deeper quotes and lists are written by nobody, and take the reader long. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12,}/m
const none = () => undefined

// What is left out here stays in the text as it was typed: HTML, headings, rules, tables, pictures, code by indenting.
const reader = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    html: none,
    tag: none,
    heading: none,
    lheading: none,
    hr: none,
    table: none,
    def: none,
    reflink: none,
    del: none,
    code: none,
  },
})

/**
 * A note as blocks of text, of a subset of Markdown; nothing in it is ever taken for HTML, and links lead to pages, addresses
 * and phones alone. What cannot be read as Markdown is one paragraph as it was typed.
 */
export function readNote(text: string): NoteBlock[] {
  if (tooDeep.test(text)) return asTyped(text)
  try {
    return blocksOf(reader.lexer(text))
  } catch {
    return asTyped(text)
  }
}

/** Where a link leads, or null where it must not lead anywhere. */
export function safeHref(href: string): string | null {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(href) || !URL.canParse(href)) return null
  const { protocol, href: whole } = new URL(href)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? whole : null
}

function asTyped(text: string): NoteBlock[] {
  return [{ type: 'paragraph', inner: lines(text) }]
}

function blocksOf(tokens: readonly Token[]): NoteBlock[] {
  return tokens.flatMap((token): NoteBlock[] => {
    if (token.type === 'space') return []
    if (token.type === 'code') return [{ type: 'code', text: (token as Tokens.Code).text }]
    if (token.type === 'blockquote') {
      return [{ type: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens) }]
    }
    if (token.type === 'list') {
      const { ordered, start, items } = token as Tokens.List
      return [
        {
          type: 'list',
          start: ordered ? Number(start) : null,
          items: items.map((item) => blocksOf(item.tokens)),
        },
      ]
    }
    const inner = 'tokens' in token && token.tokens ? inlinesOf(token.tokens) : inlineOf(token)
    return [{ type: 'paragraph', inner }]
  })
}

function inlinesOf(tokens: readonly Token[]): NoteInline[] {
  return tokens.flatMap(inlineOf)
}

function inlineOf(token: Token): NoteInline[] {
  if (token.type === 'br') return [{ type: 'break' }]
  if (token.type === 'codespan') return [{ type: 'code', text: (token as Tokens.Codespan).text }]
  if (token.type === 'strong' || token.type === 'em') {
    return [{ type: token.type, inner: inlinesOf((token as Tokens.Strong).tokens) }]
  }
  if (token.type === 'link') {
    const link = token as Tokens.Link
    const href = safeHref(link.href)
    return href === null ? lines(link.raw) : [{ type: 'link', href, inner: inlinesOf(link.tokens) }]
  }
  if (token.type === 'escape') return [{ type: 'text', text: (token as Tokens.Escape).text }]
  if (token.type === 'text' && 'tokens' in token && token.tokens) return inlinesOf(token.tokens)
  return lines(token.raw)
}

function lines(text: string): NoteInline[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line, index): NoteInline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ])
}
